import type { Media } from './media-shelf.js';

// no SVG and no HTML: they would run as pages of the simulator's own origin
const SERVED = /^(image\/(png|jpeg|gif|webp)|audio\/(amr|mpeg|mp4|aac|ogg|webm|wav)|video\/(mp4|webm))$/;

/** Reads `data:<type>;base64,…`; null where it is none, or of a type that is not served. */
export function readDataUrl(dataUrl: string): Media | null {
  const [, type, parameters, base64] = /^data:([a-z]+\/[a-z0-9.+-]+)((?:;[^,;]+)*);base64,(.+)$/s.exec(dataUrl) ?? [];
  if (type === undefined || base64 === undefined || parameters === undefined || !SERVED.test(type)) return null;
  return { type, bytes: Buffer.from(base64, 'base64') };
}
