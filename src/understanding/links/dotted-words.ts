import type { Disguise } from './address.js';

/** One word of a row of words with dots between, and how the dot before it is written. */
type Part = { readonly at: number; readonly word: string; readonly dot: 'tight' | 'before' | 'around' | Disguise };

/** Words that dots join to what may be a host. */
export type DottedWords = {
  readonly words: readonly { readonly at: number; readonly word: string }[];
  readonly disguise: Disguise;
};

const WORD = '[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_-]*';
/** More labels than any address has that a person would forward; it bounds the work that a row makes. */
const MOST_DOTS = 24;
const DOT =
  '[·•∙‧](?!\\s)|\\s{0,3}\\.\\s{0,3}|\\s?[(\\[{]\\s?(?:\\.|dot|chấm|cham)\\s?[)\\]}]\\s?|\\s{1,3}(?:chấm|cham|dot)\\s{1,3}';
const ROW = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}_-])${WORD}(?:(?:${DOT})${WORD}){1,${MOST_DOTS}}`, 'giu');
const NEXT = new RegExp(`(${DOT})(?=${WORD})|${WORD}`, 'giu');

/** Every row of words with dots between that reads as one: "vneid.gov.vn", "vneid . gov . vn", "vneid chấm gov chấm vn". */
export function dottedWords(text: string): readonly DottedWords[] {
  return [...text.matchAll(ROW)].flatMap(({ 0: row, index }) => joined(partsOf(row, index)));
}

function partsOf(row: string, start: number): readonly Part[] {
  const parts: Part[] = [];
  let dot: Part['dot'] = 'none';
  for (const { 0: found, 1: separator, index } of row.matchAll(NEXT)) {
    if (separator === undefined) parts.push({ at: start + index, word: found, dot });
    else dot = dotKind(separator);
  }
  return parts;
}

function dotKind(separator: string): Part['dot'] {
  if (/[([{·•∙‧]/.test(separator)) return 'bracketed';
  if (/\p{L}/u.test(separator)) return 'spoken';
  if (separator === '.') return 'tight';
  return /\s$/.test(separator) ? 'around' : 'before';
}

/** The row in pieces: a new one begins where the dot ends a sentence rather than joins. */
function joined(parts: readonly Part[]): readonly DottedWords[] {
  const rows: Part[][] = [];
  for (const part of parts) {
    const row = rows.at(-1);
    if (row && joins(row, part)) row.push(part);
    else rows.push([part]);
  }
  return rows.filter((row) => row.length > 1).map(asWords);
}

function joins(row: readonly Part[], part: Part): boolean {
  // "vn" begins no sentence
  if (part.dot !== 'around' || part.word.toLowerCase() === 'vn') return true;
  const isWhole = row.length > 1 && row.slice(1).every(({ dot }) => dot === 'tight');
  const begins = /^\p{Lu}\p{Ll}/u.test(part.word) && !/^\p{Lu}/u.test(row.at(-1)?.word ?? '');
  return !isWhole && !begins;
}

function asWords(row: readonly Part[]): DottedWords {
  const dots = new Set(row.slice(1).map(({ dot }) => dot));
  const isSpaced = dots.has('before') || dots.has('around');
  const disguise = dots.has('bracketed') ? 'bracketed' : isSpaced ? 'spaced' : dots.has('spoken') ? 'spoken' : 'none';
  return { words: row, disguise };
}
