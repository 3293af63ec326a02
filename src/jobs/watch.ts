import { setTimeout as wait } from 'node:timers/promises';
import { atMostEvery, type TurnLog } from '../conversation/index.js';

export type WatchDeps = {
  /** One look; looks never overlap. */
  readonly check: () => Promise<void>;
  /** What the log says when a look fails. */
  readonly failure: string;
  readonly log: TurnLog;
  /** From the end of one look to the next, ms. */
  readonly everyMs: number;
};

export type Watch = {
  /** Waits for the look under way, for 7 s at most. */
  close(): Promise<void>;
};

const LOG_FAILURES_EVERY_MS = 60_000;
const CLOSES_WITHIN_MS = 7_000;

/** Looks at once and then again and again; a look that fails is logged, once a minute at most. */
export function startWatch({ check, failure, log, everyMs }: WatchDeps): Watch {
  const closing = new AbortController();
  const { signal } = closing;
  const rarely = atMostEvery(LOG_FAILURES_EVERY_MS);
  const watch = async () => {
    while (!signal.aborted) {
      try {
        await check();
      } catch (err) {
        if (!signal.aborted) rarely('look', (missed) => log.error({ missed, err }, failure));
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
