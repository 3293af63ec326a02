import type { Contents, Policy, Session } from '../engine/index.js';
import type { Brakes } from './brakes.js';
import { type DeliverDeps, deliver, type Held, obstacleOf } from './deliver.js';
import type { Render } from './outbox.js';
import type { PersonEvent } from './person-event.js';
import { type Planned, planTurn } from './plan-turn.js';
import type { Alerts, Clock, GapNote, Gaps, Handed, OutboxEntry, Unreadable } from './ports.js';

export type TurnDeps = DeliverDeps & {
  readonly alerts: Pick<Alerts, 'raise' | 'forget'>;
  /** Where what was not understood is kept for staff. */
  readonly gaps: Pick<Gaps, 'note'>;
  /** The content of today, and the one with that hash if it is still known. A failure leaves the turn for later. */
  readonly contents: (hash: string | null) => Contents | Promise<Contents>;
  readonly conversation: Policy;
  readonly render: Render;
  readonly clock: Clock;
  /** Whether the app is stopping: the turn in hand is finished, the next one is left for later. */
  readonly isStopping?: () => boolean;
  readonly onTurn?: (result: 'done' | 'parked' | Planned['marks'][number]) => void;
  /** The OA's rate puts a message off. */
  readonly onWait?: (afterMs: number) => void;
};

/** What a person's next event finds, and the outbox entries that are done and not yet taken off. */
export type Handled = {
  readonly session: Session | null;
  readonly brakes: Brakes | null;
  readonly done: readonly string[];
};

/** An event on which workers died so often is set aside (conformance B5). */
const MOST_TRIES = 3;

/** One turn: decides, commits, and sends. */
export async function handle(
  deps: TurnDeps,
  held: Held,
  state: Pick<Handled, 'session' | 'brakes'>,
  { event, tries }: Handed,
): Promise<Handled> {
  const { person, fence } = held;
  if (event.kind === 'unreadable') return await park(deps, held, state, event, 'unreadable event');
  if (tries > MOST_TRIES) return await park(deps, held, state, event, `given up after ${MOST_TRIES} tries`);
  if (event.kind === 'withdraw') {
    await deps.tickets.forget(person.oaId, person.userId);
    await deps.due.forget(person);
    await deps.alerts.forget(person);
    await deps.store.erase(person, fence, event.id);
    deps.log.info({ eventId: event.id }, 'person erased');
    return { session: null, brakes: null, done: [] };
  }
  const contents = await deps.contents(state.session?.content ?? null);
  let plan: Planned;
  try {
    plan = planTurn({ ...deps, contents }, state, event, deps.clock.now());
  } catch (error) {
    // the engine is pure: what it could not do once it can never do
    return await park(deps, held, state, event, error instanceof Error ? error.name : 'unknown', error);
  }
  const { commit, marks, gaps } = plan;
  const first = await ready(deps, held, commit.outbox);
  await deps.store.commit(person, fence, commit, first.ready);
  for (const mark of marks) {
    deps.onTurn?.(mark);
    deps.log.warn({ eventId: event.id, mark }, 'turn held back');
  }
  deps.onTurn?.('done');
  for (const gap of gaps) void noteGap(deps, person.oaId, gap, event.id);
  await first.late?.(event.id);
  const done = await deliver(deps, held, commit.outbox, first.ready !== null || first.late !== null);
  deps.log.info({ eventId: event.id, kind: event.kind, entries: commit.outbox.length }, 'turn');
  return { session: commit.session ?? state.session, brakes: commit.brakes, done };
}

/** Nobody waits for it, and nothing fails with it: a gap that is lost comes again with the next person's words. */
async function noteGap({ gaps, log }: TurnDeps, oaId: string, gap: GapNote, eventId: string): Promise<void> {
  try {
    await gaps.note(oaId, gap);
  } catch (error) {
    log.warn({ eventId, reason: error instanceof Error ? error.name : 'unknown' }, 'gap not noted');
  }
}

type Ready = {
  /** Id of the message that may leave at once. */
  readonly ready: string | null;
  /** Waits for what is not there at once, after the commit, and marks the message; rejects where nothing comes. */
  readonly late: ((eventId: string) => Promise<void>) | null;
};

/** So long a turn waits for a permission that is a moment away; others cost a round trip more. */
const AT_ONCE_MS = 50;

/**
 * Has the first message's permission in hand before the commit, which can then mark it as being sent in the same step:
 * to die while waiting for the rate must not look like a send whose end nobody knows.
 */
async function ready(
  deps: TurnDeps,
  { person, fence, contact }: Held,
  [first]: readonly OutboxEntry[],
): Promise<Ready> {
  if (first?.do !== 'send' || obstacleOf(deps, contact, first) !== null) return { ready: null, late: null };
  const prepared = deps.sender.prepare().then(
    () => null,
    (error: unknown) => ({ error }), // the turn is decided all the same, and its messages wait in the outbox
  );
  const outcome = await Promise.race([prepared, inAMoment()]);
  if (outcome === null) return { ready: first.id, late: null };
  return {
    ready: null,
    async late(eventId) {
      deps.log.info({ eventId }, 'turn committed, its messages wait');
      const failure = await prepared;
      if (failure) throw failure.error;
      await deps.store.settle(person, fence, [], first.id);
    },
  };
}

const inAMoment = (): Promise<'late'> => new Promise((resolve) => setTimeout(resolve, AT_ONCE_MS, 'late' as const));

/** Staff learn of it before the event is set aside, and the person is told in its place. */
async function park(
  { alerts, store, onTurn, log, clock }: TurnDeps,
  { person, fence }: Held,
  state: Pick<Handled, 'session' | 'brakes'>,
  event: PersonEvent | Unreadable,
  reason: string,
  err?: unknown,
): Promise<Handled> {
  const at = clock.now();
  const eventId = event.kind === 'unreadable' ? `unreadable/${at}` : event.id;
  onTurn?.('parked');
  log.error({ eventId, reason, ...(err === undefined ? {} : { err }) }, 'event parked');
  await alerts.raise(person.oaId, { userId: person.userId, eventId, reason, at });
  const instead: PersonEvent | null = event.kind === 'failed' ? null : { id: `failed/${eventId}`, at, kind: 'failed' };
  await store.park(person, fence, event, reason, instead);
  return { ...state, done: [] };
}
