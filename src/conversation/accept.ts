import type { ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';
import { isAnswered, toPersonEvent } from './person-event.js';
import type { Clock, Inbox, Kept, Person, Turn } from './ports.js';

/** Room for one turn in this process, for as long as it is held. */
export type TurnSlot = {
  /** Works on a turn that was taken up, or notes that somebody else has the person for so many ms. */
  start(turn: Turn | number): void;
  /** Nothing was taken up. */
  free(): void;
};

/** Where turns are run. */
export type TurnRunner = {
  /** Null while this process has as many turns in hand as it may. */
  reserve(person: Person): TurnSlot | null;
  /** Runs a person's turns as soon as there is room. May be lost: the sweep finds the inbox later. */
  offer(person: Person): void;
};

export type AcceptDeps = {
  readonly oaId: string;
  readonly inbox: Inbox;
  readonly runner: TurnRunner;
  readonly clock: Clock;
};

export type Accepted = Kept | 'ignored' | 'unknown' | 'other-oa';

/**
 * Keeps a verified event for its person's turn, and takes the turn up in the same step where there is room for it.
 * Durable when it resolves; rejects when it could not be kept.
 */
export async function accept({ oaId, inbox, runner, clock }: AcceptDeps, event: ZaloEvent): Promise<Accepted> {
  if (event.kind === 'unknown') return 'unknown';
  // some events name no OA; of those that a turn answers only a withdrawal may (contract §2.7)
  if ('oaId' in event && event.oaId !== oaId && event.oaId !== '') return 'other-oa';
  if (!isAnswered(event)) return 'ignored';
  return await takeIn({ inbox, runner }, { oaId, userId: event.userId }, toPersonEvent(event, clock.now()));
}

/** Keeps an event of a person, and sees to their turn. */
export async function takeIn(
  { inbox, runner }: Pick<AcceptDeps, 'inbox' | 'runner'>,
  person: Person,
  event: Parameters<Inbox['accept']>[1],
): Promise<Kept> {
  const slot = runner.reserve(person);
  if (!slot) {
    const kept = await inbox.accept(person, event);
    runner.offer(person);
    return kept;
  }
  let isAsked = false;
  let isOver = false;
  try {
    const kept = await inbox.accept(person, event, (turn) => {
      isAsked = true;
      // an answer that came when nobody waited any more has taken the person's lease all the same
      const room = isOver ? runner.reserve(person) : slot;
      if (room) room.start(turn);
      else runner.offer(person);
    });
    if (!isAsked && kept !== 'duplicate') runner.offer(person); // kept elsewhere for now
    return kept;
  } finally {
    isOver = true;
    if (!isAsked) slot.free();
  }
}
