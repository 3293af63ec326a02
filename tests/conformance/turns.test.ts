import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Person, type PersonEvent, runTurns, type TurnDeps } from '../../src/conversation/index.js';
import { redisAlerts, redisInbox, redisTickets } from '../../src/store/index.js';
import { type OutgoingMessage, ZaloApiError } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';

const OA_ID = '4444444444444444444';

let redis: TestRedis;
let people = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** A person with a real inbox, and a turn runner whose road to Zalo is given. */
function scene(send: (message: OutgoingMessage) => Promise<void> = async () => {}, overrides: Partial<TurnDeps> = {}) {
  const person: Person = { oaId: OA_ID, userId: `222222222222${String(1_000_000 + ++people)}` };
  const sent: string[] = [];
  const deps = turnDeps(redis.client, OA_ID, {
    sender: {
      prepare: async () => {},
      async send(_, message) {
        await send(message);
        sent.push(message.kind === 'text' ? message.text : message.kind);
      },
    },
    ...overrides,
  });
  let events = 0;
  const says = async (text: string) => {
    const event: PersonEvent = { id: `e${++events}`, at: NOON, kind: 'text', text, hasSecret: false };
    await redisInbox(redis.client).accept(person, event);
  };
  const key = (noun: string) => `{${person.oaId}:${person.userId}}:${noun}`;
  return { person, sent, deps, says, key, run: (other = deps) => runTurns(other, person) };
}

const dies = () => Promise.reject(new Error('the process is gone'));

test('B1: a crash after the commit and before the send: the next run sends once, and the state is unchanged', async () => {
  const { deps, says, sent, run, key } = scene();
  await says('xin chào');
  // there is no permission to send yet, and the process dies while it waits: the lease is left to run out
  const sender = { ...deps.sender, prepare: () => Promise.reject(new ZaloApiError('transient', 'rate gate')) };
  const dying: TurnDeps = { ...deps, sender, store: { ...deps.store, release: dies } };
  await expect(run(dying)).rejects.toThrow('the process is gone');
  const session = await redis.client.get(key('session'));
  await redis.client.del(key('lease'));
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
  expect(await redis.client.get(key('session'))).toBe(session);
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test('B2: a crash after the send and before it was noted: the message is marked uncertain and not sent again', async () => {
  const onSend = vi.fn();
  const { deps, says, sent, run, key } = scene(undefined, { onSend });
  await says('xin chào');
  const dying: TurnDeps = { ...deps, store: { ...deps.store, end: dies, release: dies } };
  await expect(run(dying)).rejects.toThrow('the process is gone');
  expect(sent).toHaveLength(1);
  await redis.client.del(key('lease'));
  await says('1');
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(2);
  expect(sent[1]).toContain('Bác cần cháu giúp việc gì ạ?');
  expect(onSend.mock.calls.flat()).toEqual(['sent', 'uncertain', 'sent']);
});

test('B5: an event that always throws is parked, and the next one of the same person is answered', async () => {
  const { deps, says, sent, run, key } = scene();
  await says('xin chào');
  const poisoned: TurnDeps = {
    ...deps,
    render: vi.fn(deps.render).mockImplementationOnce(() => {
      throw new RangeError('poison');
    }),
  };
  await says('xin chào');
  expect(await run(poisoned)).toEqual({ again: false });
  expect(sent).toHaveLength(2); // one for what was set aside, one for the next
  const [parked] = await redis.client.lrange(key('parked'), 0, -1);
  expect(JSON.parse(parked ?? '{}')).toMatchObject({ reason: 'RangeError' });
});

test('B3, B5: an event on which the process dies is tried 3 times, then parked with an alert, and the next is answered', async () => {
  const { deps, person, says, sent, run, key } = scene();
  await says('xin chào');
  await says('1');
  const dying: TurnDeps = { ...deps, store: { ...deps.store, commit: dies, release: dies } };
  for (let death = 1; death <= 3; death += 1) {
    await expect(run(dying)).rejects.toThrow('the process is gone');
    await redis.client.del(key('lease'));
  }
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(2); // an apology with the open question, and the answer to what came next
  const alerts = (await redisAlerts(redis.client).list(OA_ID)).filter(({ userId }) => userId === person.userId);
  expect(alerts).toEqual([{ userId: person.userId, eventId: 'e1', reason: 'given up after 3 tries', at: NOON }]);
  expect(JSON.stringify(alerts)).not.toContain('xin chào');
  expect(await redis.client.exists(key('tries'))).toBe(0);
});

test('B3: a run that ends in order has cost its event no try, however often Zalo is away', async () => {
  const { deps, says, sent, run, key } = scene();
  await says('xin chào');
  const sender = { ...deps.sender, prepare: () => Promise.reject(new ZaloApiError('transient', 'rate gate')) };
  await expect(run({ ...deps, sender })).rejects.toThrow(ZaloApiError);
  await says('1');
  for (let time = 1; time <= 6; time += 1) await expect(run({ ...deps, sender })).rejects.toThrow(ZaloApiError);
  expect(await redis.client.exists(key('tries'))).toBe(0);
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(2);
});

test('B2: with the policy to repeat, a message of which nobody knows whether it arrived is sent again', async () => {
  const { deps, says, sent, run, key } = scene();
  await says('xin chào');
  await expect(run({ ...deps, store: { ...deps.store, end: dies, release: dies } })).rejects.toThrow();
  await redis.client.del(key('lease'));
  expect(await run({ ...deps, policy: { ...deps.policy, uncertain: 'repeat' } })).toEqual({ again: false });
  expect(sent).toHaveLength(2);
  expect(sent[1]).toBe(sent[0]);
});

test('a send that fails for now stays first in the outbox and goes out later', async () => {
  const error = new ZaloApiError('transient', '/v3.0/oa/message/cs', { code: -200 });
  const { says, sent, run } = scene(vi.fn(async () => {}).mockRejectedValueOnce(error));
  await says('xin chào');
  await expect(run()).rejects.toThrow(ZaloApiError);
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test.each([
  ['not-reachable', -213],
  ['window-closed', -230],
  ['unknown', -999],
  ['needs-human', -248],
  ['uncertain', null],
] as const)('a send that will not or may not be repeated (%s) does not silence the person', async (kind, code) => {
  const send = vi.fn(async () => {}).mockRejectedValueOnce(new ZaloApiError(kind, '/v3.0/oa/message/cs', { code }));
  const { says, sent, run } = scene(send);
  await says('xin chào');
  await says('1');
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain('Bác cần cháu giúp việc gì ạ?');
});

test.each([
  ['unknown', -999, 'error'],
  ['invalid', -201, 'error'],
  ['needs-human', -248, 'error'],
  ['not-reachable', -213, 'warn'],
] as const)('a refusal of kind %s (%i) is logged as %s, with its meaning and what to do', async (kind, code, level) => {
  const send = vi.fn(async () => {}).mockRejectedValueOnce(new ZaloApiError(kind, '/v3.0/oa/message/cs', { code }));
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const { says, run } = scene(send, { log });
  await says('xin chào');
  await run();
  const told = expect.objectContaining({
    kind,
    code,
    meaning: expect.any(String),
    advice: expect.any(String),
  }) as object;
  expect(log[level]).toHaveBeenCalledExactlyOnceWith(told, 'message not sent');
});

test('while one worker has a person, another learns when to come back, and the first one answers all', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { says, sent, run } = scene(async () => await held);
  await says('xin chào');
  const first = run();
  await vi.waitUntil(async () => (await run()).again);
  await says('1');
  letGo();
  expect(await first).toEqual({ again: false });
  expect(sent).toHaveLength(2);
});

test('a stop leaves the next event in Redis for later', async () => {
  const { deps, says, sent, run } = scene();
  await says('xin chào');
  expect(await run({ ...deps, isStopping: () => true })).toEqual({ again: true, afterMs: 0 });
  expect(sent).toEqual([]);
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test('a stop that cuts a wait short costs no attempt, and the message leaves after the restart', async () => {
  const { deps, says, sent, run } = scene();
  let isStopping = false;
  const sender: TurnDeps['sender'] = {
    ...deps.sender,
    async prepare() {
      isStopping = true;
      throw new DOMException('stopped', 'AbortError');
    },
  };
  await says('xin chào');
  expect(await run({ ...deps, sender, isStopping: () => isStopping })).toEqual({ again: true, afterMs: 0 });
  expect(await run()).toEqual({ again: false });
  expect(sent).toHaveLength(1);
});

test('asking for a human opens one ticket that says where the person stood, even when the turn is repeated', async () => {
  const { deps, person, says, run, key } = scene();
  for (const words of ['xin chào', '1', 'vneid', 'quên mật khẩu', 'rồi', 'gặp cán bộ']) await says(words);
  const dying: TurnDeps = {
    ...deps,
    tickets: {
      ...deps.tickets,
      async open(ticket) {
        await deps.tickets.open(ticket);
        await dies();
      },
    },
    store: { ...deps.store, release: dies },
  };
  await expect(run(dying)).rejects.toThrow('the process is gone');
  await redis.client.del(key('lease'));
  await run();
  const tickets = await redisTickets(redis.client).list(person.oaId);
  const own = tickets.filter(({ userId }) => userId === person.userId);
  expect(own).toHaveLength(1);
  expect(own[0]?.where).toMatch(/^vneid\/quen-mat-khau\//);
});

test.each(['invalid', 'unknown'] as const)(
  'C11: of an answer whose picture Zalo refuses (%s) the words go out without it, and the log tells of the picture',
  async (kind) => {
    const error = vi.fn();
    const { deps, says, sent, run, key } = scene(
      async (message) => {
        if (message.kind === 'image') throw new ZaloApiError(kind, 'the picture cannot be fetched');
      },
      { log: { info: () => {}, warn: () => {}, error } },
    );
    const render: TurnDeps['render'] = (say) => [
      { kind: 'image', url: 'https://su-gia-so.example/media/buoc-1.png' },
      ...deps.render(say),
    ];
    await says('xin chào');
    expect(await run({ ...deps, render })).toEqual({ again: false });
    expect(sent).toEqual([expect.stringContaining('Cháu chào bác')]);
    expect(error).toHaveBeenCalledWith(expect.objectContaining({ kind, entryId: 'e1/0' }), 'message not sent');
    expect(await redis.client.exists(key('outbox'), key('inbox'))).toBe(0);
  },
);
