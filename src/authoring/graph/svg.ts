import { type Arranged, arrange, type Box, CHAR, LINE, type Line } from './arrange.js';
import { legendOf, placeLegend, type Sample } from './legend.js';
import { outline } from './outline.js';
import type { Picture } from './picture.js';
import { round, xmlText } from './svg-text.js';

const FONT = "font-family=\"'Noto Sans','Be Vietnam Pro',Arial,sans-serif\"";
const TITLE = 40;

/** A picture as SVG, drawn without a browser: black on white, from top to bottom, with its own title and legend. */
export function toSvg(picture: Picture): string {
  const arranged = arrange(picture);
  const width = Math.ceil(Math.max(arranged.width, [...picture.title].length * 12 + 40));
  const legend = placeLegend(legendOf(picture), width);
  const top = TITLE + legend.height;
  const height = Math.ceil(arranged.height) + top;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${FONT} font-size="14" role="img">`,
    `<title>${xmlText(picture.title)}</title>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#444"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="20" y="28" font-size="20" font-weight="700">${xmlText(picture.title)}</text>`,
    `<g transform="translate(0 ${TITLE})" font-size="12.5">`,
    ...legend.placed.map(({ sample, x, y }) => drawSample(sample, x, y)),
    '</g>',
    `<g transform="translate(0 ${top})">`,
    ...draw(arranged),
    '</g>',
    '</svg>',
  ].join('\n');
}

function draw({ boxes, lines }: Arranged): readonly string[] {
  return [...lines.map(drawLine), ...boxes.map(drawBox), ...lines.map(drawLabel).filter(Boolean)];
}

function drawSample(sample: Sample, x: number, y: number): string {
  const words = `<text x="${x + 38}" y="${y + 4}">${xmlText(sample.words)}</text>`;
  if ('kind' in sample) return outline(sample.kind, { x: x + 15, y, width: 30, height: 16 }) + words;
  if ('sign' in sample) return `<text x="${x + 15}" y="${y + 4}" text-anchor="middle">${sample.sign}</text>${words}`;
  const points = [
    { x, y },
    { x: x + 30, y },
  ];
  return drawLine({ points, isMain: sample.isMain }) + words;
}

function drawLine({ points, isMain }: Pick<Line, 'points' | 'isMain'>): string {
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
  return `<g data-node="${xmlText(box.node.id)}">${outline(box.node.kind, box)}${texts.join('')}</g>`;
}
