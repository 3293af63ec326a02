import type { GraphNode } from '../../content/index.js';
import { LOOKS } from './look.js';
import { type Picture, type PictureNode, peopleLabel } from './picture.js';
import { shorten, wrap } from './wrap.js';

const LONGEST_LABEL = 90;
const LINE_WIDTH = 30;

/** The brackets that give a node its shape. */
const SHAPES: Readonly<Record<GraphNode['kind'], readonly [string, string]>> = {
  menu: ['([', '])'],
  task: ['([', '])'],
  notice: ['>', ']'],
  show: ['[', ']'],
  ask: ['[/', '/]'],
  branch: ['{', '}'],
  call: ['[[', ']]'],
  goto: ['(', ')'],
  wait: ['[(', ')]'],
  record: ['(', ')'],
  'hand-over': ['{{', '}}'],
  feedback: ['[/', '/]'],
  done: ['(((', ')))'],
  human: ['{{', '}}'],
};

/** A picture as Mermaid text, for GitHub, editors and mermaid.live. */
export function toMermaid({ title, nodes, edges }: Picture): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    ...nodes.map((node) => `  ${names.get(node.id)}${shapeOf(node)}:::${node.kind.replace('-', '')}`),
    ...edges.flatMap(({ from, to, label, kind }) => {
      const target = names.get(to);
      const line = kind === 'ok' || kind === 'start' ? '-->' : '-.->';
      return target ? [`  ${names.get(from)} ${line}${label ? `|"${clean(label)}"|` : ''} ${target}`] : [];
    }),
    ...kinds.map((kind) => {
      const { fill, stroke } = LOOKS[kind];
      return `  classDef ${kind.replace('-', '')} fill:${fill},stroke:${stroke},color:#111`;
    }),
  ].join('\n');
}

function shapeOf(node: PictureNode): string {
  const [open, close] = SHAPES[node.kind];
  const lines = [
    ...wrap(shorten(node.label, LONGEST_LABEL), LINE_WIDTH),
    ...node.advice.map((label) => `↺ ${label}`),
    ...[peopleLabel(node.people)].filter(Boolean),
  ];
  return `${open}"${lines.map(clean).join('<br/>')}"${close}`;
}

/** Mermaid reads quotes and angle brackets inside a label as its own. */
function clean(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
