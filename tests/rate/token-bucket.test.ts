import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { redisTokenBucket } from '../../src/store/index.js';
import {
  type BucketOptions,
  bucketRules,
  type Lane,
  memoryBucket,
  type TokenBucketStore,
} from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';

const MINUTE_MS = 60_000;
const { windowMs: WINDOW_MS, slackMs } = bucketRules({ rate: 1 });
const NOON = Date.UTC(2026, 10, 23, 5);
const HOURS_MS = 2 * 60 * MINUTE_MS;

let redis: TestRedis;
let oas = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

type Clock = { now(): number };
const inMemory = (options: BucketOptions, clock: Clock) => memoryBucket({ ...options, clock });
const inRedis = (options: BucketOptions, clock: Clock) =>
  redisTokenBucket(redis.client, { ...options, clock, oaId: `44444444444${++oas}` });

/** A bucket on a clock that the test moves. `at` is the true time, which `jump` leaves alone. */
function scene(open: typeof inMemory, options: BucketOptions) {
  let at = NOON;
  let error = 0;
  const bucket = open(options, { now: () => at + error });
  const pass = (ms: number) => {
    at += ms;
  };
  const jump = (ms: number) => {
    error += ms;
  };
  return { bucket, pass, jump, at: () => at, takes: (lane: Lane, count: number) => takes(bucket, lane, count) };
}

/** How many of so many requests may leave at this moment. */
async function takes(bucket: TokenBucketStore, lane: Lane, count: number): Promise<number> {
  let granted = 0;
  for (let asked = 0; asked < count; asked++) if ((await bucket.take(lane)).granted) granted += 1;
  return granted;
}

const laneArb = fc.constantFrom<Lane>('realtime', 'bulk');
// around a minute after a burst is when a bucket that counts wrongly shows it
const waitArb = fc.oneof(fc.nat(25_000), fc.integer({ min: 57_000, max: 61_000 }));
const stepArb = fc.record({ waitMs: waitArb, lane: laneArb, count: fc.integer({ min: 1, max: 12 }) });
const optionsArb = fc.record({ rate: fc.integer({ min: 1, max: 25 }), reserve: fc.nat(30) });

/** The most requests within any time of this length. */
function busiest(times: readonly number[], lengthMs: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + lengthMs).length));
}

describe.each([
  ['in memory', inMemory, 100],
  ['in Redis', inRedis, 25],
] as const)('a token bucket %s', (_, open, numRuns) => {
  test('lets no more than its rate through in any 60 s, however requests come', async () => {
    const stepsArb = fc.array(fc.tuple(stepArb, fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(optionsArb, stepsArb, async (options, steps) => {
        const { bucket, takes, pass, at } = scene(open, options);
        const left: number[] = [];
        for (const [{ waitMs, lane, count }, isEager] of steps) {
          // the eager ones come at the very ms from which they may
          const take = isEager ? await bucket.take(lane) : { granted: false, waitMs };
          if ('waitMs' in take) pass(take.waitMs);
          else left.push(at());
          left.push(...Array<number>(await takes(lane, count)).fill(at()));
        }
        expect(busiest(left, MINUTE_MS)).toBeLessThanOrEqual(options.rate);
      }),
      { numRuns },
    );
  });

  test('a clock that is set back lets no more through and holds nothing back for longer than a minute', async () => {
    const jumpArb = fc.record({
      ...{ waitMs: fc.nat(25_000), lane: laneArb },
      backMs: fc.constantFrom(0, 1, 900, HOURS_MS),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 10 }), fc.array(jumpArb, { maxLength: 25 }), async (rate, steps) => {
        const { bucket, takes, pass, jump, at } = scene(open, { rate });
        const left: number[] = [];
        for (const { waitMs, lane, backMs } of steps) {
          pass(waitMs);
          jump(-backMs);
          left.push(...Array<number>(await takes(lane, 6)).fill(at()));
          const take = await bucket.take(lane);
          if (!take.granted) {
            expect(take.waitMs).toBeLessThanOrEqual(WINDOW_MS);
            pass(take.waitMs);
            expect(await bucket.take(lane)).toEqual({ granted: true });
          }
          left.push(at());
        }
        expect(busiest(left, MINUTE_MS)).toBeLessThanOrEqual(rate);
      }),
      { numRuns },
    );
  });

  test('a clock that is set forward stops nothing, and neither does setting it right again', async () => {
    const { takes, jump } = scene(open, { rate: 20 });
    expect(await takes('realtime', 30)).toBe(20);
    jump(HOURS_MS);
    expect(await takes('realtime', 30)).toBe(20);
    jump(-HOURS_MS);
    expect(await takes('realtime', 30)).toBe(0);
  });

  test('a wait that was told is enough: then one request may leave', async () => {
    await fc.assert(
      fc.asyncProperty(optionsArb, laneArb, fc.array(stepArb, { maxLength: 10 }), async (options, lane, steps) => {
        const { bucket, takes, pass } = scene(open, options);
        for (const step of steps) {
          pass(step.waitMs);
          await takes(step.lane, step.count);
        }
        const take = await bucket.take(lane);
        if (!take.granted) {
          pass(take.waitMs);
          expect(await bucket.take(lane)).toEqual({ granted: true });
        }
      }),
      { numRuns },
    );
  });

  test('replies may take the last token; a campaign leaves the reserve, however long it has been quiet', async () => {
    const { bucket, takes, pass } = scene(open, { rate: 'growth' });
    for (let sent = 0; sent < 90; ) {
      const take = await bucket.take('bulk');
      if (take.granted) sent += 1;
      else pass(take.waitMs);
    }
    expect(await takes('bulk', 5)).toBe(0);
    expect(await takes('realtime', 20)).toBeGreaterThanOrEqual(10);
    expect(await takes('bulk', 5)).toBe(0);
  });

  test('a campaign keeps an even pace, so that its tokens come back evenly too', async () => {
    const { bucket, pass, at } = scene(open, { rate: 100 });
    const left: number[] = [];
    while (at() < NOON + 70_000) {
      const take = await bucket.take('bulk');
      if (take.granted) left.push(at());
      else pass(take.waitMs);
    }
    const gaps = left.slice(1).map((time, index) => time - (left[index] ?? 0));
    const pace = WINDOW_MS / 90;
    expect(Math.max(...gaps)).toBeLessThan(slackMs + pace + 1);
    // what it fell behind it may catch up, and no more
    expect(busiest(left, 10 * pace)).toBeLessThanOrEqual(10 + Math.ceil(slackMs / pace) + 1);
  });

  test('a campaign alone reaches 98 % of 2,000 a minute', async () => {
    const { bucket, pass, at } = scene(open, { rate: 'full' });
    let sent = 0;
    while (at() < NOON + 2 * MINUTE_MS) {
      const take = await bucket.take('bulk');
      if (take.granted) sent += 1;
      else pass(take.waitMs);
    }
    expect(sent).toBeGreaterThanOrEqual(2 * 0.98 * 2_000);
  }, 60_000);

  test('a lower limit that Zalo tells holds until it tells another, and never one above the setting', async () => {
    const { bucket, takes, pass } = scene(open, { rate: 30 });
    await bucket.observe({ limit: 5, remaining: null });
    expect(await takes('realtime', 40)).toBe(5);
    pass(WINDOW_MS);
    expect(await takes('realtime', 40)).toBe(5);
    pass(WINDOW_MS);
    await bucket.observe({ limit: 2_000, remaining: null });
    expect(await takes('realtime', 40)).toBe(30);
  });

  test('a limit of 0 lets one request a minute ask again', async () => {
    const { bucket, takes } = scene(open, { rate: 30 });
    await bucket.observe({ limit: 0, remaining: null });
    expect(await takes('realtime', 40)).toBe(1);
  });

  test('what others took is missing here for a minute; more left than is left here changes nothing', async () => {
    const { bucket, takes, pass } = scene(open, { rate: 30 });
    await bucket.observe({ limit: 30, remaining: 12 });
    expect(await takes('realtime', 40)).toBe(12);
    await bucket.observe({ limit: 30, remaining: 25 });
    expect(await takes('realtime', 40)).toBe(0);
    pass(WINDOW_MS);
    expect(await takes('realtime', 40)).toBe(30);
  });

  test('a pause holds both lanes, is not shortened by another, and ends by itself', async () => {
    const { bucket, pass } = scene(open, { rate: 30 });
    await bucket.pause(40_000);
    await bucket.pause(10_000);
    expect(await bucket.take('realtime')).toEqual({ granted: false, waitMs: 40_000 });
    expect(await bucket.take('bulk')).toEqual({ granted: false, waitMs: 40_000 });
    pass(40_000);
    expect(await bucket.take('realtime')).toEqual({ granted: true });
  });
});

test('the bucket in Redis answers as the one in memory does, whatever happens', async () => {
  const actArb = fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('take' as const), lane: laneArb }) },
    fc.record({ do: fc.constant('observe' as const), limit: fc.option(fc.nat(40)), remaining: fc.option(fc.nat(40)) }),
    fc.record({ do: fc.constant('pause' as const), forMs: fc.nat(90_000) }),
  );
  const stepsArb = fc.array(fc.tuple(fc.integer({ min: -90_000, max: 90_000 }), actArb), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(optionsArb, stepsArb, async (options, steps) => {
      let at = NOON;
      const clock = { now: () => at };
      const buckets = [inMemory(options, clock), inRedis(options, clock)] as const;
      for (const [ms, act] of steps) {
        at += ms;
        const [one, other] = await Promise.all(
          buckets.map((bucket) => {
            if (act.do === 'take') return bucket.take(act.lane);
            return act.do === 'pause' ? bucket.pause(act.forMs) : bucket.observe(act);
          }),
        );
        expect(other).toEqual(one);
      }
    }),
    { numRuns: 50 },
  );
});

describe('the bucket in Redis', () => {
  const oaId = () => `44444444444${++oas}`;

  test('is one for all processes of an OA, and another for another OA', async () => {
    const options = { oaId: oaId(), rate: 20 };
    const [one, other] = [redisTokenBucket(redis.client, options), redisTokenBucket(redis.client, options)];
    expect((await takes(one, 'realtime', 15)) + (await takes(other, 'realtime', 15))).toBe(20);
    await one.pause(120_000);
    expect(await other.take('bulk')).toMatchObject({ granted: false, waitMs: expect.closeTo(120_000, -4) });
    expect(await takes(redisTokenBucket(redis.client, { ...options, oaId: oaId() }), 'realtime', 30)).toBe(20);
  });

  test('goes by Redis’s own clock, so that the processes’ clocks do not matter', async () => {
    const bucket = redisTokenBucket(redis.client, { oaId: oaId(), rate: 3 });
    expect(await takes(bucket, 'realtime', 3)).toBe(3);
    const take = await bucket.take('realtime');
    expect(take).toMatchObject({ granted: false });
    expect('waitMs' in take && take.waitMs > WINDOW_MS - 10_000 && take.waitMs <= WINDOW_MS).toBe(true);
  });

  test('keeps its keys on one slot and leaves nothing behind for ever', async () => {
    const id = oaId();
    const bucket = redisTokenBucket(redis.client, { oaId: id, rate: 3 });
    await bucket.take('bulk');
    await bucket.observe({ limit: 3, remaining: 0 });
    await bucket.pause(1_000);
    const keys = await redis.keys(`{${id}}:*`);
    const ttls = await Promise.all(keys.map((key) => redis.client.pttl(key)));
    expect(keys.sort()).toEqual([`{${id}}:rate`, `{${id}}:rate-taken`]);
    expect(ttls.every((ttl) => ttl > WINDOW_MS && ttl <= 10 * MINUTE_MS)).toBe(true);
  });

  test('works on after Redis has forgotten its scripts', async () => {
    const bucket = redisTokenBucket(redis.client, { oaId: oaId(), rate: 3 });
    await bucket.take('bulk');
    await redis.client.script('FLUSH');
    expect(await bucket.take('realtime')).toEqual({ granted: true });
  });
});

test.each([{ rate: 0 }, { rate: 1.5 }, { rate: Number.NaN }, { rate: 10, reserve: -1 }])(
  '%j is no rate of a bucket',
  (options) => {
    expect(() => bucketRules(options)).toThrow(RangeError);
  },
);

test('the rate of a package is its number, and the default reserve grows with it', () => {
  expect(bucketRules({ rate: 'growth' })).toMatchObject({ limit: 100, reserve: 10 });
  expect(bucketRules({ rate: 'full' })).toMatchObject({ limit: 2_000, reserve: 20 });
});
