export { type ConnectionKind, connectRedis, type RedisClient } from './connect.js';
export { checkDurability, type DurabilityFinding } from './durability.js';
export {
  type EmbeddedRedis,
  findRunningSocket,
  RedisUnavailableError,
  startEmbeddedRedis,
} from './embedded-redis/index.js';
export { mastersOf } from './masters.js';
export { readSession, type SessionRead } from './read-session.js';
export { redisAlerts } from './redis-alerts.js';
export { findBacklog } from './redis-backlog.js';
export { redisContentStore } from './redis-content-store.js';
export { redisDueTimers } from './redis-due-timers.js';
export { redisGaps } from './redis-gaps.js';
export { redisInbox } from './redis-inbox.js';
export { type PendingGrant, redisPendingGrants } from './redis-pending-grants.js';
export { countPeople, countPeopleByContent, type PeopleByPlace } from './redis-people.js';
export { redisTallies } from './redis-tallies.js';
export { type RedisAddress, type RedisTarget, redisTarget } from './redis-target.js';
export { redisTickets } from './redis-tickets.js';
export { redisTokenBucket } from './redis-token-bucket.js';
export { forgetTokenRecord, redisTokenStore } from './redis-token-store.js';
export { redisTraitStore } from './redis-trait-store.js';
export { redisTurnStore } from './redis-turn-store.js';
export { redisUnknownEvents } from './redis-unknown-events.js';
