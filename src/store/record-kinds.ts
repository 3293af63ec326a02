import type { z } from 'zod';
import type { RecordKind } from './migrations/migrate.js';
import { brakesSchema, eventSchema, outboxEntrySchema, sessionSchema } from './record-schema.js';
import { ticketSchema } from './redis-tickets.js';
import { traitsSchema } from './redis-trait-store.js';

/** What is stored with a version, and how each is read. */
export const RECORD_KINDS: Readonly<Record<RecordKind, z.ZodType>> = {
  session: sessionSchema,
  event: eventSchema,
  'outbox-entry': outboxEntrySchema,
  ticket: ticketSchema,
  traits: traitsSchema,
  brakes: brakesSchema,
};
