import type { LintRule } from './rule.js';
import { stepPlaces } from './step-places.js';

export const formerId: LintRule = {
  id: 'former-id',
  severity: 'error',
  title: 'Mã cũ trong “renamed_from” vẫn đang được dùng',
  why: 'người đang dừng ở mã ấy sẽ bị đưa nhầm sang bước khác',
  fix: 'bỏ mã này khỏi “renamed_from”, hoặc đổi mã của bước kia',
  check: (world) =>
    stepPlaces(world).flatMap(({ file, path, task, step }) =>
      step.renamedFrom
        .filter((former) => task.steps.some(({ id }) => id === former))
        .map((former) => ({ file, path: [...path, 'renamed_from'], what: `mã “${former}” vẫn là mã của một bước` })),
    ),
};
