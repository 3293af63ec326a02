import { setTimeout as wait } from 'node:timers/promises';
import {
  atMostEvery,
  type Clock,
  type DueTimers,
  EventRefusedError,
  type Kept,
  type Person,
  type PersonEvent,
  type TurnLog,
} from '../conversation/index.js';

export type DueTickDeps = {
  readonly due: Pick<DueTimers, 'due' | 'drop'>;
  /** Puts an event into a person's inbox and sees to their turn. */
  readonly takeIn: (person: Person, event: PersonEvent) => Promise<Kept>;
  readonly clock: Clock;
  readonly log: TurnLog;
  /** From the end of one look to the next, ms. */
  readonly everyMs?: number;
};

const EVERY_MS = 1_000;
const LOG_FAILURES_EVERY_MS = 60_000;

/**
 * Hands over the timers that are due: each becomes an event of its person, so that it is answered in order with what
 * the person says (conformance B11). One that is handed over twice is one event.
 * One whose person's keys are damaged is forgotten: it would stand before everybody else's for ever.
 */
export async function handOverDue({ due, takeIn, clock, log }: Omit<DueTickDeps, 'everyMs'>): Promise<number> {
  const now = clock.now();
  const timers = await due.due(now);
  for (const { person, timer, at } of timers) {
    const id = `timer/${timer}/${at}`;
    try {
      await takeIn(person, { id, at: now, kind: 'timer', timer });
    } catch (err) {
      if (!(err instanceof EventRefusedError)) throw err;
      log.error({ eventId: id, err }, 'timer refused by redis, forgotten');
    }
    await due.drop(person, timer, at);
  }
  return timers.length;
}

/** Looks for due timers again and again, in every process. */
export function startDueTick({ everyMs = EVERY_MS, ...deps }: DueTickDeps): { close(): Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  const look = async (): Promise<number> => {
    try {
      return await handOverDue(deps);
    } catch (err) {
      if (!signal.aborted)
        rarely('due', (missed) => deps.log.error({ missed, err }, 'due timers could not be handed over'));
      return 0;
    }
  };
  const tick = async () => {
    while (!signal.aborted) {
      if ((await look()) > 0) continue; // there may be more
      await wait(everyMs, undefined, { signal }).catch(() => {}); // cut short by closing
    }
  };
  const ticking = tick();
  return {
    async close() {
      closing.abort();
      await Promise.race([ticking, wait(2 * EVERY_MS, undefined, { ref: false })]);
    },
  };
}
