import { afterAll, beforeAll, expect, test } from 'vitest';
import { redisTokenBucket } from '../../src/store/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { seeded, virtualTime } from '../support/virtual-time.js';
import { type CountingZaloOptions, countingZalo } from './counting-zalo.js';
import { campaign, office, text } from './offices.js';

const MINUTE_MS = 60_000;
const RATE = 100;
/** The default reserve of this rate: what the campaign leaves to replies. */
const RESERVE = 10;
const SENDS_AT_ONCE = 4;

let redis: TestRedis;
let oas = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** Two processes with one OA: they share the bucket in Redis and nothing else. */
function scene(seed: number, zaloOptions: Partial<CountingZaloOptions> = {}) {
  const time = virtualTime();
  const random = seeded(seed);
  const zalo = countingZalo({ limit: RATE, time, random, ...zaloOptions });
  const oaId = `444444444444${++oas}`;
  const open = () =>
    office(redisTokenBucket(redis.client, { oaId, rate: RATE, clock: time }), time, zalo.transport, random);
  return { time, begun: time.now(), random, zalo, offices: [open(), open()] as const };
}

const named = (what: string, count: number) => Array.from({ length: count }, (_, index) => `${what} ${index}`);
const within = (times: readonly number[], from: number, until: number) =>
  times.filter((at) => at >= from && at < until).length;

test.each([1, 2, 3])(
  'C5: 1,000 campaign sends and 100 replies at 100 a minute: Zalo refuses none, every reply leaves before its 5th second, the campaign takes what is left (seed %i)',
  async (seed) => {
    const { time, begun, random, zalo, offices } = scene(seed);
    const askedAt = new Map<string, number>();
    const residents = async () => {
      for (let asked = 0; asked < 100; ) {
        const burst = named(`reply ${asked}.`, Math.min(1 + Math.floor(random() * 8), 100 - asked));
        asked += burst.length;
        await time.sleep(Math.floor(random() * 2 * burst.length * 7_000)); // 100 replies in about 12 minutes
        for (const reply of burst) askedAt.set(reply, time.now());
        await Promise.all(burst.map((reply, index) => offices[index % 2 === 0 ? 0 : 1].send('1', text(reply))));
      }
    };
    const campaigned = campaign(offices, named('campaign', 1_000), SENDS_AT_ONCE).then(() => time.now());
    const [finishedAt] = await time.run(Promise.all([campaigned, residents()]));

    const delays = [...askedAt].map(([reply, at]) => zalo.leftAt(reply) - at);
    expect(zalo.refused).toEqual([]);
    expect(zalo.accepted).toHaveLength(1_100);
    expect(delays).toHaveLength(100);
    expect(Math.max(...delays)).toBeLessThan(5_000);
    // of 100 a minute the reserve stays free for the next reply; campaign and replies share the rest
    expect(finishedAt - begun).toBeLessThan((1_100 / (RATE - RESERVE)) * MINUTE_MS * 1.05);
  },
  60_000,
);

test('a campaign slows down by what another app takes out of the same budget, and Zalo refuses none of it', async () => {
  const otherBegins = Date.UTC(2026, 10, 23, 5) + 3 * MINUTE_MS;
  const elsewhere = (at: number) => Math.max(0, Math.floor((at - otherBegins) / 1_500)); // 40 a minute
  const { time, begun, zalo, offices } = scene(1, { elsewhere });
  await time.run(campaign(offices, named('campaign', 600), SENDS_AT_ONCE));
  const inMinute = (minute: number) =>
    within(zalo.accepted, begun + minute * MINUTE_MS, begun + (minute + 1) * MINUTE_MS);
  expect(zalo.refused).toEqual([]);
  expect([inMinute(1), inMinute(2)].every((sent) => sent >= 87 && sent <= 90)).toBe(true);
  expect([inMinute(5), inMinute(6)].every((sent) => sent >= 45 && sent <= 60)).toBe(true);
});

test('C5: after one -32 both processes pause once, until Zalo’s minute is over, and then go on', async () => {
  const burstAt = Date.UTC(2026, 10, 23, 5) + MINUTE_MS + 20_000;
  const elsewhere = (at: number) => (at < burstAt ? 0 : 100); // another app takes the whole minute at once
  const { time, begun, zalo, offices } = scene(1, { elsewhere, byClockAlone: true });
  await time.run(campaign(offices, named('campaign', 300), SENDS_AT_ONCE));
  const nextMinute = begun + 2 * MINUTE_MS;
  expect(zalo.accepted).toHaveLength(300);
  // what was under way already when the first refusal came back
  expect(zalo.refused.length).toBeGreaterThan(0);
  expect(zalo.refused.length).toBeLessThanOrEqual(2 * SENDS_AT_ONCE);
  expect(Math.max(...zalo.refused)).toBeLessThan(burstAt + 2_000);
  expect(within(zalo.accepted, burstAt, nextMinute)).toBe(0);
  expect(within(zalo.accepted, nextMinute, nextMinute + 5_000)).toBeGreaterThan(0);
});

test('where Zalo counts any 60 s, a pause that was too short is followed by one more, and no request between', async () => {
  const burstAt = Date.UTC(2026, 10, 23, 5) + MINUTE_MS + 50_000;
  const elsewhere = (at: number) => (at < burstAt ? 0 : 100);
  const { time, begun, zalo, offices } = scene(1, { elsewhere });
  await time.run(campaign(offices, named('campaign', 300), SENDS_AT_ONCE));
  const minutes = new Set(zalo.refused.map((at) => Math.floor((at - begun) / MINUTE_MS)));
  expect(zalo.accepted).toHaveLength(300);
  expect([...minutes]).toEqual([1, 2]);
  expect(zalo.refused.length).toBeLessThanOrEqual(2 * 2 * SENDS_AT_ONCE);
});
