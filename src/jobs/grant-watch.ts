import { startWatch, type Watch, type WatchDeps } from './watch.js';

export type GrantWatchDeps = Pick<WatchDeps, 'check' | 'log'> & { readonly everyMs?: number };

/** A new grant is heard of in every process within seconds, a lost one within minutes. */
const EVERY_MS = 5_000;

/**
 * Looks after the grant, in every process: a look that finds nothing is one read. Closing waits for a refresh under
 * way: what would be lost with its answer is the grant.
 */
export function startGrantWatch({ check, log, everyMs = EVERY_MS }: GrantWatchDeps): Watch {
  return startWatch({ check, failure: 'the look at the grant failed', log, everyMs });
}
