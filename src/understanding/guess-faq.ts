import { isDenial } from './commands/negation.js';
import { fold, words } from './normalise/fold.js';
import { tidy } from './normalise/tidy.js';
import { remember } from './remember.js';

/** `words`: how many of its words fit. */
type Guess<T> = { readonly pick: T; readonly words: number };

/** A frequent question, in the words in which people put it. */
export type Question = { readonly id: string; readonly phrasings: readonly string[] };

/** A phrasing of fewer words says too little to carry an answer with it. */
const FEWEST_WORDS = 3;
/** Whether a phrasing says enough to be told from an answer. */
export function fewestWords(phrasing: string): boolean {
  return words(plain(phrasing)).length >= FEWEST_WORDS;
}

/** Of the words that carry meaning so many, of a message, must be the phrasing's: the rest is then talk around it. */
const SHARE = 0.6;
/** Words that a message may have more or less without asking anything else. */
const LIGHT = new Set(
  words(
    'a nhe nhi oi oi thi la ma cua o cho voi the nao vay day do bac chau toi minh ong ba con em anh chi co hoi muon biet giup xin duoc va hay khi neu roi thay',
  ),
);

/**
 * The one frequent question that a message puts: a phrasing stands in it word by word, apart from diacritics; or all
 * its words that carry meaning do, and the message speaks of little else. A slip of the finger is not forgiven: the
 * names of the systems are two letters apart. Null where two fit.
 */
export function guessFaq<T extends Question>(text: string, questions: readonly T[]): Guess<T> | null {
  const said = words(fold(tidy(text)));
  if (said.length < FEWEST_WORDS) return null;
  return (
    best(questions, (phrasing) => ` ${said.join(' ')} `.includes(` ${phrasing} `)) ??
    best(questions, (phrasing) => covers(said, words(phrasing)))
  );
}

/** The question with the longest phrasing that fits; null where none does, or two as well as each other. */
function best<T extends Question>(questions: readonly T[], fits: (phrasing: string) => boolean): Guess<T> | null {
  const found = questions.map((pick): Guess<T> => {
    const fitting = pick.phrasings.map(plain).filter((phrasing) => fits(phrasing));
    return { pick, words: Math.max(0, ...fitting.map((phrasing) => words(phrasing).length)) };
  });
  const most = Math.max(0, ...found.map((guess) => guess.words));
  const [only, ...others] = found.filter((guess) => guess.words === most);
  return only && most >= FEWEST_WORDS && others.length === 0 ? only : null;
}

const plain = remember((phrasing) => fold(tidy(phrasing)));

/** Whether a message has every word of a phrasing that carries meaning, and speaks of little else. */
function covers(said: readonly string[], asked: readonly string[]): boolean {
  if (isDenial(said) !== isDenial(asked)) return false;
  const wanted = asked.filter((word) => !LIGHT.has(word));
  const given = said.filter((word) => !LIGHT.has(word));
  if (wanted.length < FEWEST_WORDS - 1 || !wanted.every((word) => given.includes(word))) return false;
  return given.filter((word) => wanted.includes(word)).length / given.length >= SHARE;
}
