import { waits } from '../flow-graph.js';
import { HUMAN_NODE, stepNode } from '../graph-node.js';
import type { LintRule } from './rule.js';
import { edgesOf, reachable, stepPlaces } from './step-places.js';

export const deadEnd: LintRule = {
  id: 'dead-end',
  severity: 'error',
  title: 'Bước không có đường ra',
  why: 'bác bấm mãi mà việc không bao giờ xong, cũng không được mời gặp cán bộ',
  fix: 'cho một nhánh dẫn tới bước sau, “human” hoặc “menu”',
  check: (world) => {
    const edges = edgesOf(world);
    return stepPlaces(world)
      .filter(({ step }) => waits(step))
      .filter(({ task, step }) => ![...reachable([stepNode(task.flow, task.id, step.id)], edges)].some(isWayOut))
      .map(({ file, path, step }) => ({ file, path, what: `từ bước “${step.id}” không bao giờ xong được` }));
  },
};

function isWayOut(node: string): boolean {
  return node === HUMAN_NODE || node.endsWith('#done') || node.startsWith('menu:') || node.startsWith('notice:');
}
