export { RedisUnavailableError } from './error.js';
export { type EmbeddedRedis, type EmbeddedRedisOptions, socketNote, startEmbeddedRedis } from './start-redis.js';
