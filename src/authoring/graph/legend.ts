import type { GraphNode } from '../../content/index.js';
import { LINE } from './arrange.js';
import { LOOKS } from './look.js';
import type { Picture } from './picture.js';

type Kind = GraphNode['kind'];

/** Each kind in the author's words; kinds that look alike share theirs. */
const WORDS: Readonly<Record<Kind, string>> = {
  menu: 'menu',
  task: 'việc',
  call: 'làm việc khác rồi quay lại',
  show: 'bước chỉ dẫn',
  ask: 'câu hỏi',
  feedback: 'câu hỏi',
  branch: 'rẽ theo câu trả lời',
  wait: 'chờ, rồi nhắc',
  goto: 'máy tự đi tiếp',
  record: 'máy tự đi tiếp',
  notice: 'máy tự đi tiếp',
  'hand-over': 'mời cán bộ',
  human: 'mời cán bộ',
  done: 'xong',
};

/** Pixels that a sample and the longest words take. */
const LEGEND_WIDTH = 215;

export type Sample = { readonly words: string } & (
  | { readonly kind: Kind }
  | { readonly isMain: boolean }
  | { readonly sign: string }
);

/** What the shapes, colours and lines of this picture mean. */
export function legendOf({ nodes }: Picture): readonly Sample[] {
  const used = new Set(nodes.map(({ kind }) => kind));
  const kinds = (Object.keys(LOOKS) as readonly Kind[]).filter((kind) => used.has(kind));
  const first = kinds.filter((kind, index) => kinds.findIndex((other) => WORDS[other] === WORDS[kind]) === index);
  return [
    ...first.map((kind) => ({ kind, words: WORDS[kind] })),
    { isMain: true, words: 'đường chính' },
    { isMain: false, words: 'lối khác' },
    { sign: '↺', words: 'chỉ thêm rồi hỏi lại' },
  ];
}

/** Where each sample stands, in rows as wide as the picture; pixels. */
export function placeLegend(samples: readonly Sample[], width: number) {
  const columns = Math.max(1, Math.floor((width - 40) / LEGEND_WIDTH));
  return {
    height: Math.ceil(samples.length / columns) * (LINE + 8) + 8,
    placed: samples.map((sample, index) => ({
      sample,
      x: 20 + (index % columns) * LEGEND_WIDTH,
      y: 8 + Math.floor(index / columns) * (LINE + 8) + LINE / 2,
    })),
  };
}
