import type { TurnLog } from '../conversation/index.js';
import { startWatch, type Watch } from './watch.js';

export type ContentWatchDeps = {
  /** Follows what was published. */
  readonly look: () => Promise<void>;
  /** Removes versions that nobody uses. */
  readonly tidy: () => Promise<void>;
  readonly log: TurnLog;
};

/** A publication is heard of in every process within seconds; a look that finds nothing is one read. */
const LOOK_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 3_600_000;

/** Looks after the content, in every process. */
export function startContentWatch({ look, tidy, log }: ContentWatchDeps): Watch {
  const watches = [
    startWatch({ check: look, failure: 'the look at the content failed', log, everyMs: LOOK_EVERY_MS }),
    startWatch({ check: tidy, failure: 'unused content was not removed', log, everyMs: TIDY_EVERY_MS }),
  ];
  return { close: async () => void (await Promise.all(watches.map((watch) => watch.close()))) };
}
