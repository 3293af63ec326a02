import { fold } from './fold.js';
import { isPlain, isSyllable } from './syllable/syllable.js';

/** A variant as words, and what it is called in one form. */
type Phrase = { readonly words: readonly string[]; readonly isStrict: boolean; readonly to: string };
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Reads a table of `one form < variant, variant`. A variant is met with its diacritics or without any; one with "!"
 * behind it only with them ("đao!" is no "dao").
 */
export function phrasesOf(table: string): Phrases {
  const index = new Map<string, Phrase[]>();
  for (const line of table.split('\n').filter((each) => each.includes('<'))) {
    const [to = '', variants = ''] = line.split('<').map((side) => side.trim());
    for (const variant of variants.split(',').map((each) => each.trim())) {
      const words = variant.replace('!', '').split(' ');
      const first = words[0] ?? '';
      const phrase = { words, isStrict: variant.endsWith('!'), to };
      for (const key of new Set([first, fold(first)])) index.set(key, [...(index.get(key) ?? []), phrase]);
    }
  }
  for (const phrases of index.values()) phrases.sort((one, other) => other.words.length - one.words.length);
  return index;
}

/** The words with each variant in its one form; a message without diacritics stays without where the variant has some. */
export function inOneForm(words: readonly string[], phrases: Phrases): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phrases.get(words[at] ?? '')?.find((phrase) => standsAt(phrase, words, at));
    if (found)
      out.push(
        ...formOf(found, words.slice(at, at + found.words.length))
          .split(' ')
          .filter(Boolean),
      );
    else out.push(words[at] ?? '');
    at += found?.words.length ?? 1;
  }
  return out;
}

function standsAt({ words: wanted, isStrict }: Phrase, words: readonly string[], at: number): boolean {
  return wanted.every((want, index) => {
    const said = words[at + index];
    return said === want || (!isStrict && said !== undefined && isPlain(said) && said === fold(want));
  });
}

/** Shorthand ("đc", "sđt") is told in full as it is spelled; words typed without diacritics stay without. */
function formOf({ words: variant, to }: Phrase, said: readonly string[]): string {
  const isInWords = variant.every(isSyllable) && !variant.every(isPlain);
  return isInWords && said.every(isPlain) ? fold(to) : to;
}
