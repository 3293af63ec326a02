import { z } from 'zod';
import type { Alert, Alerts } from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { alertsKey } from './keys.js';

const alertSchema: z.ZodType<Alert> = z.object({
  userId: z.string(),
  eventId: z.string(),
  reason: z.string(),
  at: z.number(),
});

/** What staff must look at, one field an event. */
export function redisAlerts(redis: RedisClient): Alerts {
  return {
    async raise(oaId, alert) {
      return (await redis.hsetnx(alertsKey(oaId), fieldOf(alert), JSON.stringify(alert))) === 1;
    },
    async forget({ oaId, userId }) {
      const own = (await redis.hkeys(alertsKey(oaId))).filter((field) => field.startsWith(`${userId} `));
      if (own.length > 0) await redis.hdel(alertsKey(oaId), ...own);
    },
    async clear(oaId, alerts) {
      if (alerts.length > 0) await redis.hdel(alertsKey(oaId), ...alerts.map(fieldOf));
    },
    async list(oaId) {
      const found = await redis.hvals(alertsKey(oaId));
      const alerts = found.flatMap((json) => alertSchema.safeParse(JSON.parse(json)).data ?? []);
      return alerts.sort((a, b) => a.at - b.at);
    },
  };
}

function fieldOf({ userId, eventId }: Alert): string {
  return `${userId} ${eventId}`;
}
