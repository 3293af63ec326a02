import { fold } from './fold.js';
import { isSyllable } from './syllable/syllable.js';

/** A word without the letters that people draw out: "ơiiii" → "ơi", "rồii" → "rồi", "quáaa" → "quá", "helppp" → "help". */
export function unstretched(word: string, isKnown: (word: string) => boolean): string {
  if (isKnown(word)) return word;
  const echoed = withoutEcho(word);
  if (!/(\p{L})\1/u.test(word)) return echoed;
  const twice = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  const once = withoutEcho(word.replace(/(\p{L})\1+/gu, '$1'));
  if (isKnown(twice)) return twice;
  const isDrawnOut = isSyllable(once) && /(\p{L})\1$/u.test(word) && !/(?:aa|ee|oo|dd)$/.test(word);
  return twice !== word || isDrawnOut || once !== word.replace(/(\p{L})\1+/gu, '$1') ? once : word;
}

/** "quáa": a vowel that is said on without its marks. */
function withoutEcho(word: string): string {
  return word.replace(/([^ -~])([aeiouy])$/, (both, marked: string, plain: string) =>
    fold(marked) === plain ? marked : both,
  );
}
