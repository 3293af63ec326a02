import { remember } from '../../remember.js';
import { splitTone } from '../syllable/tone.js';

/** Spellings that sound the same to many, in one of them. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/^l/, 'n'],
  [/^x/, 's'],
  [/^tr/, 'ch'],
  [/^(?:gi|r)(?=.)/, 'd'],
  [/^k(?!h)|^q(?!u)/, 'c'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/(?<![aâu])y$/, 'i'],
  [/ng$/, 'n'],
  [/t$/, 'c'],
];

/**
 * A syllable as those write it who mix up l/n, s/x, ch/tr, d/gi/r, hỏi/ngã, i/y, -n/-ng or -c/-t: two that may be the
 * same word by ear have the same. Other diacritics count.
 */
export const soundOf = remember((word: string): string => {
  const { toneless, tone } = splitTone(word) ?? { toneless: word, tone: '' };
  const letters = ALIKE.reduce((said, [spelling, one]) => said.replace(spelling, one), toneless);
  return letters + (tone === '\u0303' ? '\u0309' : tone);
}, 8_000);
