import type { Parsed } from './expression.js';
import { grow } from './tree.js';

/** Reads what an author wrote; the mistake is told in Vietnamese, for the author. */
export function parseExpression(source: string): Parsed {
  const grown = grow(source);
  return grown.ok ? { ok: true, expression: { source } } : grown;
}
