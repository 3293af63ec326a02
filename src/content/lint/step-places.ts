import type { Step, Task } from '../../engine/index.js';
import { flowGraph } from '../flow-graph.js';
import type { GraphEdge } from '../graph-node.js';
import type { YamlFile } from '../yaml-file.js';
import type { LintWorld } from './rule.js';

/** A step and where it stands in its file. */
export type StepPlace = {
  readonly file: YamlFile;
  readonly task: Task;
  readonly step: Step;
  readonly path: readonly PropertyKey[];
};

export function stepPlaces({ flows }: LintWorld): readonly StepPlace[] {
  return flows.flatMap(({ file, flow }) =>
    [...flow.tasks.values()].flatMap((task) =>
      task.steps.map((step, index) => ({ file, task, step, path: ['tasks', task.id, 'steps', index] })),
    ),
  );
}

/** The ways of all flows together. */
export function edgesOf({ snapshot }: LintWorld): readonly GraphEdge[] {
  return snapshot ? [...snapshot.flows.values()].flatMap((flow) => flowGraph(flow, snapshot).edges) : [];
}

/** Everything that can be come to from these nodes, themselves included. */
export function reachable(
  from: readonly string[],
  edges: readonly Pick<GraphEdge, 'from' | 'to'>[],
): ReadonlySet<string> {
  const ways = Map.groupBy(edges, (edge) => edge.from);
  const reached = new Set<string>();
  const left = [...from];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    left.push(...(ways.get(node) ?? []).map(({ to }) => to));
  }
  return reached;
}
