export { RedisUnavailableError } from './error.js';
export { type EmbeddedRedis, type EmbeddedRedisOptions, findRunningSocket, startEmbeddedRedis } from './start-redis.js';
