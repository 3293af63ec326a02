import type { Transport } from '../../src/zalo-oa-sdk-wrapper/index.js';
import type { VirtualTime } from '../support/virtual-time.js';

const MINUTE_MS = 60_000;

export type CountingZaloOptions = {
  readonly limit: number;
  readonly time: VirtualTime;
  readonly random: () => number;
  /** Requests of another app of the same OA until `at`, epoch ms. */
  readonly elsewhere?: (at: number) => number;
  /** Whether only minutes of the clock count. */
  readonly byClockAlone?: boolean;
};

/**
 * A Zalo that counts for itself: it refuses with -32 what goes over the limit within any 60 s, and what goes over it
 * within one minute of the clock, because nobody knows which of the two the real one does (contract §4, §11).
 */
export function countingZalo({ limit, time, random, elsewhere = () => 0, byClockAlone = false }: CountingZaloOptions) {
  const left = new Map<string, number>();
  const accepted: number[] = [];
  const refused: number[] = [];
  const travel = () => time.sleep(10 + Math.floor(random() * 400));

  /** Requests that count in the minute that began at `since`. */
  const countSince = (since: number, at: number) =>
    accepted.filter((time) => time >= since).length + elsewhere(at) - elsewhere(since - 1);

  const transport: Transport = async ({ body }) => {
    const { message } = JSON.parse(String(body)) as { message: { text: string } };
    left.set(message.text, time.now());
    await travel();
    const at = time.now();
    const inClockMinute = countSince(at - (at % MINUTE_MS), at);
    const used = byClockAlone ? inClockMinute : Math.max(countSince(at - MINUTE_MS + 1, at), inClockMinute);
    const isRefused = used >= limit;
    (isRefused ? refused : accepted).push(at);
    const remaining = Math.max(0, limit - used - (isRefused ? 0 : 1));
    await travel();
    return {
      status: 200,
      headers: { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remain': String(remaining) },
      text: JSON.stringify(isRefused ? { error: -32, message: 'rate' } : { error: 0, data: { message_id: 'm' } }),
    };
  };

  return { transport, accepted, refused, leftAt: (text: string) => left.get(text) ?? Number.NaN };
}
