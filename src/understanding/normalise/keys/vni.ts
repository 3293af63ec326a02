import { fold } from '../fold.js';
import { composed, isSyllable } from '../syllable/syllable.js';
import { splitTone } from '../syllable/tone.js';

const TONES = ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
/** Words before a number: "muc2" is "mức 2". */
const COUNTED = new Set(
  'muc so lan buoc to quan tang thang ngay nam cap lop khu ngo phuong cau y ban loai hang thu tuoi tap don nut dong cai viec trang tuan'.split(
    ' ',
  ),
);

/** A digit behind a vowel, or behind the d that becomes đ; three at most. */
const WRITTEN = /^(?!.*\d{3})(?=\p{L}*?[^b-df-hj-np-tv-xz\d]|d9)(?:d9|\p{L})\p{L}*\d?\p{L}*\d?\p{L}*\d?\p{L}*$/u;

/** Keys of VNI that a keyboard left as digits: "mat65" → "mật". Null if they make no syllable, or may be a number. */
export function fromVni(word: string): string | null {
  if (word.length > 12 || !WRITTEN.test(word) || (word.match(/[1-5]/g) ?? []).length > 1) return null;
  const split = splitTone(word);
  if (!split || !isSyllable(fold(word).replace(/\d/g, ''))) return null;
  let letters = '';
  let { tone } = split;
  for (const key of split.toneless) {
    const digit = Number(key);
    if (Number.isNaN(digit)) letters += key;
    else if (digit >= 1 && digit <= 5) tone = TONES[digit - 1] ?? '';
    else {
      const marked = mark(letters, digit);
      if (marked === null) return null;
      letters = marked;
    }
  }
  return composed(letters, tone);
}

function mark(letters: string, digit: number): string | null {
  const [from, to] =
    { 6: [/[aeo](?!.*[aeo])/, 'hat'], 7: [/uo|[uo]/, 'horn'], 8: [/a/, 'ă'], 9: [/^d/, 'đ'] }[digit] ?? [];
  if (!(from instanceof RegExp) || !from.test(letters)) return null;
  const marked: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: to === 'hat' ? 'ô' : 'ơ', u: 'ư', uo: 'ươ' };
  return letters.replace(from, (found) => (to === 'hat' || to === 'horn' ? (marked[found] ?? found) : String(to)));
}

/** Whether a word can be VNI alone: digits in the middle, two of them, or a mark that no count would have. */
export function isPlainlyVni(word: string): boolean {
  if (/\d\p{L}/u.test(word) || /\d\d$/.test(word)) return true;
  return /[679]$/.test(word) && !COUNTED.has(fold(word).replace(/\d/g, ''));
}

/** "muc2" → "muc 2": a counted thing and its number typed as one. */
export function counted(word: string): readonly string[] | null {
  const match = /^(\p{L}+)(\d{1,3})$/u.exec(word);
  return match?.[1] && match[2] && COUNTED.has(fold(match[1])) ? [match[1], match[2]] : null;
}
