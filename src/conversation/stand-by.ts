import { TokenSealError, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import type { RunResult } from './run-turns.js';

/**
 * A run that cannot go on until somebody has acted (no grant, no package, another token key) is over for now, and costs no retry:
 * inbox and outbox keep what is left, in order, and a new grant or the sweep wakes the person (conformance C15).
 */
export async function standBy(
  run: () => Promise<RunResult>,
  onStandBy: (reason: TokenSealError | ZaloApiError) => void,
): Promise<RunResult> {
  try {
    return await run();
  } catch (error) {
    if (!needsSomebody(error)) throw error;
    onStandBy(error);
    return { again: false };
  }
}

function needsSomebody(error: unknown): error is TokenSealError | ZaloApiError {
  return error instanceof TokenSealError || (error instanceof ZaloApiError && error.kind === 'needs-human');
}
