import type { LintRule } from './rule.js';
import { stepPlaces } from './step-places.js';

export const missingStuck: LintRule = {
  id: 'missing-stuck',
  severity: 'error',
  title: 'Bước không có cách gỡ khi bác bị vướng',
  why: 'màn hình của bác có khi khác lời cháu; không có nhánh nào thì bác chỉ còn cách bỏ dở',
  fix: 'thêm ít nhất một nhánh “stuck”',
  check: (world) =>
    stepPlaces(world)
      .filter(({ step }) => 'stuck' in step && step.stuck.length === 0)
      .map(({ file, path, step }) => ({ file, path, what: `bước “${step.id}” không có nhánh “stuck”` })),
};
