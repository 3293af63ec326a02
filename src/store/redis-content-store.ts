import { z } from 'zod';
import type { ContentStore, Release } from '../content/library/ports.js';
import type { RedisClient } from './connect.js';
import { contentKeys } from './keys.js';
import { loadScript } from './script.js';

const releaseSchema: z.ZodType<Release> = z.object({
  hash: z.string(),
  at: z.number(),
  by: z.string(),
  mode: z.enum(['keep', 'map']),
  open: z.array(z.string()),
});

/** The published content of an OA. All its keys share a hash tag: a publication is one script on one slot. */
export function redisContentStore(redis: RedisClient, oaId: string): ContentStore {
  const { current, versions, releases } = contentKeys(oaId);
  const publish = loadScript(redis, 'publish-content');
  const remove = loadScript(redis, 'remove-content');
  return {
    async current() {
      return readRelease(await redis.get(current));
    },
    async release(hash) {
      return readRelease(await redis.hget(releases, hash));
    },
    async load(hash) {
      return await redis.hget(versions, hash);
    },
    async list() {
      const [hashes, records] = await Promise.all([redis.hkeys(versions), redis.hgetall(releases)]);
      return hashes.flatMap((hash) => readRelease(records[hash] ?? null) ?? []);
    },
    async publish(text, release, seen) {
      const expected = seen === null ? '' : `${seen.hash}@${seen.at}`;
      const args = [expected, release.hash, text, JSON.stringify(release)];
      return (await publish([current, versions, releases], args)) === 1;
    },
    async remove(hash) {
      await remove([current, versions], [hash]);
    },
  };
}

function readRelease(json: string | null): Release | null {
  return json === null ? null : releaseSchema.parse(JSON.parse(json));
}
