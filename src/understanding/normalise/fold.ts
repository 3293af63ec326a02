import { remember } from '../remember.js';

const FOLDED = /^(?:[a-z0-9]+(?: [a-z0-9]+)*)?$/;

/**
 * Vietnamese text without what people leave out or type differently: diacritics, case, punctuation, double spaces.
 * "Quên Mật Khẩu!!" and "quen mat khau" become the same. Idempotent.
 */
export function fold(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function words(folded: string): readonly string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** As `fold`, for a word: the same ones come again and again. */
export const foldWord = remember(fold, 8_000);
