import type { Flow, Snapshot, Step, Task } from '../engine/index.js';
import {
  doneNode,
  type GraphEdge,
  type GraphNode,
  HUMAN_NODE,
  menuNode,
  nodeOfTarget,
  stepNode,
  taskNode,
} from './graph-node.js';
import { stepEdges } from './step-edges.js';

export type FlowGraph = { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] };

/**
 * A flow as a graph. Tasks of other flows that this one leads to are nodes without edges, as are other menus;
 * a target that nothing has is a node of no list, so that an edge to it can be told.
 */
export function flowGraph(flow: Flow, snapshot: Snapshot): FlowGraph {
  const tasks = [...flow.tasks.values()];
  const edges = [...menuEdges(flow), ...tasks.flatMap(taskEdges)];
  const own: readonly GraphNode[] = [menuOf(flow), ...noticesOf(flow), ...tasks.flatMap(nodesOfTask)];
  const known = new Set(own.map(({ id }) => id));
  const outside = new Map(outsiders(snapshot).map((node) => [node.id, node]));
  const reached = [...new Set(edges.map(({ to }) => to))].filter((id) => !known.has(id));
  return { nodes: [...own, ...reached.flatMap((id) => outside.get(id) ?? [])], edges };
}

function menuEdges(flow: Flow): readonly GraphEdge[] {
  return flow.menu.choices.flatMap(({ label, target }): readonly GraphEdge[] => {
    const to = nodeOfTarget(target);
    return to === null ? [] : [{ from: menuNode(flow.id), to, kind: 'choice', label }];
  });
}

function taskEdges(task: Task): readonly GraphEdge[] {
  const { flow, id } = task;
  const [first] = task.steps;
  const start = first ? stepNode(flow, id, first.id) : doneNode(flow, id);
  return [
    { from: taskNode(flow, id), to: start, kind: 'start', label: '' },
    ...task.steps.flatMap((_, index) => stepEdges(task, index)),
    ...task.next.map(
      (next): GraphEdge => ({ from: doneNode(flow, id), to: taskNode(flow, next), kind: 'after', label: '' }),
    ),
  ];
}

function nodesOfTask(task: Task): readonly GraphNode[] {
  const { flow, id } = task;
  return [
    taskOf(task),
    ...task.steps.map((step): GraphNode => {
      const place = { flow, task: id, step: step.id };
      return { id: stepNode(flow, id, step.id), kind: step.kind, label: words(step), waits: waits(step), place };
    }),
    { id: doneNode(flow, id), kind: 'done', label: task.done, waits: true, place: { flow, task: id } },
  ];
}

/** Whether a step says something and waits for the person. */
export function waits({ kind }: Step): boolean {
  return kind !== 'branch' && kind !== 'call' && kind !== 'goto' && kind !== 'record';
}

function words(step: Step): string {
  if ('say' in step) return step.say;
  return 'ask' in step ? step.ask : step.id;
}

const menuOf = (flow: Flow): GraphNode => {
  return { id: menuNode(flow.id), kind: 'menu', label: flow.title, waits: true, place: { flow: flow.id } };
};

const taskOf = ({ flow, id, title }: Task): GraphNode => {
  return { id: taskNode(flow, id), kind: 'task', label: title, waits: true, place: { flow, task: id } };
};

const noticesOf = (flow: Flow): readonly GraphNode[] =>
  flow.menu.choices.flatMap(({ label, target }): readonly GraphNode[] => {
    const id = nodeOfTarget(target);
    if (target.to !== 'notice' || id === null) return [];
    return [{ id, kind: 'notice', label, waits: true, place: { flow: flow.id } }];
  });

function outsiders({ flows }: Snapshot): readonly GraphNode[] {
  const all = [...flows.values()];
  return [
    { id: HUMAN_NODE, kind: 'human', label: 'Gặp cán bộ', waits: true },
    ...all.map(menuOf),
    ...all.flatMap((flow) => [...flow.tasks.values()].map(taskOf)),
  ];
}
