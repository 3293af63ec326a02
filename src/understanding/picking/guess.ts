import { closest } from '../closest.js';
import { isDenial, isTrouble } from '../commands/negation.js';
import { fold, words } from '../normalise/fold.js';
import { bare, peel, tidy } from '../normalise/tidy.js';
import { remember } from '../remember.js';
import type { Labelled } from './choose.js';

/** What a message seems to name. Of two guesses the one of more words is meant: "quên mật khẩu vneid" is no mere "VNeID". */
export type Guess<T> = {
  readonly pick: T;
  readonly words: number;
  /** What the message says beside the name, apart from courtesy at its ends; folded words. */
  readonly rest: readonly string[];
};

/**
 * The one choice that a message names among other words ("bác quên mật khẩu rồi cháu ơi"), by part of its label
 * ("thuế"), or with a slip of the finger. Null when two fit, or when the message denies what the label says.
 */
export function guessChoice<T extends Labelled>(text: string, choices: readonly T[]): Guess<T> | null {
  return guess(text, choices, (said) => said.length > 0);
}

/** As `guessChoice`, for a task named out of its menu: a stray "máy" or "mật khẩu" may not carry a person off. */
export function guessTask<T extends Labelled>(text: string, tasks: readonly T[]): Guess<T> | null {
  return guess(text, tasks, (said, name) => said.length > 1 && said.includes(name[0] ?? ''));
}

type Words = readonly string[];

function guess<T extends Labelled>(
  text: string,
  choices: readonly T[],
  isEnough: (said: Words, name: Words) => boolean,
): Guess<T> | null {
  const whole = bare(text);
  if (whole.length < 3) return null;
  const said = words(whole);
  const all = words(fold(tidy(text)));
  const named = choices.filter(agreesWith(text)).map((choice) => ({ choice, names: namesOf(choice) }));
  const having = (fits: (name: string) => boolean) =>
    named.flatMap(({ choice, names }): readonly Guess<T>[] => {
      const fitting = names.filter(fits).map((name) => words(name).length);
      return fitting.length > 0 ? [{ pick: choice, words: Math.max(...fitting), rest: beside(choice) }] : [];
    });
  const agrees = (name: string) => isDenial(said) === isDenial(words(name));
  const isPart = (name: string) => {
    const known = words(name);
    return said.every((word) => known.includes(word)) && isEnough(said, known);
  };
  const beside = ({ label, title = '' }: T) => {
    const known = new Set(words(fold(tidy(`${label} ${title}`))));
    return said.filter((word) => !known.has(word));
  };
  const near = closest(
    whole,
    named.flatMap(({ names }) => names),
  );
  const [only, ...others] =
    [
      having((name) => isNamed(all, words(name))),
      having((name) => isPart(name) && agrees(name)),
      having((name) => name === near && agrees(name)).map((guess) => ({ ...guess, rest: [] })),
    ].find((found) => found.length > 0) ?? [];
  return only && others.length === 0 ? only : null;
}

/** A single word with diacritics must stand so in the name: "thế" is no "thẻ". */
function agreesWith(text: string): (choice: Labelled) => boolean {
  const typed = peel(tidy(text)).at(-1) ?? '';
  if (typed.includes(' ') || typed === fold(typed)) return () => true;
  return ({ label, title = '', also = [] }) =>
    tidy([label, title, ...also].join(' '))
      .split(' ')
      .includes(typed);
}

/** A label, the parts of one that names two things ("Đổi máy hoặc mất máy"), the title, and what else it is called. */
function namesOf({ label, title, also = [] }: Labelled): Words {
  return [...labelNames(label), ...(title === undefined ? [] : [plainName(title)]), ...also.map(plainName)];
}

const plainName = remember((label) => fold(tidy(label)).replace(/^toi /, ''));
const labelNames = remember((label): Words => {
  const parts = label.replace(/\([^)]*\)/g, '').split(/ (?:–|hoặc) /);
  return [label, ...parts].map(plainName).filter((name) => name.length > 3);
});

/** Whether the words contain the name, and nothing before it denies it; after "rồi" nothing may take it back. */
function isNamed(said: Words, name: Words): boolean {
  const at = ` ${said.join(' ')} `.indexOf(` ${name.join(' ')} `);
  if (at === -1) return false;
  const first = words(said.join(' ').slice(0, at).trim()).length;
  const affirms = /^(roi|xong)$/.test(name.at(-1) ?? '');
  return !isDenial(said.slice(0, first)) && !(affirms && isTrouble(said.slice(first + name.length)));
}
