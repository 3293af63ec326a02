import { fold } from '../fold.js';
import { spelled } from '../syllable/syllable.js';
import { COMMON_WORDS } from './common-words.js';
import { COMPOUNDS, NEIGHBOURS, UNMISTAKABLE } from './field-pairs.js';

export type Pair = {
  readonly first: string;
  readonly second: string;
  /** One word, rather than two that often meet. */
  readonly isCompound: boolean;
  /** Meant also where its words, typed with too few marks, are others. */
  readonly isUnmistakable: boolean;
};

export type Lexicon = {
  readonly pairs: readonly Pair[];
  /** Pairs by what they are without diacritics, "mat khau". */
  readonly byPlain: ReadonlyMap<string, readonly Pair[]>;
  /** Pairs by one of their words without diacritics. */
  readonly byFirst: ReadonlyMap<string, readonly Pair[]>;
  readonly bySecond: ReadonlyMap<string, readonly Pair[]>;
  /** Words with their diacritics. */
  readonly words: ReadonlySet<string>;
  readonly plainWords: ReadonlySet<string>;
};

let made: Lexicon | undefined;

/** What is known of the language: made at the first message, a few hundred kilobytes. */
export function lexicon(): Lexicon {
  made ??= makeLexicon();
  return made;
}

function makeLexicon(): Lexicon {
  const pairs = [...COMPOUNDS.map((it) => pairOf(it, true)), ...NEIGHBOURS.map((it) => pairOf(it, false))];
  const words = new Set([
    ...COMMON_WORDS.map((word) => spelled(word) ?? word),
    ...pairs.flatMap((it) => [it.first, it.second]),
  ]);
  return {
    pairs,
    byPlain: indexBy(pairs, ({ first, second }) => `${fold(first)} ${fold(second)}`),
    byFirst: indexBy(pairs, ({ first }) => fold(first)),
    bySecond: indexBy(pairs, ({ second }) => fold(second)),
    words,
    plainWords: new Set([...words].map(fold)),
  };
}

function pairOf(written: string, isCompound: boolean): Pair {
  const [first = '', second = ''] = written.split(' ').map((word) => spelled(word) ?? word);
  return { first, second, isCompound, isUnmistakable: UNMISTAKABLE.has(written) };
}

export function indexBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) index.set(keyOf(item), [...(index.get(keyOf(item)) ?? []), item]);
  return index;
}
