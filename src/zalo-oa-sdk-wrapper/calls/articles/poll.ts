import type { ZaloErrorKind } from '../../errors/kind.js';
import { ZaloApiError } from '../../errors/zalo-api-error.js';

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Pauses of 1, 2, 4, 8, 16, 30, 30 and 30 seconds. */
const TRIES = 9;
const PASSING: ReadonlySet<ZaloErrorKind> = new Set<ZaloErrorKind>(['transient', 'rate-limited']);

/**
 * Asks until the answer is something else than “still processing” (-214), that it was lost on the way, or that there
 * are too many requests this minute (-32), whose pause is kept to.
 *
 * @throws ZaloApiError the last one, after 9 tries; any other at once
 */
export async function pollWhileProcessing<T>(ask: () => Promise<T>, sleep: Sleep, signal?: AbortSignal): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof ZaloApiError) || !PASSING.has(error.kind) || tried === TRIES) throw error;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS);
      await sleep(Math.max(pauseMs, error.retryAfterMs ?? 0), signal);
    }
  }
}
