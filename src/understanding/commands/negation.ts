import { fold, words } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';

/** "Đừng" is left out: without diacritics it is also "đúng", and the end of "ứng dụng". */
const NEGATION = new Set(['khong', 'chua', 'chang', 'cha']);
/** Words after "thấy rồi" that take it back. */
const TROUBLE = new Set([...NEGATION, 'nhung', 'ma', 'lai', 'tat', 'so', 'loi', 'sai', 'hong', 'nham']);

/** Whether a message denies something, however it is typed. */
export function denies(text: string): boolean {
  return isDenial(words(fold(tidy(text))));
}

/** Whether folded words deny something. */
export function isDenial(folded: readonly string[]): boolean {
  return folded.some((word) => NEGATION.has(word));
}

export function isTrouble(folded: readonly string[]): boolean {
  return folded.some((word) => TROUBLE.has(word));
}
