import type { Tickets } from '../handoff/ports.js';
import { ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import type { OutboxEntry, Person, Sender, TurnLog, TurnStore } from './ports.js';

export type DeliverDeps = {
  readonly store: TurnStore;
  readonly sender: Sender;
  readonly tickets: Pick<Tickets, 'open' | 'forget'>;
  readonly log: TurnLog;
  readonly onSend?: (result: 'sent' | 'uncertain' | 'refused') => void;
};

/**
 * Does what the outbox says, in order, and takes each entry off when it is done. What Zalo refuses for good is taken
 * off too, so that one bad message does not silence a person.
 *
 * @throws ZaloApiError where a later try may succeed; the entry stays first
 */
export async function deliver(deps: DeliverDeps, person: Person, fence: number, entries: readonly OutboxEntry[]) {
  for (const entry of entries) {
    if (entry.do === 'open-ticket') {
      const { id, where, at } = entry;
      await deps.tickets.open({ ...person, id, where, at });
      deps.log.warn({ eventId: entry.eventId, ticketId: id }, 'somebody asks for a human');
    } else {
      await deps.sender.prepare();
      await deps.store.sending(person, fence, entry.id);
      await send(deps, person, entry);
    }
    await deps.store.settle(person, fence, entry.id);
  }
}

/** An entry whose worker died while sending: it may have arrived, so it is not sent twice (conformance B2). */
export async function settleUncertain(deps: DeliverDeps, person: Person, fence: number, entry: OutboxEntry) {
  deps.onSend?.('uncertain');
  deps.log.warn({ eventId: entry.eventId, entryId: entry.id }, 'send uncertain, not repeated');
  await deps.store.settle(person, fence, entry.id);
}

/** What no person's situation explains: a code of no table, or a message that Zalo does not take. */
const NEEDS_A_LOOK: ReadonlySet<string> = new Set(['unknown', 'invalid', 'unsupported', 'needs-human']);

async function send(deps: DeliverDeps, person: Person, entry: Extract<OutboxEntry, { do: 'send' }>): Promise<void> {
  try {
    await deps.sender.send(person, entry.message);
    deps.onSend?.('sent');
    deps.log.info({ eventId: entry.eventId, entryId: entry.id }, 'message sent');
  } catch (error) {
    if (!(error instanceof ZaloApiError) || mayPass(error)) throw error;
    deps.onSend?.(error.kind === 'uncertain' ? 'uncertain' : 'refused');
    const { kind, code, meaning, advice } = error;
    deps.log[NEEDS_A_LOOK.has(kind) ? 'error' : 'warn'](
      { eventId: entry.eventId, entryId: entry.id, kind, code, meaning: meaning.en, advice: advice.vi },
      'message not sent',
    );
  }
}

/** "Against the rules of the platform" (contract §7.1) is about this very message: those after it must not wait for it. */
const AGAINST_THE_RULES = -248;

/** Whether the same message may go through later, and surely has not gone through already. */
function mayPass({ kind, code }: ZaloApiError): boolean {
  if (code === AGAINST_THE_RULES) return false;
  return kind === 'rate-limited' || kind === 'transient' || kind === 'token' || kind === 'needs-human';
}
