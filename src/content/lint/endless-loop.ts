import type { Snapshot, Task } from '../../engine/index.js';
import { waits } from '../flow-graph.js';
import { doneNode, type GraphEdge, stepNode, taskNode } from '../graph-node.js';
import type { LintRule, LintWorld } from './rule.js';
import { edgesOf, reachable, stepPlaces } from './step-places.js';

export const endlessLoop: LintRule = {
  id: 'endless-loop',
  severity: 'error',
  title: 'Vòng lặp không chờ bác trả lời',
  why: 'cháu đi vòng mãi mà không nói gì; bác chỉ nhận được lời xin lỗi',
  fix: 'để trong vòng một bước có câu hỏi, hoặc cho vòng dẫn ra ngoài',
  check: (world) => {
    const edges = leadingEdges(world);
    return stepPlaces(world)
      .filter(({ task, step }) => !waits(step) && returns(stepNode(task.flow, task.id, step.id), edges))
      .map(({ file, path, step }) => ({ file, path, what: `bước “${step.id}” dẫn về chính nó mà không chờ ai` }));
  },
};

function returns(node: string, edges: readonly GraphEdge[]): boolean {
  const next = edges.filter(({ from }) => from === node).map(({ to }) => to);
  return reachable(next, edges).has(node);
}

/** The ways that are gone without a word from the person. A called task begins at its first step. */
function leadingEdges(world: LintWorld): readonly GraphEdge[] {
  const steps = stepPlaces(world).filter(({ step }) => !waits(step));
  const leading = new Map(steps.map(({ task, step }) => [stepNode(task.flow, task.id, step.id), step]));
  const edges = edgesOf(world).filter(({ from }) => leading.has(from));
  const called = edges.flatMap((edge): readonly GraphEdge[] => {
    const task = edge.kind === 'call' ? findTask(world.snapshot, edge.to) : undefined;
    const [first] = task?.steps ?? [];
    return task && first ? [{ ...edge, to: stepNode(task.flow, task.id, first.id) }] : [];
  });
  const within = [...edges.filter(({ kind }) => kind !== 'call' && kind !== 'return'), ...called];
  return [...within, ...edges.filter((edge) => edge.kind === 'return' && isPassed(edge, world, within))];
}

/** Whether the called task can come to its end without anybody being asked. */
function isPassed({ from }: GraphEdge, world: LintWorld, within: readonly GraphEdge[]): boolean {
  const place = stepPlaces(world).find(({ task, step }) => stepNode(task.flow, task.id, step.id) === from);
  if (place?.step.kind !== 'call') return false;
  const { flow, task } = place.step;
  return reachable([from], within).has(doneNode(flow, task));
}

function findTask(snapshot: Snapshot | null, node: string): Task | undefined {
  const tasks = [...(snapshot?.flows.values() ?? [])].flatMap((flow) => [...flow.tasks.values()]);
  return tasks.find(({ flow, id }) => taskNode(flow, id) === node);
}
