import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { HTTP_TIMEOUT_MS, type TokenPair, type TokenStore } from '../zalo-oa-sdk-wrapper/index.js';
import { tokenKeys } from './keys.js';

const pairSchema: z.ZodType<TokenPair> = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.number(),
  origin: z.string(),
});

/** Longer than a refresh can take: a lock that ran out too soon would let the single-use token be spent twice. */
const LOCK_MS = 3 * HTTP_TIMEOUT_MS;
const LOOK_AGAIN_MS = 100;

export function redisTokenStore(redis: Redis, appId: string, oaId: string): TokenStore {
  const keys = tokenKeys(appId, oaId);
  return {
    async load() {
      const json = await redis.get(keys.pair);
      return json === null ? null : (pairSchema.safeParse(JSON.parse(json)).data ?? null);
    },
    async save(pair) {
      await redis.set(keys.pair, JSON.stringify(pair));
    },
    async exclusively(work) {
      const owner = randomUUID();
      while ((await redis.set(keys.lock, owner, 'PX', LOCK_MS, 'NX')) === null) await wait(LOOK_AGAIN_MS);
      try {
        return await work();
      } finally {
        if ((await redis.get(keys.lock)) === owner) await redis.del(keys.lock);
      }
    },
  };
}
