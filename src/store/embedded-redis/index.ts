export { RedisUnavailableError } from './error.js';
export { findRunningSocket } from './running-instance.js';
export { type EmbeddedRedis, type EmbeddedRedisOptions, startEmbeddedRedis } from './start-redis.js';
