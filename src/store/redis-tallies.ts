import { createHash } from 'node:crypto';
import type { Person, Tallies } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { talliesKey, tallyKey } from './keys.js';

/** Sets of pseudonyms, so that a person who is counted twice counts once, and no user id stands in a statistic. */
export function redisTallies(redis: RedisClient): Tallies {
  return {
    async add(person, persona, name) {
      const { oaId } = person;
      await Promise.all([
        redis.sadd(talliesKey(oaId), name),
        redis.sadd(tallyKey(oaId, name), pseudonymOf(person, persona)),
      ]);
    },
    async countsOf(oaId) {
      const names = (await redis.smembers(talliesKey(oaId))).sort();
      const counts = await Promise.all(names.map((name) => redis.scard(tallyKey(oaId, name))));
      return new Map(names.map((name, index) => [name, counts[index] ?? 0]));
    },
  };
}

function pseudonymOf({ oaId, userId }: Person, persona: string): string {
  return createHash('sha256').update(`${oaId}:${userId}:${persona}`).digest('hex').slice(0, 16);
}
