import type { z } from 'zod';
import type { Contact, OutboxEntry, PersonEvent, Turn, Unreadable } from '../conversation/index.js';
import { readSession } from './read-session.js';
import { brakesSchema, eventSchema, outboxEntrySchema } from './record-schema.js';

type Text = string | null;

/** What lua/parts/take-turn.lua returns. */
export type TurnReply =
  | readonly [0, number]
  | readonly [
      fence: number,
      head: Text,
      tries: number,
      session: Text,
      sending: Text,
      last: Text,
      brakes: Text,
      ...string[],
    ];

/**
 * Reads a turn that was taken up; a number is the ms until the present holder's lease runs out.
 *
 * @throws NewerSessionError: the lease is to be given back
 */
export function readTurn(reply: TurnReply): { readonly turn: Turn | number; readonly unreadable: readonly string[] } {
  if (reply[0] === 0) return { turn: Number(reply[1]), unreadable: [] };
  const [fence, head, tries, session, sending, last, brakes, ...entries] = reply;
  const outbox: OutboxEntry[] = [];
  const unreadable: string[] = [];
  for (const stored of entries) {
    const entry = parseOrNull(outboxEntrySchema, stored);
    if (entry) outbox.push(entry);
    else unreadable.push(stored);
  }
  const read = readSession(session ?? null);
  const turn: Turn = {
    fence,
    session: read.session,
    ...(read.damaged === null ? {} : { damaged: read.damaged }),
    event: typeof head === 'string' ? readEvent(head) : null,
    tries: tries ?? 0,
    contact: readContact(last ?? null),
    brakes: parseOrNull(brakesSchema, brakes),
    sending: sending ?? null,
    outbox,
  };
  return { turn, unreadable };
}

export function readEvent(stored: string): PersonEvent | Unreadable {
  return parseOrNull(eventSchema, stored) ?? { kind: 'unreadable', stored };
}

export function readContact(stored: Text): Contact {
  if (stored === null || stored === 'gone') return stored;
  const at = Number(stored);
  return Number.isFinite(at) ? at : null;
}

function parseOrNull<T>(schema: z.ZodType<T>, json: string | number | null | undefined): T | null {
  if (typeof json !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null; // not JSON: as unreadable as the wrong shape
  }
}
