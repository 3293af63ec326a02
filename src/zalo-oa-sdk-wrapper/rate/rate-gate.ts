import { setTimeout as wait } from 'node:timers/promises';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { Lane, RateGate } from './gate.js';
import { createLine, orAborted } from './line.js';
import type { Take, TokenBucketStore } from './token-bucket.js';

export type RateGateOptions = {
  readonly bucket: TokenBucketStore;
  /** Epoch ms: says when Zalo's minute ends. Default: `Date`. */
  readonly clock?: { now(): number };
  /** May end early when aborted. Default: a timer. */
  readonly sleep?: (ms: number, signal?: AbortSignal) => Promise<unknown>;
  /** How long a request waits here before it is refused. Default: 5,000 ms for `realtime`, without end for `bulk`. */
  readonly maxWaitMs?: Partial<Readonly<Record<Lane, number>>>;
  /** At least 0, less than 1. */
  readonly random?: () => number;
};

const PATIENCE_MS: Readonly<Record<Lane, number>> = { realtime: 5_000, bulk: Number.POSITIVE_INFINITY };
const MINUTE_MS = 60_000;
/** The limits are per minute (contract §4): a longer pause than this can only be a mistake, and would silence the OA. */
const LONGEST_PAUSE_MS = 5 * MINUTE_MS;
/** Our clock and Zalo's are not the same to the ms. */
const LEAST_JITTER_MS = 250;
const JITTER_MS = 1_750;

const timer = (ms: number, signal?: AbortSignal) => wait(ms, undefined, signal ? { signal } : {});

/**
 * A gate on a bucket (contract §3.1, §4, -32 of §7.1). Within a process each lane is first come, first served; the
 * bucket puts replies before campaigns, whichever process they come from.
 *
 * `pass` rejects with ZaloApiError `rate-limited`, whose `retryAfterMs` says when to come again, rather than holding
 * the caller for longer than its lane waits; with `transient` where the bucket cannot be asked.
 */
export function createRateGate(options: RateGateOptions): RateGate {
  const { bucket, clock = Date, sleep = timer, random = Math.random } = options;
  const patienceMs = { ...PATIENCE_MS, ...options.maxWaitMs };
  const lines = { realtime: createLine(), bulk: createLine() };

  async function untilGranted(lane: Lane, since: number, signal: AbortSignal | undefined): Promise<void> {
    for (;;) {
      const take = await orAborted(ask(bucket, lane), signal);
      if (take.granted) return;
      const { waitMs } = take;
      const waitedMs = Math.max(0, clock.now() - since);
      if (waitedMs + waitMs > patienceMs[lane]) {
        throw new ZaloApiError('rate-limited', RATE_GATE, { retryAfterMs: waitMs });
      }
      await orAborted(sleep(waitMs, signal), signal);
    }
  }

  return {
    async pass(lane, signal) {
      const since = clock.now();
      const leave = await lines[lane].stand(signal);
      try {
        await untilGranted(lane, since, signal);
      } finally {
        leave();
      }
    },
    async heard({ limit, remaining, refused }) {
      try {
        if (refused) {
          const pauseMs = refused.retryAfterMs ?? MINUTE_MS - (clock.now() % MINUTE_MS);
          await bucket.pause(Math.min(pauseMs, LONGEST_PAUSE_MS) + LEAST_JITTER_MS + Math.floor(random() * JITTER_MS));
        } else if (limit !== null || remaining !== null) {
          await bucket.observe({ limit, remaining });
        }
      } catch {
        // what could not be noted shows again in the next answer; this one is the caller's all the same
      }
    },
  };
}

/** Stands for the endpoint in errors: no request was made. */
const RATE_GATE = 'rate gate';

async function ask(bucket: TokenBucketStore, lane: Lane): Promise<Take> {
  try {
    return await bucket.take(lane);
  } catch (cause) {
    throw new ZaloApiError('transient', RATE_GATE, { cause });
  }
}
