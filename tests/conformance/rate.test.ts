import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { oaSender } from '../../src/channel/index.js';
import { type Person, type PersonEvent, runTurns, type TurnDeps } from '../../src/conversation/index.js';
import { openTurnQueue, startTurnWorker } from '../../src/jobs/index.js';
import { connectRedis, redisInbox, redisTokenBucket } from '../../src/store/index.js';
import { createOaClient, createRateGate, type Transport, ZaloApiError } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';
import { OA_ID, openWorld } from '../support/world.js';

const TOKENS = { accessToken: async () => 'accessToken_EXAMPLE_1', refused: async () => {} };

let redis: TestRedis;
let people = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

type Scenery = {
  readonly rate?: number;
  /** Whether Zalo refuses its n-th request, counted from 1. */
  readonly refuses?: (count: number) => boolean;
  /** The headers of a refusal. */
  readonly retryAfter?: Readonly<Record<string, string>>;
};

/**
 * A person whose turns go the whole way: bucket, gate and client. `clock` is the gate's and the bucket's.
 */
function scene({ rate = 100, refuses = () => false, retryAfter = {} }: Scenery = {}) {
  const person: Person = { oaId: `44444444444${++people}`, userId: `22222222222${people}` };
  const clock = { at: NOON, now: () => clock.at };
  const sent: string[] = [];
  let requests = 0;
  const transport: Transport = async ({ body }) => {
    const isRefused = refuses(++requests);
    if (!isRefused) sent.push(JSON.parse(String(body)).message.text);
    const answer = isRefused ? { error: -32, message: 'rate' } : { error: 0, data: { message_id: 'm' } };
    return { status: 200, headers: isRefused ? retryAfter : {}, text: JSON.stringify(answer) };
  };
  const bucket = redisTokenBucket(redis.client, { oaId: person.oaId, rate, clock });
  const gate = createRateGate({ bucket, clock, random: () => 0 });
  const hosts = { oa: 'http://zalo.invalid', zbs: 'http://zbs.invalid' };
  const client = createOaClient({ transport, tokens: TOKENS, gate, hosts });
  const onSend = vi.fn();
  const sender = oaSender({ client, clock, lane: 'realtime' });
  const deps = turnDeps(redis.client, person.oaId, { sender, clock, onSend });
  let events = 0;
  const says = async (text: string) => {
    const event: PersonEvent = { id: `e${++events}`, at: NOON, kind: 'text', text, hasSecret: false };
    await redisInbox(redis.client).accept(person, event);
  };
  const key = (noun: string) => `{${person.oaId}:${person.userId}}:${noun}`;
  const results = () => onSend.mock.calls.flat();
  return {
    person,
    clock,
    bucket,
    sent,
    deps,
    says,
    key,
    results,
    requests: () => requests,
    run: () => runTurns(deps, person),
  };
}

test('C5: a reply that finds the budget used up gives the person back and comes again when Zalo may be asked', async () => {
  const { clock, bucket, says, sent, run, key, results, requests } = scene({ rate: 1 });
  await bucket.take('realtime');
  await says('xin chào');
  expect(await run()).toEqual({ again: true, afterMs: 60_500 });
  expect(await redis.client.exists(key('lease'), key('sending'), key('parked'))).toBe(0);
  expect([requests(), await redis.client.llen(key('outbox'))]).toEqual([0, 1]);
  clock.at += 60_500;
  expect(await run()).toEqual({ again: false });
  expect([sent.length, results()]).toEqual([1, ['sent']]);
});

test('C5: after -32 the reply waits for as long as Zalo says, is not marked uncertain, and goes before what came later', async () => {
  const refuses = (count: number) => count === 1;
  const { clock, says, sent, run, key, results, requests } = scene({ refuses, retryAfter: { 'retry-after': '7' } });
  await says('xin chào');
  await says('1');
  expect(await run()).toEqual({ again: true, afterMs: 7_000 });
  expect(await redis.client.exists(key('lease'), key('sending'), key('parked'))).toBe(0);
  clock.at += 2_000;
  expect(await run()).toEqual({ again: true, afterMs: 5_250 });
  expect(requests()).toBe(1);
  clock.at += 5_250;
  expect(await run()).toEqual({ again: false });
  expect(results()).toEqual(['sent', 'sent']);
  expect(sent[1]).toContain('Bác cần cháu giúp việc gì ạ?');
});

test('C5: -32 without a word on how long pauses the OA for everybody until the minute is over', async () => {
  const { clock, bucket, says, sent, run } = scene({ refuses: (count) => count === 1 });
  clock.at += 20_000;
  await says('xin chào');
  expect(await run()).toEqual({ again: true, afterMs: 1_000 });
  expect(await bucket.take('realtime')).toEqual({ granted: false, waitMs: 40_250 });
  clock.at += 40_250;
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test('C5: to be told to wait more often than a job may fail loses no attempt and no message', async () => {
  const { person, says, sent, deps, results } = scene();
  const connect = () => connectRedis(redis.target, 'patient', () => {});
  const [shared, blocking] = await Promise.all([connect(), connect()]);
  const log = { ...deps.log, warn: vi.fn() };
  const queue = openTurnQueue({ connection: shared, oaId: person.oaId, log });
  let refusals = 0;
  const sender: TurnDeps['sender'] = {
    ...deps.sender,
    async prepare() {
      if (++refusals <= 7) throw new ZaloApiError('rate-limited', 'rate gate', { retryAfterMs: 1 });
      await deps.sender.prepare();
    },
  };
  const run = (who: Person) => runTurns({ ...deps, sender }, who);
  const worker = startTurnWorker({ connection: blocking, oaId: person.oaId, run, concurrency: 1, log });
  try {
    await says('xin chào');
    queue.wake(person);
    await vi.waitUntil(() => sent.length > 0, { timeout: 15_000 });
    expect([sent.length, refusals, results(), log.warn.mock.calls]).toEqual([1, 8, ['sent'], []]);
  } finally {
    await worker.close();
    await queue.close();
    shared.disconnect();
    blocking.disconnect();
  }
});

test('C5: the app sends out of the budget in Redis that all processes of the OA share, and learns from each answer', async () => {
  const world = await openWorld();
  try {
    await world.simulator.follow('2222222222222222222');
    await world.untilHeard('2222222222222222222', 1);
    expect(await world.redis.client.llen(`{${OA_ID}}:rate-taken`)).toBeGreaterThan(0);
    await vi.waitFor(async () => {
      expect(Number(await world.redis.client.hget(`{${OA_ID}}:rate`, 'limit'))).toBeGreaterThan(0);
    });
  } finally {
    await world.close();
  }
});
