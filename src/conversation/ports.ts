import type { Session } from '../engine/index.js';
import type { OutgoingMessage } from '../zalo-oa-sdk-wrapper/index.js';
import type { Brakes } from './brakes.js';
import type { PersonEvent } from './person-event.js';

/** One person at one OA: Zalo's user ids differ from OA to OA (contract §1.4). */
export type Person = { readonly oaId: string; readonly userId: string };

export type Clock = { now(): number };

/** What a turn leaves to be done, in order. `id` is stable, so that doing it again can be noticed. */
export type OutboxEntry = { readonly id: string; readonly eventId: string } & (
  | {
      readonly do: 'send';
      readonly message: OutgoingMessage;
      /** Set where it answers nothing that was just said. */
      readonly as?: 'nudge';
    }
  | { readonly do: 'open-ticket'; readonly where: string; readonly at: number }
  /** `at`: when it is due, were all before it done at `madeAt`. Epoch ms. */
  | { readonly do: 'start-timer'; readonly timer: string; readonly at: number; readonly madeAt: number }
  /** Counts a person once under a name. */
  | { readonly do: 'tally'; readonly name: string; readonly persona: string }
);

/** What became of an event: `reordered` is kept before one that came earlier, `full` is turned away. */
export type Kept = 'accepted' | 'duplicate' | 'reordered' | 'full';

export type Inbox = {
  /**
   * Keeps an event, unless it was kept before. Durable when it resolves. With `start` the person's turn is taken up in
   * the same step, where nobody has it; `start` then gets it, or the ms until the present holder's lease runs out. It
   * may be called after the promise has settled, where the answer came too late to be waited for.
   *
   * @throws EventRefusedError, or whatever the road to the store says
   */
  accept(person: Person, event: PersonEvent, start?: (turn: Turn | number) => void): Promise<Kept>;
};

/** The store answers and cannot take this event: what it holds of the person is damaged. Asking again is of no use. */
export class EventRefusedError extends Error {
  override readonly name = 'EventRefusedError';
}

/** An inbox item that this release cannot read, as it is stored. */
export type Unreadable = { readonly kind: 'unreadable'; readonly stored: string };

/** When a person last turned to the OA, epoch ms; `gone` after they blocked it or withdrew, null where nobody knows. */
export type Contact = number | 'gone' | null;

/** An event that is handed out, and how often it was, this time included. */
export type Handed = {
  readonly event: PersonEvent | Unreadable;
  readonly tries: number;
  readonly contact: Contact;
};

/** What a person's keys held when the lease was taken. */
export type Turn = {
  /** Grows with every lease: a worker that outlived its lease cannot commit. */
  readonly fence: number;
  readonly session: Session | null;
  /** A session that nobody can read, as it is stored: it is to be set aside before another is begun. */
  readonly damaged?: string;
  readonly event: PersonEvent | Unreadable | null;
  readonly tries: number;
  readonly contact: Contact;
  readonly brakes: Brakes | null;
  readonly outbox: readonly OutboxEntry[];
  /** Id of the entry that was being sent when its worker died: nobody knows whether it arrived. */
  readonly sending: string | null;
};

export type Commit = {
  readonly eventId: string;
  /** Null: it stays as it is. */
  readonly session: Session | null;
  readonly outbox: readonly OutboxEntry[];
  readonly profile: Readonly<Record<string, string>>;
  readonly brakes: Brakes;
};

/** The worker's lease ran out and somebody else has the person. Nothing was written. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/**
 * A session that a later release wrote: this one can neither go on with it nor may it write over it. The person's
 * events wait until a process that knows the version takes them up. Nothing was written, and the lease is free.
 */
export class NewerSessionError extends Error {
  override readonly name = 'NewerSessionError';
  readonly version: number;

  constructor(version: number) {
    super(`the session has version ${version}, which a later release wrote`);
    this.version = version;
  }
}

/** Every promise but those of `begin` and `release` rejects with LeaseLostError once the fence is not the latest. */
export type TurnStore = {
  // each promise may be kept twice: a client whose connection dropped asks again, and nothing more happens
  /**
   * Takes the person's lease; a number is the ms until the present holder's lease runs out.
   *
   * @throws NewerSessionError
   */
  begin(person: Person): Promise<Turn | number>;
  /** Renews the lease by itself until the returned function is called: a slow send must not lose it. */
  keepLease(person: Person, fence: number): () => void;
  /** Session, outbox and the event's removal at once; `sending` marks the first entry as being sent. */
  commit(person: Person, fence: number, commit: Commit, sending: string | null): Promise<void>;
  /** Sets an event that cannot be worked on aside, where staff find it; `instead` takes its place in the inbox. */
  park(
    person: Person,
    fence: number,
    event: PersonEvent | Unreadable,
    reason: string,
    instead: PersonEvent | null,
  ): Promise<void>;
  /** Sets a damaged session aside, where staff find it. Safe to repeat: it names the very text. */
  parkSession(person: Person, fence: number, stored: string, reason: string): Promise<void>;
  /** Drops outbox entries from its head, done or never to be done, and marks the next one as being sent. */
  settle(person: Person, fence: number, done: readonly string[], sending: string | null): Promise<void>;
  /** As `settle`; then gives the lease back if nothing is left, else hands out the next event. */
  end(person: Person, fence: number, done: readonly string[]): Promise<'ended' | Handed>;
  /** Gives the lease back whatever is left, for another try later. */
  release(person: Person, fence: number): Promise<void>;
  /** Removes all that is kept of a person. */
  erase(person: Person, fence: number, eventId: string): Promise<void>;
};

/** Timers of an OA's people. */
export type DueTimers = {
  start(person: Person, timer: string, at: number): Promise<void>;
  /** Those due, the earliest first, a hundred at most. */
  due(now: number): Promise<readonly { readonly person: Person; readonly timer: string; readonly at: number }[]>;
  /** Forgets one that was handed over, unless it was started anew for another time meanwhile. */
  drop(person: Person, timer: string, at: number): Promise<void>;
  /** Forgets all of a person. */
  forget(person: Person): Promise<void>;
};

/** Counts people, each once under a name, and never says who. */
export type Tallies = {
  add(person: Person, persona: string, name: string): Promise<void>;
  countsOf(oaId: string): Promise<ReadonlyMap<string, number>>;
};

/** Words that the bot could not answer (`miss`), or answered with suggestions of which none was meant (`rejected`). */
export type GapNote = {
  /** Masked. */
  readonly words: string;
  readonly kind: 'miss' | 'rejected';
  /** Topics that were suggested and not meant. */
  readonly suggested: readonly string[];
  /** Epoch ms. */
  readonly at: number;
};

/** Gaps whose words are the same but for courtesy, diacritics and punctuation. Nothing in it says who wrote them. */
export type GapGroup = {
  /** What the store knows it by; several where groups that are alike were put together. */
  readonly keys: readonly string[];
  /** A few of the messages, masked, 160 characters at most. */
  readonly samples: readonly string[];
  readonly misses: number;
  readonly rejected: number;
  /** How often each topic was suggested in vain. */
  readonly suggested: ReadonlyMap<string, number>;
  /** When it happened first and last, epoch ms. */
  readonly first: number;
  readonly last: number;
};

/** What staff turn into phrasings. */
export type Gaps = {
  /** Counts one. Words of which nothing is left once they are masked are not kept. Noting one twice counts it twice. */
  note(oaId: string, gap: GapNote): Promise<void>;
  /** In no order; `now` in epoch ms. */
  list(oaId: string, now: number): Promise<readonly GapGroup[]>;
  /** Removes groups that somebody has seen to. */
  clear(oaId: string, groups: readonly GapGroup[]): Promise<void>;
};

/** Something that staff must look at: an event was set aside. `reason` and ids only, never words. */
export type Alert = {
  readonly userId: string;
  readonly eventId: string;
  readonly reason: string;
  readonly at: number;
};

export type Alerts = {
  /** Raising the same again changes nothing; resolves with whether it is new. */
  raise(oaId: string, alert: Alert): Promise<boolean>;
  /** Removes all about a person who withdrew. */
  forget(person: Person): Promise<void>;
  /** Removes those that somebody has dealt with, and none that came meanwhile. */
  clear(oaId: string, alerts: readonly Alert[]): Promise<void>;
  /** The oldest first. */
  list(oaId: string): Promise<readonly Alert[]>;
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
