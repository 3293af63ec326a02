import { describe, expect, test, vi } from 'vitest';
import {
  createRateGate,
  memoryBucket,
  type RateGate,
  type RateGateOptions,
  type RateSighting,
  type TokenBucketStore,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { virtualTime } from '../../support/virtual-time.js';

const NOON = Date.UTC(2026, 10, 23, 5);

function scene(rate: number, options: Partial<RateGateOptions> = {}) {
  const time = virtualTime(NOON);
  const bucket = memoryBucket({ rate, reserve: 1, clock: time });
  const gate = createRateGate({ bucket, clock: time, sleep: time.sleep, random: () => 0, ...options });
  const order: string[] = [];
  /** Passes, and notes its name and the second. */
  const go = async (name: string, lane: 'realtime' | 'bulk', signal?: AbortSignal) => {
    await gate.pass(lane, signal);
    order.push(`${name} ${Math.round((time.now() - NOON) / 1_000)}`);
  };
  return { time, bucket, gate, order, go };
}

const seen = (fields: Partial<RateSighting>): RateSighting => ({
  limit: null,
  remaining: null,
  refused: null,
  ...fields,
});
const patient = { maxWaitMs: { realtime: 600_000 } };

describe('the line before the gate', () => {
  test('is first come, first served', async () => {
    const { time, order, go } = scene(2, patient);
    await time.run(Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => go(name, 'realtime'))));
    expect(order).toEqual(['a 0', 'b 0', 'c 61', 'd 61', 'e 121']);
  });

  test('lets replies go before the campaign that has waited longer', async () => {
    const { time, order, go } = scene(2, patient);
    const campaign = Promise.all(['bulk 1', 'bulk 2', 'bulk 3'].map((name) => go(name, 'bulk')));
    const replies = (async () => {
      await time.sleep(30_000);
      await Promise.all(['reply 1', 'reply 2'].map((name) => go(name, 'realtime')));
    })();
    await time.run(Promise.all([campaign, replies]));
    expect(order).toEqual(['bulk 1 0', 'reply 1 30', 'reply 2 61', 'bulk 2 121', 'bulk 3 182']);
  });

  test('holds nobody for longer than the lane waits: who is refused learns when to come again', async () => {
    const { time, gate } = scene(1);
    await gate.pass('realtime');
    const refused = await time.run(Promise.allSettled([1, 2, 3].map(() => gate.pass('realtime'))));
    const error = { kind: 'rate-limited', retryAfterMs: 60_500, code: null };
    expect(refused).toMatchObject(Array(3).fill({ status: 'rejected', reason: error }));
    expect(time.now()).toBe(NOON);
  });

  test('counts the time spent behind others as waiting', async () => {
    const { time, gate, bucket } = scene(10, { maxWaitMs: { realtime: 3_000 } });
    await gate.heard(seen({ refused: { retryAfterMs: 2_000 } })); // 2,250 ms with the jitter
    const first = gate.pass('realtime').then(() => bucket.pause(1_000));
    const [, second] = await time.run(Promise.allSettled([first, gate.pass('realtime')]));
    expect(second).toMatchObject({ reason: { kind: 'rate-limited', retryAfterMs: 1_000 } });
  });
});

describe('a signal', () => {
  test.each([0, 1, 2])(
    'lets number %i out of the line at once with its reason, and the others go on',
    async (index) => {
      const { time, order, go, gate } = scene(1, patient);
      await gate.pass('realtime');
      const control = new AbortController();
      const waiting = [0, 1, 2].map((number) =>
        go(String(number), 'realtime', number === index ? control.signal : undefined),
      );
      const abort = (async () => {
        await time.sleep(10_000);
        control.abort(new Error('the person has left'));
      })();
      const settled = waiting.map((work) =>
        work.then(
          () => 'passed',
          (error: Error) => `${error.message}, ${time.now() - NOON} ms`,
        ),
      );
      await time.run(Promise.all([abort, ...settled]));
      const outcomes = await Promise.all(settled);
      expect(outcomes[index]).toBe('the person has left, 10000 ms');
      expect(outcomes.filter((outcome) => outcome === 'passed')).toHaveLength(2);
      expect(order.map((entry) => entry.split(' ')[1])).toEqual(['61', '121']);
    },
  );

  test('that was given already takes no token', async () => {
    const { gate } = scene(1);
    await expect(gate.pass('realtime', AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping');
    await gate.pass('realtime');
  });

  test('ends a real wait', async () => {
    const gate = createRateGate({ bucket: memoryBucket({ rate: 1 }) });
    await gate.pass('bulk');
    const control = new AbortController();
    const waiting = gate.pass('bulk', control.signal);
    setImmediate(() => control.abort(new Error('stopping')));
    await expect(waiting).rejects.toThrow('stopping');
  });
});

describe('what an answer tells', () => {
  const waitAfter = async ({ gate, bucket }: { gate: RateGate; bucket: TokenBucketStore }, sighting: RateSighting) => {
    await gate.heard(sighting);
    const take = await bucket.take('realtime');
    return take.granted ? 0 : take.waitMs;
  };

  test.each([
    ['for as long as Zalo asks', 7_000, 0, 7_250],
    ['until the minute of the clock is over', null, 20_000, 40_250],
    ['for 5 minutes at most', 86_400_000, 0, 300_250],
  ])('a refusal pauses the OA %s, and a moment more', async (_, retryAfterMs, passed, waitMs) => {
    const world = scene(10);
    await world.time.run(world.time.sleep(passed));
    expect(await waitAfter(world, seen({ refused: { retryAfterMs } }))).toBe(waitMs);
  });

  test('the moment more differs from one refusal to another, so that not all come back together', async () => {
    const world = scene(10, { random: () => 0.999 });
    expect(await waitAfter(world, seen({ refused: { retryAfterMs: 1_000 } }))).toBe(2_998);
  });

  test('what is left according to Zalo is taken for true', async () => {
    expect(await waitAfter(scene(10), seen({ limit: 10, remaining: 0 }))).toBe(60_500);
  });

  test('an answer without a word of the rate changes nothing, and asks the bucket for nothing', async () => {
    const observe = vi.fn();
    const { bucket } = scene(10);
    await createRateGate({ bucket: { ...bucket, observe, pause: observe } }).heard(seen({}));
    expect(observe).not.toHaveBeenCalled();
  });
});

describe('a bucket that cannot be asked', () => {
  const cause = new Error('connection lost');
  const fails = () => Promise.reject(cause);
  const gate = createRateGate({ bucket: { take: fails, observe: fails, pause: fails } });

  test('is a transient failure of the request that would have left', async () => {
    await expect(gate.pass('realtime')).rejects.toMatchObject({ kind: 'transient', cause });
  });

  test('does not stop the next one from asking', async () => {
    await expect(Promise.allSettled([gate.pass('bulk'), gate.pass('bulk')])).resolves.toHaveLength(2);
  });

  test.each([seen({ limit: 100, remaining: 3 }), seen({ refused: { retryAfterMs: null } })])(
    'costs nothing of an answer that came: %j',
    async (sighting) => {
      await expect(gate.heard(sighting)).resolves.toBeUndefined();
    },
  );
});
