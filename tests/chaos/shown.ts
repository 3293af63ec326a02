import type { SimMessage } from '../../src/simulator/index.js';

/** A message as a person sees it: picture, text, and a line of buttons in brackets. */
export function shown({ text, imageUrl, buttons }: SimMessage): string {
  const labels = buttons.map(({ title }) => `[${title}]`).join(' ');
  return [imageUrl && `[hình: ${imageUrl}]`, text, labels].filter(Boolean).join('\n');
}
