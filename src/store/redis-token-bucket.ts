import {
  type BucketOptions,
  bucketRules,
  type KnownAtTake,
  type TokenBucketStore,
  tellsMore,
} from '../zalo-oa-sdk-wrapper/index.js';
import type { RedisClient } from './connect.js';
import { rateKeys } from './keys.js';
import { loadScript } from './script.js';

export type RedisTokenBucketOptions = BucketOptions & {
  readonly oaId: string;
  /** Default: Redis's own clock, which all processes share, however wrong their own ones are. */
  readonly clock?: { now(): number };
};

/** Longer than a token stays away and than any pause. After it all tokens are back, and a limit that was told is forgotten. */
const KEEP_MS = 10 * 60_000;

/**
 * The budget of one OA for every process on this Redis. A clock that is set back, by hours even, lets nothing more
 * through and holds nothing back for longer than a minute. One that is set forward looks like idle time: what was
 * taken comes back at once, and a minute may then hold up to twice the rate; Zalo's refusal pauses everybody.
 */
export function redisTokenBucket(
  redis: RedisClient,
  { oaId, clock, ...options }: RedisTokenBucketOptions,
): TokenBucketStore {
  const { limit, reserve, windowMs, slackMs } = bucketRules(options);
  const { state, taken } = rateKeys(oaId);
  const takeToken = loadScript(redis, 'take-token');
  const observeRate = loadScript(redis, 'observe-rate');
  const pauseRate = loadScript(redis, 'pause-rate');
  const now = () => clock?.now() ?? '';
  /** What the bucket held and knew at the latest token: an answer that tells no more need not be noted. */
  let known: KnownAtTake | null = null;

  return {
    async take(lane) {
      const args = [now(), KEEP_MS, windowMs, limit, lane, reserve, slackMs];
      const [waitMs, left, told] = (await takeToken([state, taken], args)) as [number, number?, (string | null)?];
      if (waitMs !== 0) return { granted: false, waitMs: Number(waitMs) };
      known = { left: left ?? 0, told: told ? Number(told) : null };
      return { granted: true };
    },
    async observe(seen) {
      if (!tellsMore(known, seen)) return;
      const args = [now(), KEEP_MS, windowMs, limit, seen.limit ?? '', seen.remaining ?? ''];
      await observeRate([state, taken], args);
    },
    async pause(forMs) {
      await pauseRate([state], [now(), KEEP_MS, forMs]);
    },
  };
}
