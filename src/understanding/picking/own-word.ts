import { fold, words } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';
import type { Labelled } from './choose.js';

/** The one choice of which a message has a word that no other choice has: "cái của vssid ấy". Null for none or two. */
export function byOwnWord<T extends Labelled>(text: string, choices: readonly T[]): T | null {
  const said = new Set(words(fold(tidy(text))));
  const wordsOf = (choice: T) => words(fold(tidy(choice.label)));
  const found = choices.filter((choice) => {
    const others = new Set(choices.filter((each) => each !== choice).flatMap(wordsOf));
    return wordsOf(choice).some((word) => said.has(word) && !others.has(word));
  });
  const [only, ...more] = found;
  return only && more.length === 0 ? only : null;
}
