import type { GraphNode } from '../../content/index.js';
import { LOOKS } from './look.js';
import { round } from './svg-text.js';

type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The shape of a kind around its middle. */
export function outline(kind: GraphNode['kind'], { x, y, width, height }: Frame): string {
  const { shape, fill, stroke } = LOOKS[kind];
  const paint = `fill="${fill}" stroke="${stroke}" stroke-width="1.6"`;
  const rect = (inset: number, radius: number) =>
    `<rect x="${round(x - width / 2 + inset)}" y="${round(y - height / 2 + inset)}" width="${round(width - 2 * inset)}" height="${round(height - 2 * inset)}" rx="${round(radius)}" ${paint}/>`;
  const polygon = (...corners: readonly (readonly [number, number])[]) =>
    `<polygon points="${corners.map(([dx, dy]) => `${round(x + dx)},${round(y + dy)}`).join(' ')}" ${paint}/>`;
  const [w, h] = [width / 2, height / 2];
  switch (shape) {
    case 'box':
      return rect(0, 4);
    case 'round':
      return rect(0, 14);
    case 'pill':
      return rect(0, h);
    case 'double':
      return rect(0, 12) + rect(4, 9);
    case 'bars':
      return `${rect(0, 0)}<path d="M${round(x - w + 7)} ${round(y - h)}V${round(y + h)}M${round(x + w - 7)} ${round(y - h)}V${round(y + h)}" stroke="${stroke}"/>`;
    case 'slanted':
      return polygon([-w + 12, -h], [w - 12, -h], [w, 0], [w - 12, h], [-w + 12, h], [-w, 0]);
    case 'diamond':
      return polygon([0, -h], [w, 0], [0, h], [-w, 0]);
  }
}
