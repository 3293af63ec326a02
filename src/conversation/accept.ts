import type { ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';
import { isAnswered, toPersonEvent } from './person-event.js';
import type { Clock, Inbox, Person } from './ports.js';

export type AcceptDeps = {
  readonly oaId: string;
  readonly inbox: Inbox;
  /** Tells a worker that somebody's inbox has something. May be lost: the sweep finds the inbox later. */
  readonly wake: (person: Person) => void;
  readonly clock: Clock;
};

export type Accepted = 'accepted' | 'duplicate' | 'ignored' | 'unknown' | 'other-oa';

/** Keeps a verified event for its person's turn. Durable when it resolves; rejects when it could not be kept. */
export async function accept({ oaId, inbox, wake, clock }: AcceptDeps, event: ZaloEvent): Promise<Accepted> {
  if (event.kind === 'unknown') return 'unknown';
  // some events name no OA; of those that a turn answers only a withdrawal may (contract §2.7)
  if (event.oaId !== oaId && event.oaId !== '') return 'other-oa';
  if (!isAnswered(event)) return 'ignored';
  const person = { oaId, userId: event.userId };
  const result = await inbox.accept(person, toPersonEvent(event, clock.now()));
  wake(person); // for a duplicate too: the first wake may be what was lost
  return result;
}
