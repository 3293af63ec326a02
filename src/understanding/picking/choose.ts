import { fold, words } from '../normalise/fold.js';
import { bare, peel, tidy } from '../normalise/tidy.js';
import { remember } from '../remember.js';

/** Something that a person may pick: what its button says, its longer name if it has one, and what else it is called. */
export type Labelled = {
  readonly id: string;
  readonly label: string;
  readonly title?: string;
  readonly also?: readonly string[];
};

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'một hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, index) => [word, index + 1]),
);
/** Words before a number. “Mục 2” is a choice and “mức 2” a service: this one needs its diacritics. */
const BEFORE_NUMBER = /^(?:(?:so|chon|bam|an|nhan|mục|cau|y|nut|phim|cai|thu|viec|dong|vao|la) )+/;

/** How people of the age are called by their place among brothers and sisters: "ông Ba" is nobody's number. */
const BORN_AS =
  /(?:^| )(?:ông|bà|cô|chú|dì|cậu|anh|chị|ong|chu|chi) (?:hai|ba|bốn|bon|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin|mười|muoi)(?: |$)/u;

/**
 * The choice whose number a message is: "2", "số 2", "2.", "chọn hai". `choices` are numbered from 1 in order. A number
 * that is a choice's own name ("Hai", on a phone of several people) is that name.
 */
export function byNumber<T extends Labelled>(text: string, choices: readonly T[]): T | null {
  const whole = tidy(text);
  if (BORN_AS.test(whole) || choices.some(({ label }) => plainLabel(label) === fold(whole))) return null;
  const typed = peel(tidy(text)).at(-1) ?? '';
  const plain = words(typed).map((word) => (word === 'mục' ? word : fold(word)));
  const said = plain.join(' ').replace(BEFORE_NUMBER, '');
  const number = /^\d{1,2}$/.test(said) ? Number(said) : numberOf(said, typed);
  return choices[number - 1] ?? null;
}

/** "hai" or "số hai", but not "bà" for "ba": diacritics that are there must be the number's. */
function numberOf(said: string, typed: string): number {
  const last = typed.split(' ').at(-1) ?? '';
  const found = [...NUMBERS].find(([word]) => fold(word) === said && (last === said || last === word));
  return found?.[1] ?? 0;
}

/** The choice whose label a message is, apart from diacritics and courtesy; "thấy" is "Thấy rồi" too. */
export function byLabel<T extends Labelled>(text: string, choices: readonly T[]): T | null {
  const folded = fold(tidy(text));
  const said = peel(tidy(text)).map(fold);
  const typed = peel(tidy(text)).at(-1) ?? '';
  return (
    choices.find(({ label }) => plainLabel(label) === folded) ??
    choices.find(({ label }) => said.includes(bareLabel(label))) ??
    choices.find(({ label }) => shortLabels(label).includes(typed)) ??
    choices.find(({ also = [] }) => also.some((name) => said.includes(bareLabel(name)))) ??
    null
  );
}

const plainLabel = remember(fold);
const bareLabel = remember(bare);
/** "đúng" and "dung" for "Đúng rồi", but not "dừng". */
const shortLabels = remember((label): readonly string[] => {
  const short = /^(\S+) rồi$/.exec(tidy(label))?.[1];
  return short === undefined ? [] : [short, fold(short)];
});
