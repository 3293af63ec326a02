import { z } from 'zod';
import type { OutboxEntry, PersonEvent } from '../conversation/index.js';
import type { Place, Session } from '../engine/index.js';
import { messageSchema } from './message-schema.js';

/** What Redis hands back is parsed like any input: an older release may have written it. */

const at = { flow: z.string(), task: z.string(), step: z.string(), index: z.number().int() };

const standing = z.discriminatedUnion('at', [
  z.object({ at: z.literal('greeting') }),
  z.object({ at: z.literal('menu'), flow: z.string(), page: z.number().int() }),
  z.object({ at: z.literal('notice'), flow: z.string(), notice: z.string() }),
  z.object({ at: z.literal('needs'), flow: z.string(), task: z.string() }),
  z.object({ at: z.literal('step'), ...at }),
  z.object({ at: z.literal('branch'), ...at, branch: z.string() }),
  z.object({ at: z.literal('resume'), ...at }),
  z.object({ at: z.literal('stopped'), ...at }),
  z.object({ at: z.literal('done'), flow: z.string(), task: z.string() }),
  z.object({ at: z.literal('handed-over') }),
]);
const place: z.ZodType<Place> = z.union([standing, z.object({ at: z.literal('lost'), under: standing })]);

export const sessionSchema: z.ZodType<Session> = z.object({
  v: z.literal(1),
  content: z.string(),
  place,
  trail: z.array(z.string()),
  unfinished: z.array(z.object({ ...at, trail: z.array(z.string()) })),
  misses: z.number().int(),
  stamp: z.number().int(),
  consentAt: z.number().nullable(),
  updatedAt: z.number(),
});

const event = { id: z.string(), at: z.number() };
export const eventSchema: z.ZodType<PersonEvent> = z.discriminatedUnion('kind', [
  z.object({ ...event, kind: z.literal('text'), text: z.string(), hasSecret: z.boolean() }),
  z.object({ ...event, kind: z.literal('media'), picture: z.boolean() }),
  z.object({ ...event, kind: z.enum(['follow', 'unfollow', 'withdraw']) }),
]);

const entry = { id: z.string(), eventId: z.string() };
export const outboxEntrySchema: z.ZodType<OutboxEntry> = z.discriminatedUnion('do', [
  z.object({ ...entry, do: z.literal('send'), message: messageSchema }),
  z.object({ ...entry, do: z.literal('open-ticket'), where: z.string(), at: z.number() }),
]);
