import { fold } from '../normalise/fold.js';

const EDGE_BEFORE = '(?<![^ ])';
const EDGE_BEHIND = '(?![^ ])';
/** Up to so many words may stand where a saying has "…". */
const GAP = '(?: [^ ]+){0,5}?';

/**
 * A pattern of whole words for tidied text (tidy.ts). Each word is met as written or without its diacritics, and not
 * with others: "lừa" is met in "lừa" and "lua", not in "lựa". "…" stands for up to five words; (a|b), ? and {n} mean
 * what they mean in patterns.
 */
export function saying(...sources: readonly string[]): RegExp {
  return pattern(sources, (word) => (fold(word) === word ? word : `(?:${word}|${fold(word)})`));
}

/** As `saying`, for words that mean something else without their diacritics. */
export function exactly(...sources: readonly string[]): RegExp {
  return pattern(sources, (word) => word);
}

function pattern(sources: readonly string[], met: (word: string) => string): RegExp {
  const all = sources
    .join('|')
    .normalize('NFC')
    .replace(/\p{L}+/gu, met)
    .replaceAll('…', GAP);
  return new RegExp(`${EDGE_BEFORE}(?:${all})${EDGE_BEHIND}`, 'gu');
}
