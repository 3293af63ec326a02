import { fold } from '../../normalise/fold.js';
import { tidy } from '../../normalise/tidy.js';
import type { Word } from '../words.js';
import { CONCEPTS } from './concepts.js';

type Phrase = { readonly concept: string; readonly words: readonly Word[] };

let byFirst: ReadonlyMap<string, readonly Phrase[]> | null = null;

/** The concepts that a message's words name, each once, in no order. */
export function conceptsIn(words: readonly Word[]): readonly string[] {
  byFirst ??= tableOf();
  const found = new Set<string>();
  for (const [at, { plain }] of words.entries()) {
    for (const { concept, words: phrase } of byFirst.get(plain) ?? []) {
      if (!found.has(concept) && stands(phrase, words, at)) found.add(concept);
    }
  }
  return [...found];
}

/** A word typed without diacritics may be any that folds to it; one typed with them must be it. */
function stands(phrase: readonly Word[], words: readonly Word[], at: number): boolean {
  return phrase.every(({ typed, plain }, offset) => {
    const said = words[at + offset];
    return said !== undefined && said.plain === plain && (said.typed === said.plain || said.typed === typed);
  });
}

function tableOf(): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const [concept, phrases] of Object.entries(CONCEPTS)) {
    for (const phrase of phrases.split('|')) {
      const words = tidy(phrase)
        .split(' ')
        .map((typed): Word => ({ typed, plain: fold(typed) }));
      const first = words[0]?.plain ?? '';
      table.set(first, [...(table.get(first) ?? []), { concept, words }]);
    }
  }
  return table;
}
