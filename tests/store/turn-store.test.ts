import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Brakes, LeaseLostError, type Person, type PersonEvent } from '../../src/conversation/index.js';
import { newSession } from '../../src/engine/index.js';
import { findBacklog, redisInbox, redisTurnStore } from '../../src/store/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';

let redis: TestRedis;
let people = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

const someone = (): Person => ({ oaId: '4444444444444444444', userId: `2222222222222${String(100_000 + ++people)}` });
const event = (id: string): PersonEvent => ({ id, at: 1, kind: 'text', text: 'menu', hasSecret: false });
const session = { ...newSession('hash', 1), stamp: 7 };
const brakes = {
  said: [['a', 1]],
  cut: [],
  turns: { since: 1, count: 2, before: 0 },
  isToldOfTurns: false,
  awayAt: null,
} as const satisfies Brakes;
const entry = { id: 'e/0', eventId: 'e', do: 'send', message: { kind: 'text', text: 'chào', buttons: [] } } as const;
const store = (leaseMs = 30_000) => redisTurnStore(redis.client, { leaseMs, clock: { now: () => 1 } });

const leaseOf = ({ oaId, userId }: Person) => `{${oaId}:${userId}}:lease`;
/** Redis's own clock ends a lease. */
const untilFree = (person: Person) => vi.waitUntil(async () => (await redis.client.exists(leaseOf(person))) === 0);

async function begin(person: Person, leaseMs?: number) {
  const turn = await store(leaseMs).begin(person);
  if (typeof turn === 'number') throw new Error('the lease is taken');
  return turn;
}

test('a turn sees the first event, and its commit writes session, outbox, profile and removal at once', async () => {
  const person = someone();
  await redisInbox(redis.client).accept(person, event('a'));
  await redisInbox(redis.client).accept(person, event('b'));
  const { fence, event: first } = await begin(person);
  expect(first).toMatchObject({ id: 'a' });
  await store().commit(
    person,
    fence,
    { eventId: 'a', session, outbox: [entry], profile: { consent: '1' }, brakes },
    null,
  );
  expect(await store().end(person, fence, [])).toMatchObject({ event: { id: 'b' }, tries: 1 });
  await store().release(person, fence);
  expect(await begin(person)).toMatchObject({
    session,
    outbox: [entry],
    event: { id: 'b' },
    sending: null,
    brakes,
    contact: 1,
  });
  expect(await redis.client.hgetall(`{${person.oaId}:${person.userId}}:profile`)).toEqual({ consent: '1' });
});

test('one person has one lease; the second worker learns how long to wait', async () => {
  const person = someone();
  await begin(person);
  expect(await store().begin(person)).toBeGreaterThan(29_000);
});

test('B4: a worker that outlived its lease cannot commit, send, settle, park or end', async () => {
  const person = someone();
  await redisInbox(redis.client).accept(person, event('a'));
  const late = await begin(person, 1);
  await untilFree(person);
  const { fence } = await begin(person);
  expect(fence).toBeGreaterThan(late.fence);
  const commit = { eventId: 'a', session, outbox: [entry], profile: {}, brakes };
  const attempts = [
    () => store().commit(person, late.fence, commit, null),
    () => store().settle(person, late.fence, ['e/0'], null),
    () => store().settle(person, late.fence, [], 'e/0'),
    () => store().park(person, late.fence, event('a'), 'too late', null),
    () => store().end(person, late.fence, []),
    () => store().erase(person, late.fence, 'a'),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(LeaseLostError);
  await store().release(person, late.fence);
  expect(await store().begin(person)).toBeTypeOf('number');
});

test('a lease that is kept outlives its length, and ends soon after its holder', async () => {
  const person = someone();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { fence } = await begin(person);
  const stop = store().keepLease(person, fence);
  const left = () => redis.client.pttl(leaseOf(person));
  for (let third = 1; third <= 6; third += 1) {
    await redis.client.pexpire(leaseOf(person), 20_000); // so much is left after a third of it
    vi.advanceTimersByTime(10_000);
    await vi.waitUntil(async () => (await left()) > 25_000);
  }
  stop();
  await redis.client.pexpire(leaseOf(person), 20_000);
  vi.advanceTimersByTime(60_000);
  expect(await left()).toBeLessThanOrEqual(20_000);
});

test('the mark of a send that was under way survives its worker', async () => {
  const person = someone();
  await redisInbox(redis.client).accept(person, event('a'));
  const { fence } = await begin(person);
  await store().commit(person, fence, { eventId: 'a', session, outbox: [entry], profile: {}, brakes }, null);
  await store(1).settle(person, fence, [], 'e/0');
  await untilFree(person);
  expect(await begin(person)).toMatchObject({ sending: 'e/0', outbox: [entry] });
});

test('an event that cannot be read is handed out as it is stored and can be parked', async () => {
  const person = someone();
  const key = `{${person.oaId}:${person.userId}}`;
  const unreadable = { kind: 'unreadable', stored: '{"kind":"of an older release"}' } as const;
  await redis.client.rpush(`${key}:inbox`, unreadable.stored);
  const { fence, event: found } = await begin(person);
  expect(found).toEqual(unreadable);
  expect(await store().end(person, fence, [])).toMatchObject({ event: unreadable });
  await store().park(person, fence, unreadable, 'unreadable event', null);
  expect(await store().end(person, fence, [])).toBe('ended');
  expect(await redis.client.lindex(`${key}:parked`, 0)).toContain('unreadable event');
});

test('an outbox entry that cannot be read is set aside and does not touch its neighbour', async () => {
  const person = someone();
  const key = `{${person.oaId}:${person.userId}}`;
  await redis.client.rpush(`${key}:outbox`, '{"do":"dance"}', JSON.stringify(entry));
  const { fence, outbox } = await begin(person);
  expect(outbox).toEqual([entry]);
  await store().settle(person, fence, [entry.id], null);
  expect(await redis.client.llen(`${key}:outbox`)).toBe(0);
  expect(await redis.client.lindex(`${key}:parked`, 0)).toContain('dance');
});

test('a commit and a settlement that are sent again after a lost answer change nothing more', async () => {
  const person = someone();
  await redisInbox(redis.client).accept(person, event('a'));
  await redisInbox(redis.client).accept(person, event('b'));
  const { fence } = await begin(person);
  const commit = { eventId: 'a', session, outbox: [entry], profile: {}, brakes };
  await store().commit(person, fence, commit, null);
  await store().commit(person, fence, commit, null);
  expect(await store().end(person, fence, [])).toMatchObject({ event: { id: 'b' }, tries: 1 });
  const key = `{${person.oaId}:${person.userId}}`;
  expect(await redis.client.llen(`${key}:outbox`)).toBe(1);
  const later = { ...entry, id: 'b/0' };
  await store().commit(person, fence, { ...commit, eventId: 'b', outbox: [later] }, null);
  await store().settle(person, fence, [entry.id], null);
  await store().settle(person, fence, [entry.id], null);
  expect(await redis.client.lrange(`${key}:outbox`, 0, -1)).toEqual([JSON.stringify(later)]);
});

test('a send that was refused is not uncertain, even where the lease ran out meanwhile', async () => {
  const person = someone();
  await redisInbox(redis.client).accept(person, event('a'));
  const { fence } = await begin(person);
  await store(1).commit(person, fence, { eventId: 'a', session, outbox: [entry], profile: {}, brakes }, null);
  await redis.client.set(`{${person.oaId}:${person.userId}}:sending`, entry.id);
  await store().release(person, fence);
  expect(await begin(person)).toMatchObject({ sending: null, outbox: [entry] });
});

test('scripts work after the server forgot them', async () => {
  const person = someone();
  const kept = store();
  await kept.begin(person);
  await redis.client.script('FLUSH');
  expect(await kept.begin(person)).toBeTypeOf('number');
});

test('the sweep finds everybody who has something left, and nobody else', async () => {
  const waiting = someone();
  const done = someone();
  await redisInbox(redis.client).accept(waiting, event('a'));
  await redisInbox(redis.client).accept(done, event('a'));
  const { fence } = await begin(done);
  await store().commit(done, fence, { eventId: 'a', session, outbox: [], profile: {}, brakes }, null);
  const found = new Set<string>();
  for await (const { userId } of findBacklog(redis.client, waiting.oaId)) found.add(userId);
  expect(found).toContain(waiting.userId);
  expect(found).not.toContain(done.userId);
  for await (const person of findBacklog(redis.client, '5')) expect(person).toBeNull(); // another OA's
});
