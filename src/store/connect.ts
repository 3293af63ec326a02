import { once } from 'node:events';
import { Redis, type RedisOptions } from 'ioredis';
import { RedisUnavailableError } from './embedded-redis/index.js';

/** Where Redis is: a URL, or the Unix socket of the embedded one. */
export type RedisTarget = { readonly url: string } | { readonly socket: string };

/** Zalo wants its answer within 2 s (contract §1.4): the webhook rather refuses than waits. */
const FAIL_FAST = { enableOfflineQueue: false, commandTimeout: 1_500, maxRetriesPerRequest: 1 } satisfies RedisOptions;
/** Turns and jobs wait for Redis to come back; BullMQ asks for this setting. */
const PATIENT = { maxRetriesPerRequest: null } satisfies RedisOptions;

/**
 * Connects, and resolves when Redis answers. `onError` hears of every lost connection; the client reconnects itself.
 *
 * @throws RedisUnavailableError when the first attempt fails
 */
export async function connectRedis(
  target: RedisTarget,
  kind: 'fail-fast' | 'patient',
  onError: (error: Error) => void,
): Promise<Redis> {
  const options = {
    ...(kind === 'fail-fast' ? FAIL_FAST : PATIENT),
    retryStrategy: (times: number) => Math.min(times * 50, 1_000),
    // one slow batch would hold up the next: the webhook has no time for that
    enableAutoPipelining: kind === 'patient',
  } satisfies RedisOptions;
  const redis = 'url' in target ? new Redis(target.url, options) : new Redis({ ...options, path: target.socket });
  redis.on('error', onError);
  try {
    if (redis.status !== 'ready') await once(redis, 'ready');
  } catch (error) {
    redis.disconnect();
    // the message only: the error itself carries the command that failed, the password among its arguments
    throw new RedisUnavailableError(
      `Không nối được Redis: xem Redis đã chạy chưa, REDIS_URL có đúng không / cannot reach Redis (${messageOf(error)})`,
    );
  }
  return redis;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
