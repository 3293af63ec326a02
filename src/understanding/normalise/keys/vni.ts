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
  const tone = TONES[Number(/[1-5]/.exec(word)?.[0] ?? 0) - 1] ?? split.tone;
  const letters = [...split.toneless.replace(/[1-5]/g, '')].reduce<string | null>(afterKey, '');
  return letters === null ? null : composed(letters, tone);
}

function afterKey(letters: string | null, key: string): string | null {
  if (letters === null) return null;
  return /\d/.test(key) ? mark(letters, Number(key)) : letters + key;
}

const MARKS: Readonly<Record<number, (letters: string) => string>> = {
  6: (letters) => letters.replace(/[aeo](?!.*[aeo])/, (vowel) => ({ a: 'â', e: 'ê', o: 'ô' })[vowel] ?? vowel),
  7: (letters) => letters.replace(/uo|[uo]/, (vowel) => ({ u: 'ư', o: 'ơ', uo: 'ươ' })[vowel] ?? vowel),
  8: (letters) => letters.replace('a', 'ă'),
  9: (letters) => letters.replace(/^d/, 'đ'),
};

/** The letters with the mark of a digit; null if none of them takes it. */
function mark(letters: string, digit: number): string | null {
  const marked = MARKS[digit]?.(letters);
  return marked === undefined || marked === letters ? null : marked;
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
