import type { Session } from '../engine/index.js';
import type { OutgoingMessage } from '../zalo-oa-sdk-wrapper/index.js';
import type { PersonEvent } from './person-event.js';

/** One person at one OA: Zalo's user ids differ from OA to OA (contract §1.4). */
export type Person = { readonly oaId: string; readonly userId: string };

export type Clock = { now(): number };

/** What a turn leaves to be done, in order. `id` is stable, so that doing it again can be noticed. */
export type OutboxEntry = { readonly id: string; readonly eventId: string } & (
  | { readonly do: 'send'; readonly message: OutgoingMessage }
  | { readonly do: 'open-ticket'; readonly where: string; readonly at: number }
);

export type Inbox = {
  /** Keeps an event, unless it was kept before. Durable when it resolves. */
  accept(person: Person, event: PersonEvent): Promise<'accepted' | 'duplicate'>;
};

/** An inbox item that this release cannot read, as it is stored. */
export type Unreadable = { readonly kind: 'unreadable'; readonly stored: string };

/** What a person's keys held when the lease was taken. */
export type Turn = {
  /** Grows with every lease: a worker that outlived its lease cannot commit. */
  readonly fence: number;
  readonly session: Session | null;
  readonly event: PersonEvent | Unreadable | null;
  readonly outbox: readonly OutboxEntry[];
  /** Id of the entry that was being sent when its worker died: nobody knows whether it arrived. */
  readonly sending: string | null;
};

export type Commit = {
  readonly eventId: string;
  readonly session: Session | null;
  readonly outbox: readonly OutboxEntry[];
  readonly profile: Readonly<Record<string, string>>;
};

/** The worker's lease ran out and somebody else has the person. Nothing was written. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Every promise but those of `begin` and `release` rejects with LeaseLostError once the fence is not the latest. */
export type TurnStore = {
  // each promise may be kept twice: a client whose connection dropped asks again, and nothing more happens
  /** Takes the person's lease; a number is the ms until the present holder's lease runs out. */
  begin(person: Person): Promise<Turn | number>;
  /** Renews the lease by itself until the returned function is called: a slow send must not lose it. */
  keepLease(person: Person, fence: number): () => void;
  /** Session, outbox and the event's removal at once. */
  commit(person: Person, fence: number, commit: Commit): Promise<void>;
  /** Sets an event that cannot be worked on aside, where staff find it. */
  park(person: Person, fence: number, event: PersonEvent | Unreadable, reason: string): Promise<void>;
  /** Marks the first outbox entry as being sent. */
  sending(person: Person, fence: number, entryId: string): Promise<void>;
  /** Drops an outbox entry: done, or never to be done. */
  settle(person: Person, fence: number, entryId: string): Promise<void>;
  /** Gives the lease back if nothing is left; else hands out the next event. */
  end(person: Person, fence: number): Promise<'ended' | PersonEvent | Unreadable>;
  /** Gives the lease back whatever is left, for another try later. */
  release(person: Person, fence: number): Promise<void>;
  /** Removes all that is kept of a person. */
  erase(person: Person, fence: number, eventId: string): Promise<void>;
};

/** Sends messages; both reject with ZaloApiError. */
export type Sender = {
  /** Whatever must be had before one message can leave: a token, and its turn. A failure here sent nothing. */
  prepare(): Promise<void>;
  /** Sends at once: every send has a `prepare` of its own. */
  send(person: Person, message: OutgoingMessage): Promise<void>;
};

export type TurnLog = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};
