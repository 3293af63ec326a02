import type { Contents, Policy, Session } from '../engine/index.js';
import { ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import { decide } from './decide.js';
import { type DeliverDeps, deliver, settleUncertain } from './deliver.js';
import { type Render, toCommit } from './outbox.js';
import type { PersonEvent } from './person-event.js';
import { type Clock, LeaseLostError, type Person, type Turn, type Unreadable } from './ports.js';

export type TurnDeps = DeliverDeps & {
  /** The content of today, and the one with that hash if it is still known. A failure leaves the turn for later. */
  readonly contents: (hash: string | null) => Contents | Promise<Contents>;
  readonly policy: Policy;
  readonly render: Render;
  readonly clock: Clock;
  /** Whether the app is stopping: the turn in hand is finished, the next one is left for later. */
  readonly isStopping?: () => boolean;
  readonly onTurn?: (result: 'done' | 'parked') => void;
  /** The OA's rate puts a message off. */
  readonly onWait?: (afterMs: number) => void;
};

/** `again` says that something is left, and after how many ms to come back for it. */
export type RunResult = { readonly again: false } | { readonly again: true; readonly afterMs: number };

/** Where Zalo refused for the rate and did not say for how long; the rate gate knows when that is over. */
const RATE_LIMITED_AGAIN_MS = 1_000;

/**
 * Works off one person's inbox: one event at a time, in order, each committed with its replies before they are sent.
 * Running it twice at once is harmless: the second finds the lease taken. Rejects when a send may succeed later;
 * then the outbox keeps what is left. The OA's rate is nobody's failure: then it is `again` (conformance C5).
 */
export async function runTurns(deps: TurnDeps, person: Person): Promise<RunResult> {
  const turn = await deps.store.begin(person);
  if (typeof turn === 'number') return { again: true, afterMs: turn };
  const stopKeeping = deps.store.keepLease(person, turn.fence);
  try {
    return await drain(deps, person, turn);
  } catch (error) {
    if (error instanceof LeaseLostError) throw error;
    await deps.store.release(person, turn.fence);
    if (deps.isStopping?.()) return { again: true, afterMs: 0 }; // the wait was cut short: nobody's failure
    if (!(error instanceof ZaloApiError) || error.kind !== 'rate-limited') throw error;
    const afterMs = error.retryAfterMs ?? RATE_LIMITED_AGAIN_MS;
    deps.onWait?.(afterMs);
    return { again: true, afterMs };
  } finally {
    stopKeeping();
  }
}

async function drain(deps: TurnDeps, person: Person, turn: Turn): Promise<RunResult> {
  const { fence } = turn;
  await finishOutbox(deps, person, turn);
  let session = turn.session;
  let event = turn.event;
  for (;;) {
    if (event && deps.isStopping?.()) {
      await deps.store.release(person, fence);
      return { again: true, afterMs: 0 };
    }
    if (event) session = await oneTurn(deps, person, fence, session, event);
    const next = await deps.store.end(person, fence);
    if (next === 'ended') return { again: false };
    event = next;
  }
}

async function finishOutbox(deps: TurnDeps, person: Person, { fence, outbox, sending }: Turn): Promise<void> {
  const [first, ...rest] = outbox;
  if (first && first.id === sending) {
    await settleUncertain(deps, person, fence, first);
    await deliver(deps, person, fence, rest);
  } else {
    await deliver(deps, person, fence, outbox);
  }
}

async function oneTurn(
  deps: TurnDeps,
  person: Person,
  fence: number,
  session: Session | null,
  event: PersonEvent | Unreadable,
): Promise<Session | null> {
  if (event.kind === 'unreadable') {
    deps.onTurn?.('parked');
    deps.log.error({}, 'unreadable event parked');
    await deps.store.park(person, fence, event, 'unreadable event');
    return session;
  }
  if (event.kind === 'withdraw') {
    await deps.tickets.forget(person.oaId, person.userId);
    await deps.store.erase(person, fence, event.id);
    deps.log.info({ eventId: event.id }, 'person erased');
    return null;
  }
  const now = deps.clock.now();
  const contents = await deps.contents(session?.content ?? null);
  let commit: ReturnType<typeof toCommit>;
  try {
    commit = toCommit(decide(contents, session, event, now, deps.policy), event, now, deps.render);
  } catch (error) {
    // the engine is pure: what it could not do once it can never do
    deps.log.error({ eventId: event.id, err: error }, 'event parked');
    deps.onTurn?.('parked');
    await deps.store.park(person, fence, event, error instanceof Error ? error.message : 'unknown');
    return session;
  }
  await deps.store.commit(person, fence, commit);
  deps.onTurn?.('done');
  deps.log.info({ eventId: event.id, messages: commit.outbox.length }, 'turn committed');
  await deliver(deps, person, fence, commit.outbox);
  return commit.session;
}
