import { z } from 'zod';
import type { Ticket, Tickets } from '../handoff/ports.js';
import type { RedisClient } from './connect.js';
import { ticketsKey } from './keys.js';
import { versioned } from './versioned.js';

export const ticketSchema: z.ZodType<Ticket> = versioned(
  'ticket',
  z.object({
    id: z.string(),
    oaId: z.string(),
    userId: z.string(),
    where: z.string(),
    at: z.number(),
  }),
);

/** Open tickets of an OA, one field an id. */
export function redisTickets(redis: RedisClient): Tickets {
  return {
    async open(ticket) {
      await redis.hsetnx(ticketsKey(ticket.oaId), ticket.id, JSON.stringify(ticket));
    },
    async forget(oaId, userId) {
      const own = (await this.list(oaId)).filter((ticket) => ticket.userId === userId);
      if (own.length > 0) await redis.hdel(ticketsKey(oaId), ...own.map(({ id }) => id));
    },
    async list(oaId) {
      const found = await redis.hvals(ticketsKey(oaId));
      const tickets = found.flatMap((json) => ticketSchema.safeParse(JSON.parse(json)).data ?? []);
      return tickets.sort((a, b) => a.at - b.at);
    },
  };
}
