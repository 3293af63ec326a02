import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Person, runTurns, type Turn, type TurnDeps } from '../../src/conversation/index.js';
import { readSession, redisAlerts, redisInbox } from '../../src/store/index.js';
import { goldenOf } from '../support/golden.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** What a person hears who says “nói lại” to this release, and the session afterwards, as it is stored. */
async function goOn(person: Person, at: number) {
  const heard: string[] = [];
  const send: TurnDeps['sender']['send'] = async (_, message) =>
    void heard.push(message.kind === 'text' ? message.text : message.kind);
  const deps = turnDeps(redis.client, person.oaId, {
    clock: { now: () => at },
    sender: { prepare: async () => {}, send },
  });
  await redisInbox(redis.client).accept(person, { id: 'after', at, kind: 'text', text: 'nói lại', hasSecret: false });
  await runTurns(deps, person);
  return { heard, stored: await redis.client.get(`{${person.oaId}:${person.userId}}:session`) };
}

test('E22: an upgrade with people in flight loses no session: all are at the step where they were, in today’s version', async () => {
  const golden = goldenOf('session', 1);
  for (const [index, { name, stored, becomes }] of golden.entries()) {
    const person = { oaId: '4444444444444444444', userId: `22222222222222222${10 + index}` };
    await redis.client.set(`{${person.oaId}:${person.userId}}:session`, JSON.stringify(stored));
    const { heard, stored: after } = await goOn(person, Number(stored['updatedAt']) + 60_000);
    expect(heard, name).not.toEqual([]);
    const { session } = readSession(after);
    expect(session, name).toMatchObject({
      v: 3,
      consentAt: becomes['consentAt'],
      trail: becomes['trail'],
    });
    expect(byIds(session?.unfinished), name).toEqual(byIds(becomes['unfinished']));
    expect(placeUnderCard(session), name).toEqual(placeUnderCard(becomes));
    expect(session?.stamp, name).toBeGreaterThan(Number(stored['stamp']));
  }
});

/** A card may be repeated or lifted: what counts is the place under it. */
function placeUnderCard(session: object | null): unknown {
  const { place } = session as { readonly place: { readonly under?: object } };
  return byIds(place.under ?? place);
}

/** Without the numbers of steps: a step may have moved among its neighbours. */
function byIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part) => (key === 'index' ? undefined : part)));
}

/** A person whose session is stored so, and who has said something. */
async function scene(userId: string, stored: string) {
  const person: Person = { oaId: '4444444444444444444', userId };
  const key = (noun: string) => `{${person.oaId}:${userId}}:${noun}`;
  await redis.client.set(key('session'), stored);
  const sent: string[] = [];
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const send: TurnDeps['sender']['send'] = async (_, message) => void sent.push(message.kind);
  const deps = turnDeps(redis.client, person.oaId, { sender: { prepare: async () => {}, send }, log });
  const say = (id: string, start?: (turn: Turn | number) => void) =>
    redisInbox(redis.client).accept(person, { id, at: NOON, kind: 'text', text: 'menu', hasSecret: false }, start);
  const alerts = async () =>
    (await redisAlerts(redis.client).list(person.oaId)).filter((alert) => alert.userId === userId);
  return { key, sent, log, say, alerts, run: () => runTurns(deps, person) };
}

test('B9, E22: a session of a later release is left as it is, its events wait and cost no try, and staff learn of it once', async () => {
  const newer = '{"v":4,"place":{"at":"somewhere new"}}';
  const { key, sent, log, say, alerts, run } = await scene('2222222222222222231', newer);
  const start = vi.fn();
  expect(await say('a', start)).toBe('accepted');
  expect(start).toHaveBeenCalledExactlyOnceWith(0);
  for (let look = 0; look < 5; look += 1) expect(await run()).toEqual({ again: true, afterMs: 60_000 });
  expect(await redis.client.exists(key('lease'), key('tries'), key('parked'), key('outbox'))).toBe(0);
  expect([await redis.client.get(key('session')), await redis.client.llen(key('inbox')), sent]).toEqual([newer, 1, []]);
  const told = { eventId: 'session/v4', reason: 'the session has version 4, which a later release wrote' };
  expect(await alerts()).toEqual([expect.objectContaining(told)]);
  expect(log.error).toHaveBeenCalledExactlyOnceWith(told, 'session not readable');
  // the release that wrote it comes back, which is this one for all that follows
  await redis.client.set(key('session'), JSON.stringify(goldenOf('session', 3)[0]?.stored));
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test('B9: a damaged session is set aside with a reason, staff learn of it, and a fresh one begins', async () => {
  const { key, sent, log, say, alerts, run } = await scene('2222222222222222232', '{"v":2,"place":');
  await say('a');
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
  const parked = (await redis.client.lrange(key('parked'), 0, -1)).map((json) => JSON.parse(json) as unknown);
  expect(parked).toEqual([{ reason: 'damaged session', item: '{"v":2,"place":' }]);
  expect(readSession(await redis.client.get(key('session'))).session).toMatchObject({ v: 3 });
  expect(await alerts()).toEqual([expect.objectContaining({ reason: 'damaged session' })]);
  expect(log.error).toHaveBeenCalledOnce();
});

test('B9: a turn that is taken up with its event begins a fresh session in the same way where the old one is damaged', async () => {
  const { key, say } = await scene('2222222222222222233', '7');
  const start = vi.fn();
  await say('a', start);
  expect(start).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ session: null, damaged: '7' }));
  expect(await redis.client.get(key('session'))).toBe('7'); // its runner sets it aside
});
