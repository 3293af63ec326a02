import { setMaxListeners } from 'node:events';
import { Agent } from 'undici';
import type { EventFate, FaultDesk } from '../faults/fault-desk.js';
import type { Journal } from '../journal.js';
import type { MovableClock } from '../movable-clock.js';
import { attempt } from './attempt.js';
import type { EventLike } from './events/zbs-events.js';
import { createLanes } from './lanes.js';
import type { Posted } from './post-event.js';
import { probeBody } from './probe-body.js';
import { signBody } from './sign-body.js';
import { createSwap } from './swap.js';
import type { WebhookConsole } from './webhook-console.js';

/** Contract §1.4, read as one wait after another: 30 s, 5 min, 15 min, 30 min, 1 h. */
export const RETRY_WAITS_MS: readonly number[] = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];

export type CourierOptions = {
  readonly appId: string;
  readonly oaSecretKey: string;
  /** factor on the ladder's waits */
  readonly retryScale: number;
  /** what counts as failed; the docs speak of a connection that could not be opened (contract §1.4) */
  readonly retryOn: 'any-failure' | 'connection-only';
};

export type CourierDeps = {
  readonly desk: WebhookConsole;
  readonly faults: FaultDesk;
  readonly journal: Journal;
  readonly clock: MovableClock;
};

export type Courier = {
  /**
   * Delivers an event with retries. Events of one lane go out one after another; a failed one leaves the lane for
   * its retries, as Zalo promises no order (contract §1.4). Resolves when it was answered 200 or given up.
   */
  send(lane: string, event: object): Promise<void>;
  /** One attempt at once, past every lane, switch and fault. Answers the HTTP status, 0 for none. */
  deliver(rawBody: string, signature?: string): Promise<number>;
  /** The console's sample POST. A URL is saved on HTTP 200 only (contract §1.3). */
  probe(options: { readonly signed: boolean }): Promise<{ readonly status: number; readonly saved: boolean }>;
  /** Gives up what is still under way. */
  close(): Promise<void>;
};

export function courier(options: CourierOptions, { desk, faults, journal, clock }: CourierDeps): Courier {
  const { appId, oaSecretKey, retryScale, retryOn } = options;
  const dispatcher = new Agent();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // one listener for each event that waits
  const lanes = createLanes();
  const swap = createSwap(clock, closing.signal);

  const sign = (rawBody: string) => signBody(rawBody, appId, oaSecretKey);

  // the address is read at each attempt: a retry follows a webhook that moved
  const post = async (rawBody: string, retry: number, fault?: string): Promise<Posted | null> => {
    const url = desk.url();
    if (url === undefined || closing.signal.aborted || !desk.state().isSubscribed) return null;
    return attempt({ dispatcher, journal, clock }, { url, rawBody, signature: sign(rawBody), retry, fault });
  };

  const isRetried = (posted: Posted | null) => {
    if (posted === null || posted.status === 200) return false;
    return retryOn === 'any-failure' || posted.failure === 'connection';
  };

  const climb = async (rawBody: string) => {
    let lateMs = 0; // a clock moved over several steps at once makes all of them due
    for (const [index, ms] of RETRY_WAITS_MS.entries()) {
      lateMs = await clock.wait(ms * retryScale - lateMs, closing.signal);
      if (!isRetried(await post(rawBody, index + 1))) return;
    }
    desk.unsubscribe();
  };

  const deliverFirst = (lane: string, rawBody: string, isDuplicated: boolean) =>
    lanes.run(lane, async () => {
      const posted = await post(rawBody, 0);
      if (isDuplicated) await post(rawBody, 0, 'duplicate');
      return posted;
    });

  const inItsPlace = (lane: string, rawBody: string, { isDuplicated, isSwapped }: EventFate) => {
    const isLater = swap.isHolding(lane);
    const go = () => deliverFirst(lane, rawBody, isDuplicated);
    const posted = isSwapped && !isLater ? swap.hold(lane, go) : go();
    if (isLater) swap.pass(lane);
    return posted;
  };

  // out of its lane: whatever the person did since has gone before it
  const repeat = async (rawBody: string, afterMs: number) => {
    await clock.wait(afterMs, closing.signal);
    await post(rawBody, 0, 'repeat');
  };

  const deliver = async (rawBody: string, signature = sign(rawBody)) => {
    const url = desk.url();
    if (url === undefined) throw new Error('simulator: no webhook URL is set');
    const posting = { url, rawBody, signature: signature || undefined, retry: 0 };
    return (await attempt({ dispatcher, journal, clock }, posting)).status;
  };

  return {
    async send(lane, event: EventLike) {
      if (!desk.lets(event)) return;
      const rawBody = JSON.stringify(event); // written once: a retry repeats the same bytes and timestamp
      const fate = faults.eventFate(event.event_name ?? '');
      if (fate.delayMs > 0) await clock.wait(fate.delayMs, closing.signal);
      if (fate.repeatAfterMs !== null) void repeat(rawBody, fate.repeatAfterMs);
      if (!isRetried(await inItsPlace(lane, rawBody, fate))) return;
      desk.countRetry(1);
      await climb(rawBody);
      desk.countRetry(-1);
    },
    deliver,
    async probe({ signed }) {
      const rawBody = probeBody(appId);
      const status = await deliver(rawBody, signed ? sign(rawBody) : '');
      return { status, saved: status === 200 };
    },
    async close() {
      closing.abort();
      await dispatcher.destroy();
    },
  };
}
