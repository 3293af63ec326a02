import {
  doneNode,
  type FlowGraph,
  flowGraph,
  type GraphEdge,
  type GraphNode,
  menuNode,
  stepNode,
  taskNode,
} from '../../content/index.js';
import type { Snapshot } from '../../engine/index.js';
import { labelOf, labelOfEdge } from './label.js';

export type PictureNode = GraphNode & {
  /** What is asked again with another advice: part of the step itself. */
  readonly advice: readonly string[];
  /** How many people stand here; null where nobody asked. */
  readonly people: number | null;
};

export type Picture = {
  readonly title: string;
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly GraphEdge[];
};

/**
 * What is drawn of a flow, or of one of its tasks: advice that comes back to its step is written into the step, and
 * each way out of a task ends in a node of its own, so that no line crosses the whole page.
 * Null for a flow or task that is not there.
 */
export function pictureOf(
  content: Snapshot,
  flowId: string,
  taskId: string | null,
  people: ReadonlyMap<string, number> | null,
): Picture | null {
  const flow = content.flows.get(flowId);
  const task = taskId === null ? undefined : flow?.tasks.get(taskId);
  if (!flow || (taskId !== null && !task)) return null;
  const graph = flowGraph(flow, content);
  const isOwn = ({ place }: GraphNode) => place?.flow === flowId && (taskId === null || place.task === taskId);
  const own = graph.nodes.filter((node) => isOwn(node));
  const title = task ? task.title : flow.title;
  return { title, ...withOwnEnds(graph, own, countAt(people)) };
}

type Count = (node: GraphNode) => number | null;

function withOwnEnds({ nodes, edges }: FlowGraph, own: readonly GraphNode[], count: Count) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ownIds = new Set(own.map(({ id }) => id));
  const ends = new Map<string, PictureNode>();
  const isNear = (from: GraphNode | undefined, to: GraphNode | undefined) =>
    from?.kind === 'menu' || from?.place?.task === to?.place?.task;
  const drawn = edges
    .filter(({ from, kind }) => ownIds.has(from) && kind !== 'advice')
    .map((way): GraphEdge => {
      const edge = { ...way, label: labelOfEdge(way) };
      const end = byId.get(edge.to);
      if (!end || (ownIds.has(edge.to) && isNear(byId.get(edge.from), end))) return edge;
      const id = `${edge.from} > ${edge.to}`;
      ends.set(id, { ...end, id, label: labelOf(end), advice: [], people: null });
      return { ...edge, to: id };
    });
  const steps = own.map((node): PictureNode => {
    const advice = edges.filter(({ from, kind }) => from === node.id && kind === 'advice').map(({ label }) => label);
    return { ...node, label: labelOf(node), advice, people: count(node) };
  });
  return { nodes: [...steps, ...ends.values()], edges: drawn };
}

/** Everybody who stands at a step counts there, whichever of its cards they have before them. */
function countAt(people: ReadonlyMap<string, number> | null): Count {
  if (people === null) return () => null;
  const byNode = new Map<string, number>();
  for (const [key, standing] of people) {
    const node = nodeAt(key);
    byNode.set(node, (byNode.get(node) ?? 0) + standing);
  }
  return ({ id }) => byNode.get(id) ?? 0;
}

/** The node of the graph at which somebody stands, by the key of their place. */
function nodeAt(key: string): string {
  const [at, flow = '', task = '', step = ''] = key.split('/');
  if (at === 'menu') return menuNode(flow);
  if (at === 'needs') return taskNode(flow, task);
  return at === 'done' ? doneNode(flow, task) : stepNode(flow, task, step);
}

/** Fewer than five could tell who it is: they are only told as few (conformance E24). */
export function peopleLabel(people: number | null): string {
  if (people === null || people === 0) return '';
  return people < 5 ? '<5 người' : `${people} người`;
}
