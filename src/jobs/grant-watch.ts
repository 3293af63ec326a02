import { setTimeout as wait } from 'node:timers/promises';
import { atMostEvery, type TurnLog } from '../conversation/index.js';

export type GrantWatchDeps = {
  /** One look at the grant; looks never overlap. */
  readonly check: () => Promise<void>;
  readonly log: TurnLog;
  /** From the end of one look to the next, ms. */
  readonly everyMs?: number;
};

/** A new grant is heard of in every process within seconds, a lost one within minutes. */
const EVERY_MS = 5_000;
const LOG_FAILURES_EVERY_MS = 60_000;
/** A refresh under way is waited for: what would be lost with its answer is the grant. */
const CLOSES_WITHIN_MS = 7_000;

/** Looks after the grant, at once and then again and again, in every process: a look that finds nothing is one read. */
export function startGrantWatch({ check, log, everyMs = EVERY_MS }: GrantWatchDeps): { close(): Promise<void> } {
  const closing = new AbortController();
  const { signal } = closing;
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  const watch = async () => {
    while (!signal.aborted) {
      try {
        await check();
      } catch (err) {
        if (!signal.aborted) rarely('look', (missed) => log.error({ missed, err }, 'the look at the grant failed'));
      }
      await wait(everyMs, undefined, { signal }).catch(() => {}); // cut short by closing
    }
  };
  const watching = watch();
  return {
    async close() {
      closing.abort();
      await Promise.race([watching, wait(CLOSES_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}
