import type { LintRule } from './rule.js';
import { stepPlaces } from './step-places.js';

export const branchWithoutElse: LintRule = {
  id: 'branch-without-else',
  severity: 'error',
  title: 'Chỗ rẽ nhánh không kết thúc bằng “else”',
  why: 'không điều kiện nào đúng thì cháu không biết đi đâu; sau “else” thì không nhánh nào được xét',
  fix: 'để “- else: …” ở cuối cùng, và chỉ một lần',
  check: (world) =>
    stepPlaces(world).flatMap(({ file, path, step }) => {
      if (step.kind !== 'branch') return [];
      const first = step.cases.findIndex(({ when }) => when === null);
      return first === step.cases.length - 1
        ? []
        : [{ file, path, what: first === -1 ? 'thiếu “else”' : '“else” không ở cuối' }];
    }),
};
