import type { Tickets } from '../handoff/ports.js';
import { ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import {
  type Clock,
  type Contact,
  type DueTimers,
  LeaseLostError,
  type OutboxEntry,
  type Person,
  type Sender,
  type Tallies,
  type TurnLog,
  type TurnStore,
} from './ports.js';
import { FREE_FOR_MS, type TurnPolicy } from './turn-policy.js';

/** `gone`: the person blocked the OA or withdrew; `would-cost`: too long after their last contact. */
export type SendResult = 'sent' | 'uncertain' | 'refused' | 'gone' | 'would-cost';

export type DeliverDeps = {
  readonly store: TurnStore;
  readonly sender: Sender;
  readonly tickets: Pick<Tickets, 'open' | 'forget'>;
  readonly due: Pick<DueTimers, 'start' | 'forget'>;
  readonly tallies: Pick<Tallies, 'add'>;
  readonly policy: TurnPolicy;
  readonly clock: Clock;
  readonly log: TurnLog;
  readonly onSend?: (result: SendResult) => void;
};

/** A person whose lease is held. */
export type Held = { readonly person: Person; readonly fence: number; readonly contact: Contact };

type Send = Extract<OutboxEntry, { do: 'send' }>;

/**
 * Does what the outbox says, in order; resolves with the ids of what is done and not yet taken off. What Zalo refuses
 * for good is done too, so that one bad message does not silence a person. `isReady` says that the first entry, a
 * message, has been prepared and marked.
 *
 * @throws ZaloApiError where a later try may succeed; the entry stays first
 */
export async function deliver(
  deps: DeliverDeps,
  held: Held,
  entries: readonly OutboxEntry[],
  isReady = false,
): Promise<readonly string[]> {
  const { person, fence } = held;
  const { store } = deps;
  let { contact } = held;
  let isMarked = isReady;
  let done: string[] = [];

  async function sendUnless(entry: Send): Promise<void> {
    const obstacle = isMarked ? null : obstacleOf(deps, contact, entry);
    if (obstacle !== null) return drop(deps, entry, obstacle);
    if (!isMarked) {
      await deps.sender.prepare();
      await store.settle(person, fence, done, entry.id);
      done = [];
    }
    isMarked = false;
    if ((await send(deps, person, entry)) === 'not-reachable') contact = 'gone';
  }

  try {
    for (const entry of entries) {
      await (entry.do === 'send' ? sendUnless(entry) : perform(deps, person, entry));
      done.push(entry.id);
    }
    return done;
  } catch (error) {
    if (done.length > 0 && !(error instanceof LeaseLostError)) await store.settle(person, fence, done, null);
    throw error;
  }
}

/** Why a message may not leave (conformance B23, C8, C9): looked at when it is about to, however long it has waited. */
export function obstacleOf(
  { policy, clock }: Pick<DeliverDeps, 'policy' | 'clock'>,
  contact: Contact,
  entry: Send,
): 'gone' | 'would-cost' | null {
  if (contact === 'gone') return 'gone';
  if (policy.paid === 'allow') return null;
  if (contact === null) return entry.as === 'nudge' ? 'would-cost' : null;
  return clock.now() - contact >= FREE_FOR_MS ? 'would-cost' : null;
}

function drop({ onSend, log }: DeliverDeps, entry: Send, obstacle: 'gone' | 'would-cost'): void {
  onSend?.(obstacle);
  if (obstacle === 'would-cost')
    log.warn({ eventId: entry.eventId, as: entry.as ?? 'reply' }, 'message would cost money');
}

async function perform(deps: DeliverDeps, person: Person, entry: Exclude<OutboxEntry, Send>): Promise<void> {
  switch (entry.do) {
    case 'open-ticket': {
      const { id, where, at } = entry;
      await deps.tickets.open({ ...person, id, where, at });
      deps.log.warn({ eventId: entry.eventId, ticketId: id }, 'somebody asks for a human');
      return;
    }
    case 'start-timer':
      // what stands before it in the outbox has been sent only now (conformance B13)
      await deps.due.start(person, entry.timer, entry.at + Math.max(0, deps.clock.now() - entry.madeAt));
      return;
    case 'tally':
      await deps.tallies.add(person, entry.persona, entry.name);
  }
}

/** What no person's situation explains: a code of no table, or a message that Zalo does not take. */
const NEEDS_A_LOOK: ReadonlySet<string> = new Set(['unknown', 'invalid', 'unsupported', 'needs-human']);

async function send(deps: DeliverDeps, person: Person, entry: Send): Promise<ZaloApiError['kind'] | 'sent'> {
  try {
    await deps.sender.send(person, entry.message);
    deps.onSend?.('sent');
    return 'sent';
  } catch (error) {
    if (!(error instanceof ZaloApiError) || mayPass(error)) throw error;
    deps.onSend?.(error.kind === 'uncertain' ? 'uncertain' : 'refused');
    const { kind, code, meaning, advice } = error;
    deps.log[NEEDS_A_LOOK.has(kind) ? 'error' : 'warn'](
      { eventId: entry.eventId, entryId: entry.id, kind, code, meaning: meaning.en, advice: advice.vi },
      'message not sent',
    );
    return kind;
  }
}

/** "Against the rules of the platform" (contract §7.1) is about this very message: those after it must not wait for it. */
const AGAINST_THE_RULES = -248;

/** Whether the same message may go through later, and surely has not gone through already. */
function mayPass({ kind, code }: ZaloApiError): boolean {
  if (code === AGAINST_THE_RULES) return false;
  return kind === 'rate-limited' || kind === 'transient' || kind === 'token' || kind === 'needs-human';
}
