import type { Lane, RateSighting } from './gate.js';

/** Requests a minute that an OA's package allows (contract §4, §8.1). The ones without the API have no rate. */
export const PACKAGE_RATES = { growth: 100, full: 2_000 } as const;

/** A package by name, or requests a minute. */
export type OaRate = keyof typeof PACKAGE_RATES | number;

/** What the bucket answers: one request may leave now, or nothing was taken and it is worth asking again then. */
export type Take = { readonly granted: true } | { readonly granted: false; readonly waitMs: number };

/**
 * The budget of one OA, kept where every process that sends for it can reach it. Each promise is atomic. A token comes
 * back `BucketRules.windowMs` after it was taken.
 */
export type TokenBucketStore = {
  /** Takes one token. `bulk` leaves the reserve untouched and keeps its even pace; `realtime` takes the last one too. */
  take(lane: Lane): Promise<Take>;
  /**
   * Learns what Zalo counted: a limit below the setting replaces it until another is told, and what is left according
   * to Zalo replaces what is left here where it is less, because others spend the same budget.
   */
  observe(seen: Pick<RateSighting, 'limit' | 'remaining'>): Promise<void>;
  /** Nothing is granted for so many ms, in any process. A pause never shortens one that lasts longer. */
  pause(forMs: number): Promise<void>;
};

/** What a bucket held and had been told when it gave its latest token. */
export type KnownAtTake = { readonly left: number; readonly told: number | null };

/**
 * Does Zalo's answer tell the bucket anything that it did not know when it gave the token? Most answers do not, and
 * then there is nothing to note: no clock to read and no store to ask.
 */
export function tellsMore(
  known: KnownAtTake | null,
  { limit, remaining }: Pick<RateSighting, 'limit' | 'remaining'>,
): boolean {
  if (known === null) return true;
  return (limit ?? known.told) !== known.told || (remaining ?? known.left) < known.left;
}

export type BucketRules = {
  /** Requests that may leave within `windowMs`. */
  readonly limit: number;
  /** Tokens that only `realtime` may take; never more than half of the limit that holds. */
  readonly reserve: number;
  /** How long a token stays away. */
  readonly windowMs: number;
  /** How far `bulk` may fall behind its even pace and still catch up. */
  readonly slackMs: number;
};

export type BucketOptions = {
  readonly rate: OaRate;
  /** Default: the larger of 10 and 1 % of the rate. */
  readonly reserve?: number;
};

const MINUTE_MS = 60_000;
/** Requests do not all take equally long to reach Zalo: one that was slow and one that is fast come closer together. */
const TRAVEL_MS = 500;
const SLACK_MS = 1_000;

/**
 * A bucket that refills evenly lets almost twice its rate through in one minute: all that it holds at once, and what
 * comes in meanwhile. Here each token comes back a minute after it was taken, so that no minute, wherever it begins,
 * holds more requests than the rate; how Zalo cuts its minutes is unknown.
 *
 * @throws RangeError for a rate or reserve that is none
 */
export function bucketRules({ rate, reserve }: BucketOptions): BucketRules {
  const limit = typeof rate === 'number' ? rate : PACKAGE_RATES[rate];
  const kept = reserve ?? Math.max(10, Math.ceil(limit / 100));
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('the rate is a whole number of requests, at least 1');
  if (!Number.isInteger(kept) || kept < 0) throw new RangeError('the reserve is a whole number of requests');
  return { limit, reserve: kept, windowMs: MINUTE_MS + TRAVEL_MS, slackMs: SLACK_MS };
}
