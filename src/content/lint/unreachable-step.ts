import { menuNode, stepNode } from '../graph-node.js';
import type { LintRule } from './rule.js';
import { edgesOf, reachable, stepPlaces } from './step-places.js';

export const unreachableStep: LintRule = {
  id: 'unreachable-step',
  severity: 'error',
  title: 'Bước không ai đến được',
  why: 'bác không bao giờ đọc được bước này; thường là một nhánh dẫn nhầm chỗ',
  fix: 'cho một bước khác dẫn tới, hoặc xoá bước này',
  check: (world) => {
    const menus = [...(world.snapshot?.flows.keys() ?? [])].map(menuNode);
    const reached = reachable(menus, edgesOf(world));
    return stepPlaces(world)
      .filter(({ task, step }) => !reached.has(stepNode(task.flow, task.id, step.id)))
      .map(({ file, path, step }) => ({ file, path, what: `không có đường nào đến bước “${step.id}”` }));
  },
};
