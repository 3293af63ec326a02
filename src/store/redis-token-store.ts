import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type RecordSeal, TOKEN_LOCK_MS, type TokenStore } from '../zalo-oa-sdk-wrapper/index.js';
import type { RedisClient } from './connect.js';
import { tokenKeys } from './keys.js';
import { loadScript } from './script.js';

export type RedisTokenStoreOptions = {
  readonly appId: string;
  readonly oaId: string;
  /** Nothing is written in clear. */
  readonly seal: RecordSeal;
};

const LOOK_AGAIN_MS = 50;

/** The tokens of one (app, OA), sealed. A record's version is the stored text itself: every sealing differs. */
export function redisTokenStore(redis: RedisClient, { appId, oaId, seal }: RedisTokenStoreOptions): TokenStore {
  const keys = tokenKeys(appId, oaId);
  const saveTokens = loadScript(redis, 'save-tokens');
  const releaseLock = loadScript(redis, 'release-lock');
  const take = async (owner: string) =>
    (await redis.set(keys.lock, owner, 'PX', TOKEN_LOCK_MS, 'NX')) !== null || (await redis.get(keys.lock)) === owner; // it was taken, and the answer was lost
  return {
    async load() {
      const stored = await redis.get(keys.record);
      return stored === null ? { record: null, version: '' } : { record: seal.open(stored), version: stored };
    },
    async save(record, version) {
      const sealed = seal.seal(record);
      return (await saveTokens([keys.record], [version, sealed])) === 1 ? sealed : null;
    },
    async exclusively(work) {
      const owner = randomUUID();
      while (!(await take(owner))) await wait(LOOK_AGAIN_MS);
      try {
        return await work();
      } finally {
        await releaseLock([keys.lock], [owner]);
      }
    },
  };
}

/** Removes all that is kept about a grant. Only a new grant helps afterwards. */
export async function forgetTokenRecord(redis: RedisClient, appId: string, oaId: string): Promise<void> {
  await redis.del(tokenKeys(appId, oaId).record);
}
