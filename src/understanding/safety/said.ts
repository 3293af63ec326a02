import { tidy } from '../normalise/tidy.js';

/** A masked message as it was said: of "[mã đã che]" the word "mã" is left, and nobody has said "đã che". */
export function said(text: string): string {
  return tidy(text.replaceAll(' đã che]', ']'));
}
