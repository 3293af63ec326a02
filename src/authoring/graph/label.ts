import type { GraphEdge, GraphNode } from '../../content/index.js';

/** What the step does, before the id of one that has no words of its own. */
const LEADING: Partial<Record<GraphNode['kind'], string>> = {
  menu: 'Menu ',
  branch: 'Rẽ: ',
  call: 'Làm trước: ',
  goto: 'Đi tiếp: ',
  record: 'Ghi sổ: ',
};

export function labelOf({ kind, label }: GraphNode): string {
  return `${LEADING[kind] ?? ''}${label}`;
}

/** The last way of a branch has no condition: it is for all the rest. */
export function labelOfEdge({ kind, label }: GraphEdge): string {
  return kind === 'case' && label === '' ? 'còn lại' : label;
}
