import { type Arranged, arrange, type Box, CHAR, LINE, type Line } from './arrange.js';
import { LOOKS } from './look.js';
import type { Picture } from './picture.js';

const FONT = "font-family=\"'Noto Sans','Be Vietnam Pro',Arial,sans-serif\"";
const TITLE = 40;

/** A picture as SVG, drawn without a browser: black on white, from top to bottom, with its own title. */
export function toSvg(picture: Picture): string {
  const arranged = arrange(picture);
  const width = Math.ceil(Math.max(arranged.width, [...picture.title].length * 12 + 40));
  const height = Math.ceil(arranged.height) + TITLE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT} font-size="14" role="img">`,
    `<title>${xmlText(picture.title)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="#444"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="20" y="28" font-size="20" font-weight="700">${xmlText(picture.title)}</text>`,
    `<g transform="translate(0 ${TITLE})">`,
    ...draw(arranged),
    '</g>',
    '</svg>',
  ].join('\n');
}

function draw({ boxes, lines }: Arranged): readonly string[] {
  return [...lines.map(drawLine), ...boxes.map(drawBox), ...lines.map(drawLabel).filter(Boolean)];
}

function drawLine({ points, isMain }: Line): string {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
  const dash = isMain ? '' : ' stroke-dasharray="5 4"';
  return `<path d="${path}" fill="none" stroke="#444" stroke-width="${isMain ? 2 : 1.2}" stroke-linejoin="round"${dash} marker-end="url(#tip)"/>`;
}

function drawLabel({ label, labelAt: { x, y } }: Line): string {
  if (label === '') return '';
  const width = [...label].length * CHAR * 0.9 + 8;
  return [
    `<rect x="${round(x - width / 2)}" y="${round(y - 10)}" width="${round(width)}" height="20" rx="4" fill="#fff" fill-opacity="0.9"/>`,
    `<text x="${round(x)}" y="${round(y + 4)}" text-anchor="middle" font-size="12.5" fill="#333">${xmlText(label)}</text>`,
  ].join('');
}

function drawBox(box: Box): string {
  const { x, y, lines, advice, people } = box;
  const rows = [
    ...lines.map((text) => ({ text, style: '' })),
    ...advice.map((text) => ({ text, style: ' fill="#666" font-size="12.5"' })),
    ...(people === '' ? [] : [{ text: people, style: ' fill="#b53a1e" font-weight="700"' }]),
  ];
  const top = y - (rows.length * LINE) / 2 + LINE * 0.72;
  const texts = rows.map(
    ({ text, style }, index) =>
      `<text x="${round(x)}" y="${round(top + index * LINE)}" text-anchor="middle"${style}>${xmlText(text)}</text>`,
  );
  return `<g data-node="${xmlText(box.node.id)}">${outline(box)}${texts.join('')}</g>`;
}

function outline({ x, y, width, height, node }: Box): string {
  const { shape, fill, stroke } = LOOKS[node.kind];
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

const round = (value: number): string => String(Math.round(value * 10) / 10);

function xmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
