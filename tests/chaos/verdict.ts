import type { CalmTurn, PlayedDay } from './resident.js';

export type Expected = {
  readonly text: string;
  /** The app itself marked this very entry uncertain: it may be missing. */
  readonly mayMiss: boolean;
};

export type Verdict = {
  /** What differs from the calm day, readable; empty where nothing does. */
  readonly differences: readonly string[];
  /** Messages that did not arrive, all of them marked uncertain. */
  readonly missing: number;
  /** Messages that arrived after later ones, all of them marked uncertain: their process was frozen over the send. */
  readonly late: number;
};

/** The calm day's messages, each with whether it may be missing. */
export function expectedOf(
  calm: readonly CalmTurn[],
  day: PlayedDay,
  uncertain: (key: string) => readonly string[],
): readonly Expected[] {
  return day.turns.flatMap(({ key }, index) => {
    const marked = new Set(uncertain(key).map(numberOf));
    const { heard = [], entries = [] } = calm[index] ?? {};
    return heard.map((text, at) => ({ text, mayMiss: marked.has(entries[at] ?? '') }));
  });
}

/** Entry ids end in the entry's number within its event. */
export const numberOf = (entryId: string): string => entryId.slice(entryId.lastIndexOf('/') + 1);

/**
 * Each expected message once and in order, none besides. Only what the app itself marked uncertain may be missing, or
 * come late.
 */
export function judge(expected: readonly Expected[], heard: readonly string[]): Verdict {
  const matches = longestMatch(expected, heard);
  const notHeard = expected.filter((_, index) => !matches.has(index));
  const found = new Set(matches.values());
  const mayBeLate = notHeard.filter(({ mayMiss }) => mayMiss).map(({ text }) => text);
  const unexpected = heard.filter((text, index) => {
    if (found.has(index)) return false;
    const at = mayBeLate.indexOf(text);
    if (at !== -1) mayBeLate.splice(at, 1);
    return at === -1;
  });
  const lost = notHeard.filter(({ mayMiss }) => !mayMiss).map(({ text }) => text);
  return {
    differences: [
      ...lost.map((text) => `- lost, changed, or out of order:\n${indent(text)}`),
      ...unexpected.map((text) => `+ repeated, or not of the calm day:\n${indent(text)}`),
    ],
    missing: mayBeLate.length,
    late: notHeard.length - lost.length - mayBeLate.length,
  };
}

const indent = (text: string) => text.replace(/^/gm, '    ');

/** Which heard message each expected one is, so that as many as possible are found; those that may not be missing first. */
function longestMatch(expected: readonly Expected[], heard: readonly string[]): ReadonlyMap<number, number> {
  const best = bestFrom(expected, heard);
  const matches = new Map<number, number>();
  for (let i = 0, j = 0; i < expected.length && j < heard.length; ) {
    const skipsExpected = best(i + 1, j);
    const skipsHeard = best(i, j + 1);
    if (best(i, j) > Math.max(skipsExpected, skipsHeard)) matches.set(i++, j++);
    else if (skipsExpected >= skipsHeard) i += 1;
    else j += 1;
  }
  return matches;
}

/** What can be found at most of all that stands from `i` and `j` on. */
function bestFrom(expected: readonly Expected[], heard: readonly string[]): (i: number, j: number) => number {
  const found = new Map<number, number>();
  const keyOf = (i: number, j: number) => i * (heard.length + 1) + j;
  const best = (i: number, j: number) => found.get(keyOf(i, j)) ?? 0;
  for (const [i, own] of [...expected.entries()].reverse()) {
    const weight = own.mayMiss ? 1 : 1_000;
    for (const [j, text] of [...heard.entries()].reverse()) {
      const both = own.text === text ? weight + best(i + 1, j + 1) : 0;
      found.set(keyOf(i, j), Math.max(both, best(i + 1, j), best(i, j + 1)));
    }
  }
  return best;
}
