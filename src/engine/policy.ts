/** What a ward may decide about when the bot speaks, and when it is silent. */
export type Policy = {
  /** After so many ms without a word, somebody inside a task is asked how to go on. */
  readonly resumeAfterMs: number;
  /** How long the bot is silent after a human of the ward wrote, ms. */
  readonly quietMs: number;
  /** Hours of the day in Hà Nội in which the bot may write of itself: from `from` until before `until`. */
  readonly nudgeHours: { readonly from: number; readonly until: number };
  /** At most one nudge in so many ms. */
  readonly nudgeEveryMs: number;
  /** Later than this after the person's latest word a nudge would cost money (contract §3.1): it is dropped. */
  readonly nudgeWithinMs: number;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const DEFAULT_POLICY: Policy = {
  resumeAfterMs: DAY,
  quietMs: 30 * MINUTE,
  nudgeHours: { from: 8, until: 20 },
  nudgeEveryMs: 7 * DAY,
  nudgeWithinMs: 47 * HOUR,
};
