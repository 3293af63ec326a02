import type { z } from 'zod';
import {
  LeaseLostError,
  type OutboxEntry,
  type PersonEvent,
  type TurnStore,
  type Unreadable,
} from '../conversation/index.js';
import type { RedisClient } from './connect.js';
import { personKeys } from './keys.js';
import { eventSchema, outboxEntrySchema, sessionSchema } from './record-schema.js';
import { loadScript, type Script } from './script.js';

/** `leaseMs` is how long a person waits at most when the worker that had them dies. */
export type TurnStoreOptions = { readonly leaseMs: number };

export function redisTurnStore(redis: RedisClient, { leaseMs }: TurnStoreOptions): TurnStore {
  const begin = loadScript(redis, 'begin-turn');
  const commit = loadScript(redis, 'commit-turn');
  const sending = loadScript(redis, 'mark-sending');
  const settle = loadScript(redis, 'settle-entry');
  const end = loadScript(redis, 'end-turn');
  const release = loadScript(redis, 'release-turn');
  const park = loadScript(redis, 'park');
  const erase = loadScript(redis, 'erase-person');
  const renew = loadScript(redis, 'renew-lease');

  return {
    async begin(person) {
      const { lease, fence, session, inbox, outbox, parked, sending: mark } = personKeys(person);
      const found = (await begin([lease, fence, session, inbox, outbox, mark], [leaseMs])) as BeginReply;
      if (found[0] === 0) return Number(found[1]);
      const [taken, sessionJson, eventJson, sendingId, ...entries] = found;
      const readable: OutboxEntry[] = [];
      for (const stored of entries) {
        const entry = parseOrNull(outboxEntrySchema, stored);
        if (entry) readable.push(entry);
        else await fenced(park, [lease, outbox, parked], [taken, leaseMs, stored, 'unreadable outbox entry']);
      }
      return {
        fence: taken,
        session: parseOrNull(sessionSchema, sessionJson),
        event: typeof eventJson === 'string' ? readEvent(eventJson) : null,
        sending: sendingId ?? null,
        outbox: readable,
      };
    },
    keepLease(person, fence) {
      const { lease } = personKeys(person);
      // a renewal that fails shows at the next step, whose fence is then refused
      const timer = setInterval(() => void renew([lease], [fence, leaseMs]).catch(() => {}), leaseMs / 3);
      return () => clearInterval(timer);
    },
    async commit(person, fence, { eventId, session, outbox, profile }) {
      const keys = personKeys(person);
      await fenced(
        commit,
        [keys.lease, keys.session, keys.inbox, keys.outbox, keys.profile],
        [
          fence,
          leaseMs,
          eventId,
          JSON.stringify(session),
          outbox.length,
          ...outbox.map((entry) => JSON.stringify(entry)),
          ...Object.entries(profile).flat(),
        ],
      );
    },
    async park(person, fence, event, reason) {
      const keys = personKeys(person);
      const stored = event.kind === 'unreadable' ? event.stored : ((await redis.lindex(keys.inbox, 0)) ?? '');
      await fenced(park, [keys.lease, keys.inbox, keys.parked], [fence, leaseMs, stored, reason]);
    },
    async sending(person, fence, entryId) {
      const keys = personKeys(person);
      await fenced(sending, [keys.lease, keys.sending], [fence, leaseMs, entryId]);
    },
    async settle(person, fence, entryId) {
      const keys = personKeys(person);
      await fenced(settle, [keys.lease, keys.outbox, keys.sending], [fence, leaseMs, entryId]);
    },
    async end(person, fence) {
      const keys = personKeys(person);
      const next = await fenced(end, [keys.lease, keys.inbox], [fence, leaseMs]);
      return typeof next === 'string' ? readEvent(next) : 'ended';
    },
    async release(person, fence) {
      const keys = personKeys(person);
      await release([keys.lease, keys.fence, keys.sending], [fence]);
    },
    async erase(person, fence, eventId) {
      const { lease, inbox, session, outbox, profile, parked, sending: mark } = personKeys(person);
      await fenced(erase, [lease, inbox, session, outbox, profile, parked, mark], [fence, eventId]);
    },
  };
}

type BeginReply = readonly [0, number] | readonly [number, string | null, string | null, string | null, ...string[]];

async function fenced(script: Script, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
  const reply = await script(keys, args);
  if (reply === 0) throw new LeaseLostError('the lease of this person ran out');
  return reply;
}

function readEvent(stored: string): PersonEvent | Unreadable {
  return parseOrNull(eventSchema, stored) ?? { kind: 'unreadable', stored };
}

function parseOrNull<T>(schema: z.ZodType<T>, json: string | number | null | undefined): T | null {
  if (typeof json !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null; // not JSON: as unreadable as the wrong shape
  }
}
