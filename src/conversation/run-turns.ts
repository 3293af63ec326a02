import { ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import { deliver, type Held } from './deliver.js';
import { type Handled, handle, type TurnDeps } from './handle.js';
import { type Handed, LeaseLostError, NewerSessionError, type OutboxEntry, type Person, type Turn } from './ports.js';

/** `again` says that something is left, and after how many ms to come back for it. */
export type RunResult = { readonly again: false } | { readonly again: true; readonly afterMs: number };

/** Where Zalo refused for the rate and did not say for how long; the rate gate knows when that is over. */
const RATE_LIMITED_AGAIN_MS = 1_000;
/** A person whose session a later release wrote waits for a process of that release. */
const NEWER_AGAIN_MS = 60_000;

/** Takes a person's lease and works off their inbox, as `runTurn` does. */
export async function runTurns(deps: TurnDeps, person: Person): Promise<RunResult> {
  let turn: Turn | number;
  try {
    turn = await deps.store.begin(person);
  } catch (error) {
    if (!(error instanceof NewerSessionError)) throw error;
    await alarm(deps, person, `session/v${error.version}`, error.message);
    return { again: true, afterMs: NEWER_AGAIN_MS };
  }
  return typeof turn === 'number' ? { again: true, afterMs: turn } : await runTurn(deps, person, turn);
}

/** Tells staff, and the log once. */
async function alarm({ alerts, clock, log }: TurnDeps, { oaId, userId }: Person, eventId: string, reason: string) {
  const isNew = await alerts.raise(oaId, { userId, eventId, reason, at: clock.now() });
  if (isNew) log.error({ eventId, reason }, 'session not readable');
}

/**
 * Works off one person's inbox: one event at a time, in order, each committed with its replies before they are sent.
 * Running it twice at once is harmless: the second finds the lease taken. Rejects when a send may succeed later;
 * then the outbox keeps what is left. The OA's rate is nobody's failure: then it is `again` (conformance C5).
 */
export async function runTurn(deps: TurnDeps, person: Person, turn: Turn): Promise<RunResult> {
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

/** Staff learn of a damaged session before it is set aside. */
async function parkDamaged(deps: TurnDeps, person: Person, { fence, damaged }: Turn): Promise<void> {
  if (damaged === undefined) return;
  const reason = 'damaged session';
  await alarm(deps, person, `session/damaged/${deps.clock.now()}`, reason);
  await deps.store.parkSession(person, fence, damaged, reason);
}

async function drain(deps: TurnDeps, person: Person, turn: Turn): Promise<RunResult> {
  const { fence } = turn;
  await parkDamaged(deps, person, turn);
  let state: Handled = { ...turn, done: await finishOutbox(deps, { person, fence, contact: turn.contact }, turn) };
  let next: Handed | null = turn.event && { event: turn.event, tries: turn.tries, contact: turn.contact };
  for (;;) {
    if (next && state.done.length > 0) await deps.store.settle(person, fence, state.done, null);
    if (next && deps.isStopping?.()) {
      await deps.store.release(person, fence);
      return { again: true, afterMs: 0 };
    }
    if (next) state = await handle(deps, { person, fence, contact: next.contact }, state, next);
    const left = await deps.store.end(person, fence, state.done);
    if (left === 'ended') return { again: false };
    state = { ...state, done: [] };
    next = left;
  }
}

/** An entry whose worker died while sending may have arrived: policy says whether it is sent again (conformance B2). */
async function finishOutbox(deps: TurnDeps, held: Held, { outbox, sending }: Turn): Promise<readonly string[]> {
  const [first, ...rest] = outbox;
  if (!first) return [];
  if (first.id !== sending) return await deliver(deps, held, outbox);
  deps.onSend?.('uncertain');
  const isRepeated = deps.policy.uncertain === 'repeat';
  deps.log.warn(traceOf(first), isRepeated ? 'send uncertain, repeated' : 'send uncertain, not repeated');
  if (isRepeated) return await deliver(deps, held, outbox);
  await deps.store.settle(held.person, held.fence, [first.id], null);
  return await deliver(deps, held, rest);
}

const traceOf = ({ id, eventId }: OutboxEntry) => ({ eventId, entryId: id });
