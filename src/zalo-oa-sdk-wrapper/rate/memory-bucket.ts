import { type BucketOptions, bucketRules, type KnownAtTake, type TokenBucketStore, tellsMore } from './token-bucket.js';

export type MemoryBucketOptions = BucketOptions & {
  /** Default: a clock that nobody can set, so that no change of the machine's time lets more or less through. */
  readonly clock?: { now(): number };
};

const STEADY = { now: () => performance.now() };

/** A bucket for a program that is the only one to send for its OA, and one process. */
export function memoryBucket({ clock = STEADY, ...options }: MemoryBucketOptions): TokenBucketStore {
  const { limit: allowed, reserve, windowMs, slackMs } = bucketRules(options);
  let limit = allowed;
  let told: number | null = null;
  let known: KnownAtTake | null = null;
  let taken: readonly number[] = []; // when, oldest first
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let bulkAt = Number.NEGATIVE_INFINITY;
  let setBack = 0;
  let latest = Number.NEGATIVE_INFINITY;

  /** Time that never runs backwards: after the clock was set back it goes on from where it was. */
  function read(): number {
    const shown = clock.now();
    latest = Math.max(shown + setBack, latest);
    setBack = latest - shown;
    const firstAway = taken.findIndex((at) => at > latest - windowMs);
    taken = firstAway < 0 ? [] : taken.slice(firstAway);
    return latest;
  }

  return {
    async take(lane) {
      const now = read();
      const share = lane === 'bulk' ? limit - Math.min(reserve, Math.floor(limit / 2)) : limit;
      const back = (taken[taken.length - share] ?? Number.NEGATIVE_INFINITY) + windowMs;
      const waitMs = Math.ceil(Math.max(pausedUntil, back, lane === 'bulk' ? bulkAt : now) - now);
      if (waitMs > 0) return { granted: false, waitMs };
      taken = [...taken, now];
      if (lane === 'bulk') bulkAt = Math.max(bulkAt, now - slackMs) + windowMs / share;
      known = { left: limit - taken.length, told };
      return { granted: true };
    },
    async observe(seen) {
      if (!tellsMore(known, seen)) return;
      const now = read();
      if (seen.limit !== null) told = Math.max(1, seen.limit);
      limit = Math.min(allowed, told ?? allowed);
      const byOthers = seen.remaining === null ? 0 : limit - taken.length - seen.remaining;
      if (byOthers > 0) taken = [...taken, ...Array<number>(byOthers).fill(now)];
    },
    async pause(forMs) {
      pausedUntil = Math.max(pausedUntil, read() + forMs);
    },
  };
}
