import { z } from 'zod';
import type { Brakes, OutboxEntry, PersonEvent } from '../conversation/index.js';
import type { Ground, Place, Session } from '../engine/index.js';
import { messageSchema } from './message-schema.js';
import { versioned } from './versioned.js';

/** What Redis hands back is parsed like any input: an older release may have written it. */

const at = { flow: z.string(), task: z.string(), step: z.string(), index: z.number().int() };

const standing = z.discriminatedUnion('at', [
  z.object({ at: z.enum(['greeting', 'handed-over', 'who', 'who-name']) }),
  z.object({ at: z.literal('menu'), flow: z.string(), page: z.number().int() }),
  z.object({ at: z.literal('notice'), flow: z.string(), notice: z.string() }),
  z.object({ at: z.enum(['needs', 'done']), flow: z.string(), task: z.string() }),
  z.object({ at: z.enum(['step', 'comment', 'resume', 'stopped']), ...at }),
  z.object({ at: z.literal('branch'), ...at, branch: z.string() }),
]) as z.ZodType<Ground>;
const place: z.ZodType<Place> = z.union([
  standing,
  z.object({ at: z.literal('lost'), under: standing }),
  z.object({
    at: z.literal('clarify'),
    suggested: z.array(z.object({ topic: z.string(), title: z.string() })),
    words: z.string(),
    under: standing,
  }),
]);

const answers = z.record(
  z.string(),
  z.object({ value: z.union([z.string(), z.number(), z.boolean()]), until: z.number().nullable() }),
);
const frame = { ...at, trail: z.array(z.string()), answers };
const calls = z.array(z.object(frame));

const persona = {
  id: z.string(),
  name: z.string().nullable(),
  place,
  trail: z.array(z.string()),
  answers,
  calls,
  unfinished: z.array(z.object({ ...frame, calls })),
  facts: answers,
  completed: z.record(z.string(), z.string()),
  nudged: z.array(z.string()),
  misses: z.number().int(),
  offered: z.object({ flow: z.string(), task: z.string() }).nullable(),
};

const timer = z.object({
  id: z.string(),
  kind: z.enum(['nudge', 'wait']),
  flow: z.string(),
  task: z.string(),
  step: z.string(),
  at: z.number(),
});

const session3: z.ZodType<Session> = z.object({
  v: z.literal(3),
  content: z.string(),
  ...persona,
  others: z.array(z.object(persona)),
  timer: timer.nullable(),
  nudgedAt: z.number().nullable(),
  quietUntil: z.number().nullable(),
  stamp: z.number().int(),
  consentAt: z.number().nullable(),
  seenAt: z.number(),
  updatedAt: z.number(),
});

export const sessionSchema: z.ZodType<Session> = versioned('session', session3);

const event = { id: z.string(), at: z.number() };
export const eventSchema: z.ZodType<PersonEvent> = versioned(
  'event',
  z.discriminatedUnion('kind', [
    z.object({ ...event, kind: z.literal('text'), text: z.string(), hasSecret: z.boolean() }),
    z.object({ ...event, kind: z.literal('media'), picture: z.boolean() }),
    z.object({ ...event, kind: z.enum(['follow', 'unfollow', 'withdraw', 'staff', 'overflow', 'failed']) }),
    z.object({ ...event, kind: z.literal('timer'), timer: z.string() }),
  ]),
);

const entry = { id: z.string(), eventId: z.string() };
export const outboxEntrySchema: z.ZodType<OutboxEntry> = versioned(
  'outbox-entry',
  z.discriminatedUnion('do', [
    z.object({ ...entry, do: z.literal('send'), message: messageSchema, as: z.literal('nudge').exactOptional() }),
    z.object({ ...entry, do: z.literal('open-ticket'), where: z.string(), at: z.number() }),
    z.object({ ...entry, do: z.literal('start-timer'), timer: z.string(), at: z.number(), madeAt: z.number() }),
    z.object({ ...entry, do: z.literal('tally'), name: z.string(), persona: z.string() }),
  ]),
);

const words = z.array(z.tuple([z.string(), z.number()]));
export const brakesSchema: z.ZodType<Brakes> = versioned(
  'brakes',
  z.object({
    said: words,
    cut: words,
    turns: z.object({ since: z.number(), count: z.number(), before: z.number() }),
    isToldOfTurns: z.boolean(),
    awayAt: z.number().nullable(),
  }),
);
