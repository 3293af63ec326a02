/** What wards may want otherwise. Settings of the app; the engine only keeps to them. */
export type Policy = {
  /** After so long without a word, where the person stands is told before anything goes on. Ms. */
  readonly resumeAfterMs: number;
  /** How long the bot is silent after a human of the ward wrote. Ms. */
  readonly quietMs: number;
  /** Whole hours of Hà Nội's day between which the bot may speak first: `until` is the first that is too late. */
  readonly nudgeHours: { readonly from: number; readonly until: number };
  /** At most one nudge in so long. Ms. */
  readonly nudgeEveryMs: number;
  /** A nudge later than this after the person's last word is dropped: from 48 h on it costs money (contract §4). Ms. */
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
