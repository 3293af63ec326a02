import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { TurnDeps } from '../../src/conversation/index.js';
import { type Person, type PersonEvent, runTurns } from '../../src/conversation/index.js';
import { redisAlerts, redisDueTimers, redisInbox } from '../../src/store/index.js';
import { ZaloApiError } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';

const OA_ID = '4444444444444444444';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let redis: TestRedis;
let people = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** Somebody who has greeted the OA, on a clock that the test moves. */
async function scene(given: Partial<TurnDeps> = {}) {
  const person: Person = { oaId: OA_ID, userId: `233333333333${String(1_000_000 + ++people)}` };
  const clock = { at: NOON, now: () => clock.at };
  const sent: string[] = [];
  const onSend = vi.fn();
  const onTurn = vi.fn();
  const deps = turnDeps(redis.client, OA_ID, {
    clock,
    onSend,
    onTurn,
    sender: {
      prepare: async () => {},
      async send(_, message) {
        sent.push(message.kind === 'text' ? message.text : message.kind);
      },
    },
    ...given,
  });
  const inbox = redisInbox(redis.client, { clock });
  let events = 0;
  const accepts = (event: Omit<PersonEvent, 'id'>) =>
    inbox.accept(person, { ...event, id: `e${++events}` } as PersonEvent);
  const says = (text: string, at = clock.at) => accepts({ kind: 'text', text, hasSecret: false, at } as PersonEvent);
  const run = (other: Partial<TurnDeps> = {}) => runTurns({ ...deps, ...other }, person);
  const key = (noun: string) => `{${person.oaId}:${person.userId}}:${noun}`;
  const session = () => redis.client.get(key('session'));
  await says('xin chào');
  await run();
  sent.length = 0;
  onSend.mockClear();
  onTurn.mockClear();
  return {
    person,
    clock,
    sent,
    deps,
    accepts,
    says,
    run,
    key,
    session,
    results: () => onSend.mock.calls.flat(),
    onTurn,
  };
}

/** An outbox entry that waits, as an earlier turn left it. */
const waiting = (as?: 'nudge') =>
  JSON.stringify({
    id: 'w/0',
    eventId: 'w',
    do: 'send',
    message: { kind: 'text', text: 'Bác còn làm dở.', buttons: [] },
    ...(as && { as }),
  });

describe('A5: after a stop of hours', () => {
  test('an old tap gets no reply and changes nothing', async () => {
    const { clock, says, sent, run, session, onTurn } = await scene();
    const before = await session();
    clock.at += 31 * MINUTE_MS;
    await says('#menu/home/0:vneid', NOON);
    expect(await run()).toEqual({ again: false });
    expect([sent, await session()]).toEqual([[], before]);
    expect(onTurn).toHaveBeenCalledWith('stale');
  });

  test('old words are answered, and that we were away is said once for all of them', async () => {
    const { clock, says, sent, run } = await scene();
    clock.at += 31 * MINUTE_MS;
    for (const words of ['1', 'menu', 'gặp cán bộ']) await says(words, NOON);
    await run();
    expect(sent).toHaveLength(3);
    expect(sent.map((text) => text.includes('trả lời muộn'))).toEqual([true, false, false]);
  });

  test('words of a moment ago need no excuse', async () => {
    const { clock, says, sent, run } = await scene();
    clock.at += 29 * MINUTE_MS;
    await says('menu', NOON);
    await run();
    expect(sent[0]).not.toContain('trả lời muộn');
  });
});

describe('C10, B20: a loop', () => {
  test('of the same words is cut at the sixth in 5 minutes, told so as often again, and then silent', async () => {
    const { says, sent, run, onTurn } = await scene();
    for (let time = 1; time <= 12; time += 1) {
      await says('menu');
      await run();
    }
    expect(sent).toHaveLength(10);
    expect(new Set(sent.slice(1, 5)).size).toBe(1);
    for (const words of sent.slice(5)) expect(words).toContain('nhiều lần rồi');
    expect(onTurn.mock.calls.flat().filter((what) => what === 'cut')).toHaveLength(7);
  });

  test('of turns is told once, changes nothing more, and is answered again when it has calmed down', async () => {
    const given = await scene();
    const { clock, says, sent, run, session } = given;
    const policy = { ...given.deps.policy, turnsMax: 4, sameTextMax: 100 };
    for (const words of ['1', 'menu', '1', 'menu']) {
      await says(words);
      await run({ policy });
    }
    const before = await session();
    expect(sent).toHaveLength(4);
    expect(sent[3]).toContain('chưa theo kịp');
    clock.at += 20 * MINUTE_MS;
    await says('1');
    await run({ policy });
    expect(sent).toHaveLength(5);
    expect(await session()).not.toBe(before);
  });
});

describe('C8, C9: a message that waited until it would cost money', () => {
  test.each([
    ['a reply', undefined],
    ['a nudge', 'nudge'],
  ] as const)('is dropped where it is %s, when it is about to leave and not before', async (_, as) => {
    const { clock, sent, run, key, results } = await scene();
    await redis.client.rpush(key('outbox'), waiting(as));
    clock.at += 47 * HOUR_MS;
    expect(await run()).toEqual({ again: false });
    expect([sent, results()]).toEqual([[], ['would-cost']]);
  });

  test('leaves in the last minute before', async () => {
    const { clock, sent, run, key } = await scene();
    await redis.client.rpush(key('outbox'), waiting('nudge'));
    clock.at += 47 * HOUR_MS - 1;
    await run();
    expect(sent).toHaveLength(1);
  });

  test('leaves where the ward pays', async () => {
    const { clock, sent, deps, run, key } = await scene();
    await redis.client.rpush(key('outbox'), waiting('nudge'));
    clock.at += 60 * HOUR_MS;
    await run({ policy: { ...deps.policy, paid: 'allow' } });
    expect(sent).toHaveLength(1);
  });
});

describe('B23: somebody who left', () => {
  test.each(['unfollow', 'withdraw'] as const)('by %s gets nothing of what was queued, quietly', async (kind) => {
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const { accepts, says, sent, run, results, clock } = await scene({ log });
    await says('1');
    await says('menu');
    await accepts({ kind, at: clock.at });
    expect(await run()).toEqual({ again: false });
    expect(sent).toEqual([]);
    expect(results()).toEqual(['gone', 'gone']);
    expect([log.warn.mock.calls, log.error.mock.calls]).toEqual([[], []]);
  });

  test('and came back is answered again', async () => {
    const { accepts, says, sent, run, clock } = await scene();
    await accepts({ kind: 'unfollow', at: clock.at });
    await run();
    await accepts({ kind: 'follow', at: clock.at });
    await says('1');
    await run();
    expect(sent).toHaveLength(2);
  });

  test('shows in a refusal too: what stands behind it in the outbox does not leave', async () => {
    const { deps, run, key, results } = await scene();
    await redis.client.rpush(key('outbox'), waiting(), waiting().replaceAll('w/0', 'w/1'));
    const send = vi.fn().mockRejectedValue(new ZaloApiError('not-reachable', '/v3.0/oa/message/cs', { code: -213 }));
    await run({ sender: { ...deps.sender, send } });
    expect(send).toHaveBeenCalledOnce();
    expect(results()).toEqual(['refused', 'gone']);
  });

  test('has no timer and no alert any more', async () => {
    const { person, accepts, run, clock } = await scene();
    await redisAlerts(redis.client).raise(OA_ID, { userId: person.userId, eventId: 'x', reason: 'y', at: NOON });
    const due = redisDueTimers(redis.client, OA_ID);
    await due.start(person, 'n1', NOON + HOUR_MS);
    await due.start({ ...person, userId: '2999' }, 'n1', NOON + HOUR_MS);
    await accepts({ kind: 'withdraw', at: clock.at });
    await run();
    const left = await due.due(NOON + HOUR_MS);
    expect(left.map(({ person: { userId } }) => userId)).not.toContain(person.userId);
    expect(left.map(({ person: { userId } }) => userId)).toContain('2999');
    const alerts = await redisAlerts(redis.client).list(OA_ID);
    expect(alerts.filter(({ userId }) => userId === person.userId)).toEqual([]);
  });
});

test('E2: what staff write in the OA Manager is an event of the person, and says nothing by itself', async () => {
  const { accepts, sent, run, clock, key } = await scene();
  await accepts({ kind: 'staff', at: clock.at });
  expect(await run()).toEqual({ again: false });
  expect(sent).toEqual([]);
  expect(await redis.client.exists(key('parked'))).toBe(0);
});
