import { foldWord } from './fold.js';
import { lexicon } from './lexicon/lexicon.js';
import { FOREIGN_WORDS } from './names/foreign-words.js';
import { isPlain } from './syllable/syllable.js';

const LONGEST = 40;
/** The longest syllable has seven letters, the longest name eight. */
const LONGEST_PIECE = 8;
const NAMES = 'vneid ihanoi etax vssid otp nfc cccd passcode zalo pass app sim bhyt bhxh facebook'.split(' ');

type Way = { readonly cost: number; readonly parts: readonly string[] };

/**
 * Words typed as one, apart again: "quênmậtkhẩu" → "quên mật khẩu". Of several ways the one with the fewest words,
 * and of those the one whose words go together. Null if it is not made of words that are known.
 */
export function apart(joined: string): readonly string[] | null {
  if (joined.length < 4 || joined.length > LONGEST) return null;
  const ways: (Way | null)[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= joined.length; end += 1) ways.push(cheapest(joined, end, ways));
  const best = ways[joined.length];
  return best && best.parts.length > 1 && isLikely(best.parts) ? best.parts : null;
}

/** The best way to the letter at `end`, given those to every letter before it. */
function cheapest(joined: string, end: number, ways: readonly (Way | null)[]): Way | null {
  let best: Way | null = null;
  for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
    const way = ways[start];
    const piece = joined.slice(start, end);
    if (!way || !isPiece(piece)) continue;
    const cost = way.cost + costOf(way.parts.at(-1) ?? '', piece);
    if (best === null || cost < best.cost) best = { cost, parts: [...way.parts, piece] };
  }
  return best;
}

function isPiece(piece: string): boolean {
  if (NAMES.includes(piece)) return true;
  const { words, plainWords } = lexicon();
  return isPlain(piece) ? plainWords.has(piece) : words.has(piece);
}

function costOf(before: string, piece: string): number {
  const isPair = lexicon().byPlain.has(`${foldWord(before)} ${foldWord(piece)}`);
  return (isPair ? 0.3 : 1) + (piece.length === 1 ? 1.5 : 0) + (NAMES.includes(piece) ? -0.5 : 0);
}

/** Pieces without diacritics could be any foreign word ("samsung"): two of them must be a pair of the field. */
function isLikely(parts: readonly string[]): boolean {
  if (FOREIGN_WORDS.has(parts.join(''))) return false;
  if (parts.some((part) => !isPlain(part))) return true;
  const pairs = parts.filter((part, at) => lexicon().byPlain.has(`${parts[at - 1] ?? ''} ${part}`)).length;
  return pairs > 0 || (parts.some((part) => NAMES.includes(part)) && parts.every((part) => part.length > 2));
}
