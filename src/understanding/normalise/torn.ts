import { foldWord } from './fold.js';
import { lexicon } from './lexicon/lexicon.js';
import { FOREIGN_WORDS } from './names/foreign-words.js';
import { isPlain } from './syllable/syllable.js';

/** Words with the pieces of a torn one together: "k hông" → "không", "tà i khoản" → "tài khoản". */
export function mendedTears(words: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (const word of words) {
    const before = out.at(-1);
    if (before !== undefined && areTorn(before, word)) out[out.length - 1] = before + word;
    else out.push(word);
  }
  return out;
}

/** Two pieces of which at least one is no word, and which are one together. */
function areTorn(left: string, right: string): boolean {
  if (left.length + right.length > 7 || /\d/.test(left + right)) return false;
  if (isKnown(left) && isKnown(right)) return false;
  const isBit = (piece: string) =>
    !isKnown(piece) && !FOREIGN_WORDS.has(piece) && (piece.length <= 3 || !/[aeiouy]/.test(foldWord(piece)));
  return (isBit(left) || isBit(right)) && isKnown(left + right) && left + right !== left;
}

function isKnown(word: string): boolean {
  const { words, plainWords } = lexicon();
  return isPlain(word) ? plainWords.has(word) : words.has(word);
}
