import type { MessageSet } from '../sets/message-set.js';
import { FUSE } from './fuse.js';
import type { Library, Phrasing, Prepare } from './library.js';
import { type Measured, measureLibrary } from './measure-library.js';
import { MINISEARCH } from './minisearch.js';
import { NATURAL_BAYES, NATURAL_TFIDF } from './natural.js';
import { NLP_JS } from './nlp-js.js';

const LIBRARIES: readonly Library[] = [NATURAL_BAYES, NATURAL_TFIDF, MINISEARCH, FUSE, NLP_JS];

/** Each library as it comes, and behind our normaliser. Learns the same phrasings and is asked the same messages. */
export async function measureLibraries(
  phrasings: readonly Phrasing[],
  set: MessageSet,
  normalise: Prepare,
): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (const library of LIBRARIES) {
    for (const [name, prepare] of [
      [library.name, (text: string) => text],
      [`${library.name} + normaliser`, normalise],
    ] as const) {
      all.push(await measureLibrary(library, name, phrasings, set, prepare));
    }
  }
  return all;
}
