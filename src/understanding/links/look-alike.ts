import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/levenshtein_distance.js';
import { fold } from '../normalise/fold.js';
import { remember } from '../remember.js';
import { IMITATED_NAMES, INNOCENT_WORDS, TELLING_NAMES, WHOLE_NAMES } from './protected-names.js';

type Carried = 'itself' | 'alike' | null;

/** No label of a host is longer. */
const LONGEST_LABEL = 63;
/** Letters of other scripts that look like ours. */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      а: 'a',
      в: 'b',
      е: 'e',
      ё: 'e',
      о: 'o',
      р: 'p',
      с: 'c',
      у: 'y',
      х: 'x',
      і: 'i',
      ї: 'i',
      ј: 'j',
      ѕ: 's',
      һ: 'h',
    },
    ...{ ԁ: 'd', ԛ: 'q', ԝ: 'w', п: 'n', к: 'k', м: 'm', н: 'h', т: 't', г: 'r', ѵ: 'v', ո: 'n', օ: 'o', ս: 'u' },
    ...{
      α: 'a',
      β: 'b',
      ε: 'e',
      ο: 'o',
      ν: 'v',
      ι: 'i',
      κ: 'k',
      ρ: 'p',
      τ: 't',
      υ: 'u',
      η: 'n',
      χ: 'x',
      γ: 'y',
      ω: 'w',
    },
    ...{ ı: 'i', ɩ: 'i', ɡ: 'g', ɑ: 'a', ʋ: 'v', ɴ: 'n', ɪ: 'i', ɢ: 'g', ɒ: 'o' },
  }),
);

/** Every letter of another script in the Latin one that it is taken for. */
export function withoutTwins(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => TWINS.get(letter) ?? letter);
}

/** Whether letters stand in it that no Vietnamese word has. */
export function hasForeignLetters(host: string): boolean {
  return /[^a-z]/.test(host.normalize('NFD').replace(/[\u0300-\u0303\u0306\u0309\u031B\u0323đ0-9._-]/gu, ''));
}

const plainLetters = (word: string): string => fold(withoutTwins(word)).replaceAll(' ', '');

/** As the eye reads it: "vneld", "vne1d", "vvneid" and "vneiđ" are one. */
const asRead = (word: string): string =>
  plainLetters(word)
    .replace(/rn/g, 'm')
    .replace(/vv|w/g, 'v')
    .replace(/[l1]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/3/g, 'e')
    .replace(/5/g, 's');

const TELLING = TELLING_NAMES.map((name) => ({ name, read: asRead(name) }));
const WHOLE = new Map(WHOLE_NAMES.map((name) => [name, asRead(name)]));
const WHOLE_READ = new Set(WHOLE.values());
const IMITATED = [...IMITATED_NAMES].map(([name, most]) => ({ read: asRead(name), most }));

/** How the labels of a host carry a name that is misused: as it is, or so that it only seems to be it. */
export function carriedName(labels: readonly string[]): Carried {
  const found = labels.map((label) => carriedBy(label.slice(0, LONGEST_LABEL)));
  return found.find((how) => how === 'itself') ?? found.find((how) => how === 'alike') ?? null;
}

const carriedBy = remember((label): Carried => {
  const parts = [label.replace(/[-_]/g, ''), ...label.split(/[-_]/)].map((part) => part.replace(INNOCENT_WORDS, '-'));
  const words = [...new Set(parts.map((part) => part.replace(/\d+$/, '')))].filter(Boolean);
  if (words.some((word) => WHOLE.has(word) || TELLING.some(({ name }) => word.includes(name)))) return 'itself';
  return [...new Set([...words, ...parts].map(asRead))].some(isAlike) ? 'alike' : null;
});

function isAlike(word: string): boolean {
  if (WHOLE_READ.has(word) || TELLING.some(({ read }) => word.includes(read))) return true;
  return IMITATED.some(({ read, most }) => {
    if (word[0] !== read[0] || Math.abs(word.length - read.length) > most) return false;
    return DamerauLevenshteinDistance(word, read) <= most;
  });
}
