import { type Word, wordsOf } from '../words.js';
import { TALK } from './talk.js';

const talkWords: (readonly Word[])[] = [];

/** Each line of talk is read once: thousands of messages stand in it. */
function talkAt(index: number): readonly Word[] {
  talkWords[index] ??= wordsOf(TALK[index] ?? '');
  return talkWords[index];
}

/** The same message as people also send it: without diacritics. */
export function withoutMarks(words: readonly Word[]): readonly Word[] {
  return words.map(({ plain }) => ({ typed: plain, plain }));
}

/** The same message amid talk. */
export function amidTalk(words: readonly Word[], random: () => number): readonly Word[] {
  const pick = (): readonly Word[] => talkAt(Math.floor(random() * TALK.length));
  return [...pick(), ...(random() < 0.5 ? pick() : []), ...words, ...(random() < 0.5 ? pick() : [])];
}

/** The same message with a few words left out. */
export function withGaps(words: readonly Word[], random: () => number): readonly Word[] {
  const kept = words.filter(() => random() > 0.15);
  return kept.length > 1 ? kept : words;
}
