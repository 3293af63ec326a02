import { blankMasks } from './masks.js';
import { spellOut } from './spelled-digits.js';
import { NOTHING } from './stand-ins.js';

/** One text seen twice, place by place, so that what is found in one can be cut out of the other. */
export type Views = {
  /** As typed, masks as breaks. */
  readonly typed: string;
  /** In small letters without diacritics; digits of any make, spelled ones and letters typed for digits as 0 to 9. */
  readonly plain: string;
};

/** `text` in NFC. */
export function viewsOf(text: string): Views {
  const typed = blankMasks(text);
  // "mà" is no "mã", though both are "ma" without diacritics
  const words = typed.replace(/(?<!\p{L})m[àáảạ](?!\p{L})/giu, 'mq');
  const plain = Array.from(words, plainOf).join('');
  return { typed, plain: spellOut(typed, lettersForDigits(plain)) };
}

const KNOWN = new Map<string, string>();
const MOST_KNOWN = 5_000;

function plainOf(char: string): string {
  const before = KNOWN.get(char);
  if (before !== undefined) return before;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const plain = reduce(char);
  KNOWN.set(char, plain);
  return plain;
}

function reduce(char: string): string {
  if (/[\p{M}\p{Cf}]/u.test(char)) return NOTHING.repeat(char.length);
  const digit = /\p{Nd}/u.test(char) ? char.normalize('NFKC') : '';
  if (/^\d$/.test(digit)) return digit + NOTHING.repeat(char.length - 1);
  const folded = char.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/, 'd').toLowerCase();
  return folded.length === char.length ? folded : char;
}

/** O, l and i among digits: "O912345678", "0l2 345". */
function lettersForDigits(plain: string): string {
  return plain
    .replace(/(?<![a-z\d])[\doli]{3,}(?![a-z\d])/g, (token) => (/\d/.test(token) ? asDigits(token) : token))
    .replace(/(?<=\d[ .-])o(?=[ .-]\d)|(?<![a-z\d])o(?= \d \d )/g, '0');
}

function asDigits(token: string): string {
  const core = /^[oli]*(\d+)[oli]*$/.exec(token)?.[1];
  // as many digits as a secret has need no letters more
  if (core && [10, 12, 16].includes(core.length)) return token;
  return token.replaceAll('o', '0').replace(/[li]/g, '1');
}
