import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TurnDeps } from '../../src/conversation/index.js';
import { type Person, type PersonEvent, runTurns, takeIn } from '../../src/conversation/index.js';
import { handOverDue } from '../../src/jobs/index.js';
import { redisDueTimers, redisInbox, redisTallies } from '../../src/store/index.js';
import { ZaloApiError } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';

const HOUR_MS = 3_600_000;

let redis: TestRedis;
let offices = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** A person of an OA of their own, whose outbox holds a message and behind it a timer. */
async function scene() {
  const person: Person = { oaId: `4444444444${1_000 + ++offices}`, userId: '2222222222222222222' };
  const clock = { at: NOON, now: () => clock.at };
  const due = redisDueTimers(redis.client, person.oaId);
  const inbox = redisInbox(redis.client, { clock });
  const send = vi.fn<TurnDeps['sender']['send']>(async () => {});
  const deps = turnDeps(redis.client, person.oaId, { clock, sender: { prepare: async () => {}, send } });
  const key = (noun: string) => `{${person.oaId}:${person.userId}}:${noun}`;
  const offer = vi.fn();
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const tick = () =>
    handOverDue({
      due,
      clock,
      log,
      takeIn: (who, event) => takeIn({ inbox, runner: { reserve: () => null, offer } }, who, event),
    });
  const waitingEvents = async () =>
    (await redis.client.lrange(key('inbox'), 0, -1)).map((json) => JSON.parse(json) as PersonEvent);
  const leave = (...entries: readonly object[]) =>
    redis.client.rpush(
      key('outbox'),
      ...entries.map((entry, index) => JSON.stringify({ id: `w/${index}`, eventId: 'w', ...entry })),
    );
  const run = () => runTurns(deps, person);
  return { person, clock, due, inbox, send, key, log, offer, tick, waitingEvents, leave, run };
}

const words = { do: 'send', message: { kind: 'text', text: 'Bác làm tiếp nhé.', buttons: [] } };
const timer = { do: 'start-timer', timer: 'n1', at: NOON + HOUR_MS, madeAt: NOON };

test('B13: a timer counts from when the words before it were sent, however long they waited', async () => {
  const { person, clock, due, send, leave, run } = await scene();
  await leave(words, timer);
  send.mockRejectedValueOnce(new ZaloApiError('transient', '/v3.0/oa/message/cs', { code: -200 }));
  await expect(run()).rejects.toThrow(ZaloApiError);
  expect(await due.due(NOON + 100 * HOUR_MS)).toEqual([]);
  clock.at += 2 * HOUR_MS;
  await run();
  expect(await due.due(NOON + 100 * HOUR_MS)).toEqual([{ person, timer: 'n1', at: NOON + 3 * HOUR_MS }]);
});

test('B11: a timer that is due stands behind what the person has said meanwhile', async () => {
  const { person, clock, due, inbox, tick, waitingEvents } = await scene();
  await due.start(person, 'n1', NOON + HOUR_MS);
  clock.at += HOUR_MS;
  await inbox.accept(person, { id: 'a', at: clock.at + 3_000, kind: 'text', text: 'rồi', hasSecret: false });
  await tick();
  expect((await waitingEvents()).map(({ kind }) => kind)).toEqual(['text', 'timer']);
});

test('B12: after hours away a timer is handed over once, and not before it is due', async () => {
  const { person, clock, due, offer, tick, waitingEvents } = await scene();
  await due.start(person, 'n1', NOON + HOUR_MS);
  clock.at += HOUR_MS - 1;
  expect(await tick()).toBe(0);
  clock.at += 6 * HOUR_MS;
  expect([await tick(), await tick()]).toEqual([1, 0]);
  expect(await waitingEvents()).toMatchObject([{ kind: 'timer', timer: 'n1', at: clock.at }]);
  expect(offer).toHaveBeenCalledExactlyOnceWith(person);
});

test('B12: a timer whose process died between handing over and forgetting is one event', async () => {
  const { person, clock, due, inbox, log, waitingEvents } = await scene();
  await due.start(person, 'n1', NOON);
  const runner = { reserve: () => null, offer: () => {} };
  const dying = { due: due.due, drop: () => Promise.reject(new Error('the process is gone')) };
  const handOver = (given: Pick<typeof due, 'due' | 'drop'>) =>
    handOverDue({ due: given, clock, log, takeIn: (who, event) => takeIn({ inbox, runner }, who, event) });
  await expect(handOver(dying)).rejects.toThrow('the process is gone');
  await handOver(due);
  expect(await waitingEvents()).toHaveLength(1);
  expect(await due.due(NOON + HOUR_MS)).toEqual([]);
});

test('a timer of somebody whose keys are damaged holds up nobody else’s, and staff can read of it', async () => {
  const { person, due, log, offer, tick, key } = await scene();
  const other = { ...person, userId: '3333333333333333333' };
  await redis.client.set(key('inbox'), 'no list');
  await due.start(person, 'n1', NOON - 1);
  await due.start(other, 'n1', NOON);
  expect(await tick()).toBe(2);
  expect(offer).toHaveBeenCalledExactlyOnceWith(other);
  expect(log.error).toHaveBeenCalledOnce();
  expect(await due.due(NOON)).toEqual([]);
});

test('B10: a timer that is none of the person’s says nothing and changes no place', async () => {
  const { person, clock, due, inbox, send, key, tick, run } = await scene();
  await inbox.accept(person, { id: 'a', at: NOON, kind: 'text', text: 'xin chào', hasSecret: false });
  await run();
  const place = JSON.parse((await redis.client.get(key('session'))) ?? '{}').place;
  send.mockClear();
  await due.start(person, 'of-a-step-that-is-past', NOON);
  clock.at += 200;
  await tick();
  await run();
  expect(send).not.toHaveBeenCalled();
  expect(JSON.parse((await redis.client.get(key('session'))) ?? '{}').place).toEqual(place);
});

test('a timer of somebody who is not known any more greets nobody', async () => {
  const { person, due, send, tick, run } = await scene();
  await due.start(person, 'n1', NOON);
  await tick();
  expect(await run()).toEqual({ again: false });
  expect(send).not.toHaveBeenCalled();
});

test('a timer that is started again for later, while it is handed over, is not forgotten', async () => {
  const { person, due } = await scene();
  await due.start(person, 'n1', NOON);
  const [found] = await due.due(NOON);
  await due.start(person, 'n1', NOON + HOUR_MS);
  await due.drop(person, 'n1', found?.at ?? 0);
  expect(await due.due(NOON + HOUR_MS)).toHaveLength(1);
});

test('a person counts once under a name, each of those who share a phone for themselves, and nobody by their id', async () => {
  const { person, leave, run } = await scene();
  const done = { do: 'tally', name: 'task-done:vneid/cai-dat:v1', persona: '1' };
  await leave(done, done, { ...done, persona: '2' }, { ...done, name: 'task-done:vneid/cai-dat:v2' });
  await run();
  const counts = await redisTallies(redis.client).countsOf(person.oaId);
  expect([...counts]).toEqual([
    ['task-done:vneid/cai-dat:v1', 2],
    ['task-done:vneid/cai-dat:v2', 1],
  ]);
  const members = await redis.client.smembers(`{${person.oaId}}:tally:task-done:vneid/cai-dat:v1`);
  expect(members.every((member) => /^[0-9a-f]{16}$/.test(member))).toBe(true);
});
