import { z } from 'zod';
import { type GapGroup, type Gaps, gapWords } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { gapKeys } from './keys.js';
import { loadScript } from './script.js';

/** Words that nobody asked for half a year are of no use. Ms. */
const KEPT_MS = 180 * 86_400_000;
const MOST_GROUPS = 2_000;
const MOST_SAMPLES = 3;

const groupSchema = z.object({
  samples: z.array(z.string()),
  suggested: z.record(z.string(), z.number()),
  miss: z.number(),
  rejected: z.number(),
  first: z.number(),
  last: z.number(),
});

/** What was not understood, one field a group of the same words. Nothing in it says who wrote them. */
export function redisGaps(redis: RedisClient): Gaps {
  const noteGap = loadScript(redis, 'note-gap');
  return {
    async note(oaId, { words, kind, suggested, at }) {
      const kept = gapWords(words);
      if (kept === null) return;
      const { groups, last, single } = gapKeys(oaId);
      await noteGap(
        [groups, last, single],
        [kept.key, kind, kept.sample, at, KEPT_MS, MOST_GROUPS, MOST_SAMPLES, ...suggested],
      );
    },
    async list(oaId, now) {
      const found = Object.entries(await redis.hgetall(gapKeys(oaId).groups));
      return found.flatMap(([key, json]) => readGroup(key, json)).filter((group) => group.last > now - KEPT_MS);
    },
    async clear(oaId, gone) {
      const names = gone.flatMap(({ keys }) => keys);
      if (names.length === 0) return;
      const { groups, last, single } = gapKeys(oaId);
      await Promise.all([redis.hdel(groups, ...names), redis.zrem(last, ...names), redis.zrem(single, ...names)]);
    },
  };
}

function readGroup(key: string, json: string): readonly GapGroup[] {
  const { data } = groupSchema.safeParse(JSON.parse(json));
  if (!data) return [];
  const { miss, suggested, ...rest } = data;
  return [{ keys: [key], ...rest, misses: miss, suggested: new Map(Object.entries(suggested)) }];
}
