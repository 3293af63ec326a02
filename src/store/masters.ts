import { Cluster, type Redis } from 'ioredis';
import type { RedisClient } from './connect.js';

/** The servers that hold the data: one, or the masters of a cluster. For what has to be asked of each. */
export function mastersOf(redis: RedisClient): readonly Redis[] {
  return redis instanceof Cluster ? redis.nodes('master') : [redis];
}
