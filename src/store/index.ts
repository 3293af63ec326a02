export { connectRedis, type RedisTarget } from './connect.js';
export { checkDurability } from './durability.js';
export {
  type EmbeddedRedis,
  findRunningSocket,
  RedisUnavailableError,
  startEmbeddedRedis,
} from './embedded-redis/index.js';
export { redisAlerts } from './redis-alerts.js';
export { findBacklog } from './redis-backlog.js';
export { redisDueTimers } from './redis-due-timers.js';
export { redisInbox } from './redis-inbox.js';
export { type PendingGrant, redisPendingGrants } from './redis-pending-grants.js';
export { redisTallies } from './redis-tallies.js';
export { redisTickets } from './redis-tickets.js';
export { redisTokenBucket } from './redis-token-bucket.js';
export { forgetTokenRecord, redisTokenStore } from './redis-token-store.js';
export { redisTraitStore } from './redis-trait-store.js';
export { redisTurnStore } from './redis-turn-store.js';
export { redisUnknownEvents } from './redis-unknown-events.js';
