import { Graph, layout } from '@dagrejs/dagre';
import { type Picture, type PictureNode, peopleLabel } from './picture.js';
import { type Point, type Shape, touching } from './touching.js';
import { shorten, wrap } from './wrap.js';

/** Pixels of one character and one line at the size that the text is drawn in, for wide Vietnamese letters. */
export const CHAR = 7.6;
export const LINE = 18;
const PADDING = 14;
const LINE_WIDTH = 32;
const LONGEST_LABEL = 120;

export type Box = Point & {
  readonly node: PictureNode;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly advice: readonly string[];
  readonly people: string;
};

export type Line = {
  readonly points: readonly Point[];
  readonly label: string;
  readonly labelAt: Point;
  readonly isMain: boolean;
};

export type Arranged = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
};

/** Finds a place for every node and line, from top to bottom; pixels, `x` and `y` of a box being its middle. */
export function arrange({ nodes, edges }: Picture): Arranged {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, marginx: 20, marginy: 20 });
  const sized = new Map(nodes.map((node) => [node.id, measure(node)]));
  for (const [id, { width, height }] of sized) graph.setNode(id, { width, height });
  const drawn = edges.filter(({ from, to }) => sized.has(from) && sized.has(to));
  for (const [index, { from, to, label, kind }] of drawn.entries()) {
    const text = shorten(label, LINE_WIDTH);
    graph.setEdge(
      from,
      to,
      { width: [...text].length * CHAR, height: LINE, labelpos: 'c', weight: isMain(kind) ? 4 : 1 },
      `${index}`,
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const shapeAt = (id: string): Shape => {
    const { width: w = 0, height: h = 0, ...middle } = graph.node(id);
    return { ...at(middle), width: w, height: h, isDiamond: sized.get(id)?.node.kind === 'branch' };
  };
  return {
    width,
    height,
    boxes: [...sized].map(([id, box]) => ({ ...box, ...at(graph.node(id)) })),
    lines: drawn.map(({ from, to, label, kind }, index) => {
      const edge = graph.edge(from, to, `${index}`);
      const points = touching((edge.points ?? []).map(at), shapeAt(from), shapeAt(to));
      return { points, label: shorten(label, LINE_WIDTH), labelAt: at(edge), isMain: isMain(kind) };
    }),
  };
}

const isMain = (kind: string) => kind === 'ok' || kind === 'start' || kind === 'return';

const at = ({ x = 0, y = 0 }: { readonly x?: number; readonly y?: number }): Point => ({ x, y });

function measure(node: PictureNode): Omit<Box, 'x' | 'y'> {
  const lines = wrap(shorten(node.label, LONGEST_LABEL), LINE_WIDTH);
  const advice = node.advice.map((label) => `↺ ${label}`);
  const people = peopleLabel(node.people);
  const longest = Math.max(...[...lines, ...advice, people].map((line) => [...line].length));
  const rows = lines.length + advice.length + (people === '' ? 0 : 1);
  // a diamond holds text in its middle only
  const spread = node.kind === 'branch' ? 1.6 : 1;
  const width = (longest * CHAR + 2 * PADDING + 12) * spread;
  return { node, width, height: (rows * LINE + 2 * PADDING) * spread, lines, advice, people };
}
