import { closest } from './closest.js';
import { fold, words } from './fold.js';
import type { Guess } from './guess.js';
import { isDenial } from './negation.js';
import { remember } from './remember.js';
import { bare, tidy } from './tidy.js';

/** A frequent question, in the words in which people put it. */
export type Question = { readonly id: string; readonly phrasings: readonly string[] };

/** A phrasing of fewer words says too little to carry an answer with it. */
export const FEWEST_WORDS = 3;
/** Of the words that carry meaning so many, of a message, must be the phrasing's: the rest is then talk around it. */
const SHARE = 0.6;
/** Words that a message may have more or less without asking anything else. */
const LIGHT = new Set(
  words(
    'a nhe nhi oi oi thi la ma cua o cho voi the nao vay day do bac chau toi minh ong ba con em anh chi co hoi muon biet giup xin duoc va hay khi neu roi thay',
  ),
);

/**
 * The one frequent question that a message puts: a phrasing stands in it word by word, apart from diacritics and a slip
 * of the finger; or all its words that carry meaning do, and the message speaks of little else. Null where two fit.
 */
export function guessFaq<T extends Question>(text: string, questions: readonly T[]): Guess<T> | null {
  const said = words(fold(tidy(text)));
  if (said.length < FEWEST_WORDS) return null;
  const found = questions.flatMap((question): readonly Guess<T>[] => {
    const most = Math.max(0, ...question.phrasings.map((phrasing) => fits(text, said, plain(phrasing))));
    return most > 0 ? [{ pick: question, words: most }] : [];
  });
  const best = Math.max(0, ...found.map((guess) => guess.words));
  const [only, ...others] = found.filter((guess) => guess.words === best);
  return only && others.length === 0 ? only : null;
}

const plain = remember((phrasing) => fold(tidy(phrasing)));

/** Of how many words the phrasing is, if the message puts it; 0 if it does not. */
function fits(text: string, said: readonly string[], phrasing: string): number {
  const asked = words(phrasing);
  if (asked.length < FEWEST_WORDS) return 0;
  if (` ${said.join(' ')} `.includes(` ${phrasing} `) || closest(bare(text), [phrasing])) return asked.length;
  if (isDenial(said) !== isDenial(asked)) return 0;
  const heavy = (all: readonly string[]) => all.filter((word) => !LIGHT.has(word));
  const wanted = heavy(asked);
  const given = heavy(said);
  if (wanted.length < FEWEST_WORDS - 1 || !wanted.every((word) => given.includes(word))) return 0;
  return given.filter((word) => wanted.includes(word)).length / given.length >= SHARE ? asked.length : 0;
}
