import { foldWord } from '../fold.js';
import { indexBy, type Lexicon, lexicon, type Pair } from '../lexicon/lexicon.js';
import { FOREIGN_WORDS } from '../names/foreign-words.js';
import { isPlain } from '../syllable/syllable.js';
import { isOneSlip } from './finger.js';
import { soundOf } from './sound.js';

type Sounds = {
  readonly full: ReadonlyMap<string, readonly Pair[]>;
  readonly plain: ReadonlyMap<string, readonly Pair[]>;
};
let sounds: Sounds | undefined;

function soundsOf({ pairs }: Lexicon): Sounds {
  sounds ??= {
    full: indexBy(pairs, ({ first, second }) => `${soundOf(first)} ${soundOf(second)}`),
    plain: indexBy(pairs, ({ first, second }) => `${soundOf(foldWord(first))} ${soundOf(foldWord(second))}`),
  };
  return sounds;
}

/**
 * The words with the pairs of the field as they are spelled: "hồ xơ" → "hồ sơ", "mât khảu" → "mật khẩu", "lộp thuế" →
 * "nộp thuế", "tahi sản". A pair that is known stays, and so do two words that are right where they stand.
 */
export function mendedPairs(words: readonly string[]): readonly string[] {
  const out = [...words];
  for (let at = 0; at + 1 < out.length; at += 1) {
    const [left = '', right = ''] = [out[at], out[at + 1]];
    const pair = meant({ left, right, before: out[at - 1] ?? '', after: out[at + 2] ?? '' });
    if (!pair || isForeign(left, pair.first) || isForeign(right, pair.second)) continue;
    out[at] = respell(left, pair.first);
    out[at + 1] = respell(right, pair.second);
  }
  return out;
}

type Place = { readonly left: string; readonly right: string; readonly before: string; readonly after: string };

function isLetters(word: string): boolean {
  return word.length > 1 && !/\d/.test(word);
}

function isForeign(typed: string, meantWord: string): boolean {
  return typed !== meantWord && FOREIGN_WORDS.has(typed);
}

/** As it is meant, with diacritics only if the word had some. */
function respell(typed: string, meantWord: string): string {
  return isPlain(typed) ? foldWord(meantWord) : meantWord;
}

/** A word may be typed right, or right but for its diacritics. */
function fits(typed: string, meantWord: string): boolean {
  return typed === meantWord || (isPlain(typed) && typed === foldWord(meantWord));
}

function meant({ left, right, before, after }: Place): Pair | null {
  if (!isLetters(left) || !isLetters(right)) return null;
  const known = lexicon();
  if (arePair(left, right, known)) return null;
  const keepsLeft = arePair(before, left, known);
  const keepsRight = arePair(right, after, known);
  const isOpen = ({ first, second }: Pair) => (!keepsLeft || fits(left, first)) && (!keepsRight || fits(right, second));
  const fitting = alike(left, right, known)
    .filter(isOpen)
    .filter((pair) => !isSaidSo(left, before) && (pair.isCompound || hasNonword(left, right, known)));
  if (fitting.length > 0) return only(fitting);
  const slip = byFinger(left, right, known);
  return slip && isOpen(slip) ? slip : null;
}

/** Pairs that the words are but for marks, or sound like. */
function alike(left: string, right: string, known: Lexicon): readonly Pair[] {
  const same = known.byPlain.get(`${foldWord(left)} ${foldWord(right)}`) ?? [];
  if (same.length > 0 && isPlain(left + right)) return same;
  const marked = same.filter(
    (pair) => lacksMarks(left, pair.first, pair, known) && lacksMarks(right, pair.second, pair, known),
  );
  return [...marked, ...bySound(left, right, known)];
}

function arePair(left: string, right: string, { byPlain }: Lexicon): boolean {
  return (byPlain.get(`${foldWord(left)} ${foldWord(right)}`) ?? []).some(
    (it) => fits(left, it.first) && fits(right, it.second),
  );
}

function hasNonword(left: string, right: string, { words, plainWords }: Lexicon): boolean {
  return [left, right].some((word) => !(isPlain(word) ? plainWords : words).has(word));
}

/** "Tôi đang nhập", "bác đang ký": what somebody is doing, and no "đăng nhập". */
function isSaidSo(left: string, before: string): boolean {
  return left === 'đang' && /^(?:bac|toi|chau|em|con|minh|ong|ba|no|van|anh|chi|co|chu)$/.test(foldWord(before));
}

/** Right, or a word that is none, or, in a pair that nothing else can be, with some marks missing. */
function lacksMarks(typed: string, meantWord: string, { isUnmistakable }: Pair, { words }: Lexicon): boolean {
  if (fits(typed, meantWord) || (!isPlain(typed) && !words.has(typed))) return true;
  const has = marksOf(typed);
  const wants = marksOf(meantWord);
  return isUnmistakable && has.length < wants.length && has.every((mark) => wants.includes(mark));
}

function marksOf(word: string): readonly string[] {
  return word.replaceAll('đ', 'd\u0335').normalize('NFD').match(/\p{M}/gu) ?? [];
}

function bySound(left: string, right: string, known: Lexicon): readonly Pair[] {
  const { full, plain } = soundsOf(known);
  if (isPlain(left) && isPlain(right)) {
    return (plain.get(`${soundOf(left)} ${soundOf(right)}`) ?? []).filter((pair) => isOneOff(left, right, pair, known));
  }
  return full.get(`${soundOf(left)} ${soundOf(right)}`) ?? halfPlain(left, right, known);
}

/** One of the words with its diacritics, the other without. */
function halfPlain(left: string, right: string, { byFirst, bySecond }: Lexicon): readonly Pair[] {
  if (isPlain(left)) return (byFirst.get(left) ?? []).filter(({ second }) => soundOf(second) === soundOf(right));
  return isPlain(right) ? (bySecond.get(right) ?? []).filter(({ first }) => soundOf(first) === soundOf(left)) : [];
}

/** Without diacritics words are much alike: one must be right, the other begin alike and be none itself, unless no other pair can be meant. */
function isOneOff(left: string, right: string, pair: Pair, { plainWords }: Lexicon): boolean {
  const [first, second] = [foldWord(pair.first), foldWord(pair.second)];
  const [typed, wanted] = left === first ? [right, second] : [left, first];
  const isRight = left === first || right === second;
  return isRight && ending(typed) === ending(wanted) && (pair.isUnmistakable || !plainWords.has(typed));
}

function ending(word: string): string {
  return word.replace(/^(?:gi(?=.)|[^aeiouy]+)/, '');
}

/** One word right, the other no word at all and a slip of the finger away. */
function byFinger(left: string, right: string, { byFirst, bySecond, plainWords }: Lexicon): Pair | null {
  const isMissed = (word: string) => word.length > 2 && !plainWords.has(word);
  const [one, two] = [foldWord(left), foldWord(right)];
  const seconds = isMissed(two) ? (byFirst.get(one) ?? []).filter((it) => fits(left, it.first)) : [];
  const firsts = isMissed(one) ? (bySecond.get(two) ?? []).filter((it) => fits(right, it.second)) : [];
  return (
    nearest(two, seconds, ({ second }) => foldWord(second)) ?? nearest(one, firsts, ({ first }) => foldWord(first))
  );
}

/** The pair whose word is one slip away; of two the one whose letters were only exchanged. */
function nearest(typed: string, pairs: readonly Pair[], wordOf: (pair: Pair) => string): Pair | null {
  const near = pairs.filter((pair) => isOneSlip(typed, wordOf(pair)));
  return (
    only(near) ??
    only(near.filter((pair) => wordOf(pair).length === typed.length && sorted(wordOf(pair)) === sorted(typed)))
  );
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function only(pairs: readonly Pair[]): Pair | null {
  return new Set(pairs.map(({ first, second }) => `${first} ${second}`)).size === 1 ? (pairs[0] ?? null) : null;
}
