import type { RedisClient } from './connect.js';
import { unknownEventsKey } from './keys.js';

const MOST_KEPT = 500;

/**
 * Keeps the name and the shape of deliveries that nobody understands, for whoever extends the SDK: names of fields
 * and types of values, no values, because they may be personal.
 */
export function redisUnknownEvents(redis: RedisClient) {
  return async (oaId: string, name: string, body: unknown, at: number): Promise<void> => {
    const record = JSON.stringify({ name, at, shape: shapeOf(body) });
    await redis.lpush(unknownEventsKey(oaId), record);
    await redis.ltrim(unknownEventsKey(oaId), 0, MOST_KEPT - 1);
  };
}

function shapeOf(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 4) return value === null ? 'null' : typeof value;
  if (Array.isArray(value)) return value.slice(0, 1).map((item) => shapeOf(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([key, item]) => [key, shapeOf(item, depth + 1)]),
  );
}
