import { parseOr } from './grammar.js';
import { Refusal } from './refusal.js';
import { tokenReader } from './token-reader.js';
import { tokensOf } from './tokens.js';
import type { Expression } from './tree.js';

/** In code units. */
const LONGEST_SOURCE = 500;

export type Parsed =
  | { readonly ok: true; readonly expression: Expression }
  /** `offset` in code units, from 0 to the length of the source; `what` is for authors. */
  | { readonly ok: false; readonly offset: number; readonly what: string };

/** Never throws. */
export function parseExpression(source: string): Parsed {
  if (source.length > LONGEST_SOURCE) {
    return { ok: false, offset: LONGEST_SOURCE, what: `biểu thức dài hơn ${LONGEST_SOURCE} ký tự` };
  }
  try {
    const reader = tokenReader(tokensOf(source));
    const tree = parseOr(reader);
    const { kind, text, at } = reader.peek();
    if (kind !== 'end') throw new Refusal(at, `thừa “${text}” ở đây`);
    return { ok: true, expression: { source, tree } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, offset: error.offset, what: error.message };
    throw error;
  }
}
