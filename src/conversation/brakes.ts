/** What is remembered of a person's last minutes, so that no loop goes on for ever. Times in epoch ms. */
export type Brakes = {
  /** What was said, by the hash of its words, and when; within the last 5 minutes. */
  readonly said: readonly (readonly [words: string, at: number])[];
  /** Words that were cut, and each time when the person was told so. */
  readonly cut: readonly (readonly [words: string, at: number])[];
  /** Turns since the window began, and in the window before it. */
  readonly turns: { readonly since: number; readonly count: number; readonly before: number };
  readonly isToldOfTurns: boolean;
  /** When it was last said that we were away. */
  readonly awayAt: number | null;
};

export const SAID_WINDOW_MS = 5 * 60_000;
export const TURNS_WINDOW_MS = 10 * 60_000;

export const noBrakes = (now: number): Brakes => ({
  said: [],
  cut: [],
  turns: { since: now, count: 0, before: 0 },
  isToldOfTurns: false,
  awayAt: null,
});

export type Pace = 'go' | 'tell' | 'silent';

/** Counts one more turn. `tell` at the first one too many; then `silent` until a window holds few enough again. */
export function countTurn(brakes: Brakes, now: number, most: number): { readonly brakes: Brakes; readonly pace: Pace } {
  const turns = shifted(brakes.turns, now);
  const counted = { ...turns, count: turns.count + 1 };
  const share = 1 - (now - counted.since) / TURNS_WINDOW_MS;
  const isOver = counted.count + counted.before * share > most;
  const pace = !isOver ? 'go' : brakes.isToldOfTurns ? 'silent' : 'tell';
  return { brakes: { ...brakes, turns: counted, isToldOfTurns: isOver }, pace };
}

/** The windows as they stand at `now`; a clock that was set back begins anew. */
function shifted(turns: Brakes['turns'], now: number): Brakes['turns'] {
  const passed = now - turns.since;
  if (passed < 0 || passed >= 2 * TURNS_WINDOW_MS) return { since: now, count: 0, before: 0 };
  if (passed < TURNS_WINDOW_MS) return turns;
  return { since: turns.since + TURNS_WINDOW_MS, count: 0, before: turns.count };
}

/**
 * Counts words that are about to be said. Past `most` times it is `tell`: nobody who looks through the same menu again and
 * again is left without a word; past as many of these it is `silent`, which ends every loop.
 */
export function countWords(
  brakes: Brakes,
  text: string,
  now: number,
  most: number,
): { readonly brakes: Brakes; readonly pace: Pace } {
  const words = hashOf(text);
  const isLate = ([, at]: readonly [string, number]) => Math.abs(now - at) < SAID_WINDOW_MS;
  const said = brakes.said.filter(isLate);
  const cut = brakes.cut.filter(isLate);
  if (said.filter(([other]) => other === words).length < most) {
    return { brakes: { ...brakes, said: [...said, [words, now]], cut }, pace: 'go' };
  }
  if (cut.filter(([other]) => other === words).length >= most)
    return { brakes: { ...brakes, said, cut }, pace: 'silent' };
  return { brakes: { ...brakes, said, cut: [...cut, [words, now]] }, pace: 'tell' };
}

/** FNV-1a, 32 bits twice over: enough to tell a person's last few dozen messages apart. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + index), 0x85ebca6b);
  }
  return ((a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff)).toString(36);
}
