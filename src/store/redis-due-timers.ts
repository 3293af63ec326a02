import type { DueTimers, Person } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { dueKey } from './keys.js';

const MOST_AT_ONCE = 100;
/** Neither a user id nor a space may be in what stands before it. */
const memberOf = ({ userId }: Person, timer: string): string => `${userId} ${timer}`;

/** The timers of one OA, by when they are due. Starting one again moves it. */
export function redisDueTimers(redis: RedisClient, oaId: string): DueTimers {
  const key = dueKey(oaId);
  return {
    async start(person, timer, at) {
      await redis.zadd(key, at, memberOf(person, timer));
    },
    async due(now) {
      const found = await redis.zrange(key, '-inf', String(now), 'BYSCORE', 'LIMIT', 0, MOST_AT_ONCE, 'WITHSCORES');
      return pairs(found).map(([member, at]) => {
        const space = member.indexOf(' ');
        return { person: { oaId, userId: member.slice(0, space) }, timer: member.slice(space + 1), at: Number(at) };
      });
    },
    async drop(person, timer, at) {
      const member = memberOf(person, timer);
      if (Number(await redis.zscore(key, member)) === at) await redis.zrem(key, member);
    },
    async forget(person) {
      for await (const found of redis.zscanStream(key, { match: `${person.userId} *`, count: 1_000 })) {
        const members = pairs(found as string[]).map(([member]) => member);
        if (members.length > 0) await redis.zrem(key, ...members);
      }
    },
  };
}

function pairs(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((item, index) => (index % 2 === 0 ? [[item, flat[index + 1] ?? ''] as const] : []));
}
