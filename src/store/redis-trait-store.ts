import { z } from 'zod';
import type { OaTraits, TraitStore } from '../zalo-oa-sdk-wrapper/index.js';
import type { RedisClient } from './connect.js';
import { traitsKey } from './keys.js';
import { versioned } from './versioned.js';

export const traitsSchema: z.ZodType<OaTraits> = versioned(
  'traits',
  z.object({
    consultation: z.enum(['v3', 'v2']),
    interactive: z.enum(['native', 'plain']),
  }),
);

/** What was learnt of an OA from refusals, for `ttlSeconds`: then it is tried again, since OAs change. */
export function redisTraitStore(redis: RedisClient, oaId: string, ttlSeconds: number): TraitStore {
  return {
    async load() {
      const json = await redis.get(traitsKey(oaId));
      return json === null ? null : (traitsSchema.safeParse(JSON.parse(json)).data ?? null);
    },
    async save(traits) {
      await redis.set(traitsKey(oaId), JSON.stringify(traits), 'EX', ttlSeconds);
    },
  };
}
