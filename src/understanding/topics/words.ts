import { fold } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';

/** A word as it was typed, and without its diacritics. */
export type Word = { readonly typed: string; readonly plain: string };

/** A message as words; what was masked in it says nothing. */
export function wordsOf(text: string): readonly Word[] {
  const typed = tidy(text.replace(/\[[^\]]* đã che\]/g, ' ')).split(' ');
  return typed.filter(Boolean).map((word) => ({ typed: word, plain: fold(word) }));
}
