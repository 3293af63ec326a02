import { conceptsIn } from './concepts/find-concepts.js';
import type { Word } from './words.js';

/** What a message shows: each piece of evidence by name, with how much it weighs. */
export type Features = ReadonlyMap<string, number>;

/** Kinds of evidence, each as heavy together however many pieces it has: a word typed with its diacritics tells more. */
const GROUPS = {
  plain: 1,
  typed: 0.6,
  plainPairs: 1,
  typedPairs: 0.5,
  apart: 0.5,
  letters: 0.9,
  concepts: 1,
  conceptPairs: 1,
};
type Group = keyof typeof GROUPS;

export function featuresOf(words: readonly Word[]): Features {
  const found = new Map<string, number>();
  const add = (group: Group, names: readonly string[]) => {
    const own = [...new Set(names)];
    const weight = GROUPS[group] / Math.sqrt(Math.max(own.length, 1));
    for (const name of own) found.set(name, weight);
  };
  const plain = words.map((word) => word.plain);
  const isTyped = words.map((word) => word.typed !== word.plain);
  add(
    'plain',
    plain.map((word) => `f${word}`),
  );
  add(
    'typed',
    words.filter((_, at) => isTyped[at]).map((word) => `w${word.typed}`),
  );
  add(
    'plainPairs',
    plain.slice(1).map((word, at) => `F${plain[at]} ${word}`),
  );
  add(
    'typedPairs',
    words
      .slice(1)
      .flatMap((word, at) => (isTyped[at] || isTyped[at + 1] ? [`W${words[at]?.typed} ${word.typed}`] : [])),
  );
  add(
    'apart',
    plain.slice(2).map((word, at) => `S${plain[at]}_${word}`),
  );
  add('letters', lettersOf(plain));
  const concepts = conceptsIn(words);
  add(
    'concepts',
    concepts.map((name) => `c${name}`),
  );
  add(
    'conceptPairs',
    pairsOf(concepts).map((pair) => `C${pair}`),
  );
  return found;
}

function lettersOf(plain: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const word of plain) slices(`_${word}_`, 3, names);
  const whole = `_${plain.join('_')}_`;
  slices(whole, 4, names);
  return names;
}

function slices(text: string, size: number, into: string[]): void {
  for (let at = 0; at + size <= text.length; at += 1) into.push(`l${text.slice(at, at + size)}`);
}

function pairsOf(names: readonly string[]): readonly string[] {
  const sorted = [...new Set(names)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}+${other}`));
}
