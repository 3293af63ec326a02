import type { Found } from './numbers.js';
import { mayBeWord } from './syllable.js';
import type { Views } from './views.js';

/** The word "password" as people type it, in small letters without diacritics. */
const NAME = '(?<![a-z])(?:mat\\s{0,3}khau|mat ma|mkhau|mk|password|pass|pwd?)(?![a-z])';
/** A word without spaces; no mask. */
const WORD = '([^\\s\\uE000]{4,64})';
const EDGE = '[\\s:="\'“‘(]{0,6}';

const TOLD = new RegExp(`${NAME}[^\\n:=\\uE000]{0,24}?(?:(?<![a-z])laf?(?![a-z])|:|=)${EDGE}${WORD}`, 'g');
const BESIDE = new RegExp(`${NAME}(?:\\s{1,3}[a-z]{1,12}){0,3}?\\s{1,3}["“(]?${WORD}`, 'g');
const NAMED_BEHIND = new RegExp(`(?<!\\S)${WORD}(?=\\s{1,3}(?:la|chinh la)\\s{1,3}(?:cai )?${NAME})`, 'g');
/** What VNeID demands of a password, all at once: nothing else that people write looks like this. */
const BY_RULE =
  /(?<![^\s\uE000"“(:=])(?=\S{0,20}[A-Z])(?=\S{0,20}[a-z])(?=\S{0,20}\d)(?=\S{0,20}[@#$%^&*!])([^\s\uE000]{8,24})(?!\S)/g;

/** Passwords with letters in them: told as such, written beside the word, or made to VNeID's rule. */
export function findPasswords({ typed, plain }: Views): readonly Found[] {
  const found: Found[] = [];
  const look = (pattern: RegExp, text: string, isOne: (word: string) => boolean) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      const word = coreAt(typed, start, start + (match[1]?.length ?? 0));
      if (isOne(word.core)) found.push({ kind: 'password', start: word.start, end: word.end });
    }
  };
  look(TOLD, plain, isTold);
  look(BESIDE, plain, (word) => isMixed(word, 6));
  look(NAMED_BEHIND, plain, (word) => isMixed(word, 6));
  look(BY_RULE, typed, (word) => word.length >= 8 && !isAddress(word));
  return apart(found);
}

/** Letters with something else, or letters that are no word. Digits alone are for numbers.ts. */
function isTold(word: string): boolean {
  return isMixed(word, 4) || (/^[a-z]{5,}$/i.test(word) && !mayBeWord(word));
}

function isMixed(word: string, least: number): boolean {
  if (word.length < least || isAddress(word) || /^(?:muc|buoc|ios|iphone|android|samsung|oppo|win)\d/i.test(word))
    return false;
  return /\p{L}/u.test(word) && /[\d@#$%^&*!_]/.test(word);
}

function isAddress(word: string): boolean {
  return word.includes('://') || /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(word);
}

/** A word without the quotes around it and the punctuation behind it. */
function coreAt(text: string, from: number, to: number) {
  const word = text.slice(from, to);
  const lead = /^["'“‘(]*/.exec(word)?.[0].length ?? 0;
  const core = word.slice(lead).replace(/["'”’).,;:?]+$/, '');
  return { core, start: from + lead, end: from + lead + core.length };
}

/** Each place once, the first that was found. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  }
  return kept;
}
