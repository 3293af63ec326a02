import { once } from 'node:events';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { RedisUnavailableError } from './embedded-redis/index.js';
import { accessOf, hostsOf, type RedisTarget } from './redis-target.js';

/** A connection to one server, or to all nodes of a cluster. Whatever takes both keeps a script's keys in one slot. */
export type RedisClient = Redis | Cluster;

/**
 * Zalo wants its answer within 2 s (contract §1.4): the webhook rather refuses than waits. An event may have waited for
 * its group before (group-commit.ts), and both together leave time for the answer.
 */
const FAIL_FAST = { enableOfflineQueue: false, commandTimeout: 1_000, maxRetriesPerRequest: 1 } satisfies RedisOptions;
/** Turns and jobs wait for Redis to come back; BullMQ asks for this setting. */
const PATIENT = { maxRetriesPerRequest: null } satisfies RedisOptions;

const REDIS_PORT = 6_379;
const SENTINEL_PORT = 26_379;
/** A slot that moves away under a command, or a master that fails over, is asked for again after so long, ms. */
const RETRY_MOVE_MS = 100;

const retryStrategy = (times: number) => Math.min(times * 50, 1_000);

export type ConnectionKind = 'fail-fast' | 'patient';

/**
 * Connects, and resolves when Redis answers. `onError` hears of every lost connection; the client reconnects itself,
 * follows a sentinel's failover, and learns where a cluster's slots are.
 *
 * @throws RedisUnavailableError when the first attempt fails
 */
export async function connectRedis(
  target: RedisTarget,
  kind: ConnectionKind,
  onError: (error: Error) => void,
): Promise<RedisClient> {
  const redis = 'cluster' in target ? clusterClient(target.cluster, kind) : singleClient(target, kind);
  redis.on('error', onError);
  if (redis instanceof Cluster) redis.on('node error', onError);
  try {
    if (redis instanceof Cluster) await redis.connect();
    else if (redis.status !== 'ready') await once(redis, 'ready');
  } catch (error) {
    redis.disconnect();
    // the message only: the error itself carries the command that failed, the password among its arguments
    throw new RedisUnavailableError(
      `Không nối được Redis: xem Redis đã chạy chưa, REDIS_URL có đúng không / cannot reach Redis (${messageOf(error)})`,
    );
  }
  return redis;
}

function singleClient(target: Exclude<RedisTarget, { cluster: unknown }>, kind: ConnectionKind): Redis {
  const options = {
    ...(kind === 'fail-fast' ? FAIL_FAST : PATIENT),
    retryStrategy,
    // one slow batch would hold up the next: the webhook has no time for that
    enableAutoPipelining: kind === 'patient',
  } satisfies RedisOptions;
  if ('url' in target) return new Redis(target.url, options);
  if ('socket' in target) return new Redis({ ...options, path: target.socket });
  const access = accessOf(target.sentinels);
  const { username, password, tls } = access;
  return new Redis({
    ...options,
    ...access,
    ...(username ? { sentinelUsername: username } : {}),
    ...(password ? { sentinelPassword: password } : {}),
    ...(tls ? { sentinelTLS: tls, enableTLSForSentinelMode: true } : {}),
    sentinels: hostsOf(target.sentinels, SENTINEL_PORT),
    sentinelRetryStrategy: retryStrategy,
    name: target.name,
    // after a failover the old master, a replica by then, refuses to write: the sentinels know the new one
    reconnectOnError: ({ message }) => (message.startsWith('READONLY') ? 2 : false),
  });
}

function clusterClient(urls: readonly string[], kind: ConnectionKind): Cluster {
  const isFast = kind === 'fail-fast';
  return new Cluster(hostsOf(urls, REDIS_PORT), {
    lazyConnect: true,
    enableOfflineQueue: !isFast,
    clusterRetryStrategy: retryStrategy,
    retryDelayOnMoved: RETRY_MOVE_MS,
    retryDelayOnTryAgain: RETRY_MOVE_MS,
    retryDelayOnFailover: RETRY_MOVE_MS,
    retryDelayOnClusterDown: RETRY_MOVE_MS,
    // a patient one outlasts a failover; the fast one is cut short by its commands' time
    maxRedirections: isFast ? 5 : 300,
    slotsRefreshInterval: 5_000,
    redisOptions: {
      ...accessOf(urls),
      maxRetriesPerRequest: isFast ? 1 : null,
      ...(isFast ? { commandTimeout: FAIL_FAST.commandTimeout } : {}),
    },
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
