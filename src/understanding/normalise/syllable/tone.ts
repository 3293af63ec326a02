import type { Parts } from './rhymes.js';

/** Huyền, sắc, ngã, hỏi, nặng as combining marks. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word without its tone, and the tone as a combining mark ('' for none). Null where it has two. */
export function splitTone(word: string): { readonly toneless: string; readonly tone: string } | null {
  const apart = word.normalize('NFD');
  const tones = apart.match(TONES) ?? [];
  if (tones.length > 1) return null;
  return { toneless: apart.replace(TONE, '').normalize('NFC'), tone: tones[0] ?? '' };
}

/** The syllable with its tone where it belongs. Of two ways ("hòa", "hoà") the one of the content: on the vowel that sounds. */
export function withTone({ onset, rhyme }: Parts, tone: string): string {
  if (tone === '') return onset + rhyme;
  const at = toned(rhyme);
  return (onset + rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC');
}

function toned(rhyme: string): number {
  const marked = Math.max(...['ă', 'â', 'ê', 'ô', 'ơ', 'ư'].map((letter) => rhyme.lastIndexOf(letter)));
  if (rhyme.includes('ươ')) return rhyme.indexOf('ơ');
  if (marked !== -1) return marked;
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 1;
  if (vowels < rhyme.length) return vowels - 1;
  return vowels === 3 || /^(?:oa|oe|uy)$/.test(rhyme) ? 1 : 0;
}
