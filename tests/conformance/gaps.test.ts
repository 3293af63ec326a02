import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Gaps, type Person, runTurns, type TurnDeps, wordsOf } from '../../src/conversation/index.js';
import { redisGaps, redisInbox } from '../../src/store/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';
import { NOON, turnDeps } from '../support/turn-deps.js';

const OA_ID = '4444444444444444444';
const PERSON: Person = { oaId: OA_ID, userId: '2333333333331000009' };

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

/** What the person hears when they write this, with that store of gaps. */
async function hears(id: string, text: string, gaps: Pick<Gaps, 'note'>, given: Partial<TurnDeps> = {}) {
  const sent: string[] = [];
  const sender: TurnDeps['sender'] = {
    prepare: async () => {},
    async send(_, message) {
      sent.push(message.kind === 'text' ? message.text : message.kind);
    },
  };
  await redisInbox(redis.client, { clock: { now: () => NOON } }).accept(PERSON, wordsOf(id, NOON, text));
  await runTurns(turnDeps(redis.client, OA_ID, { sender, gaps, ...given }), PERSON);
  return sent;
}

test('E6 E10: what a resident asked in vain is queued for staff, masked, and tied to nobody', async () => {
  const gaps = redisGaps(redis.client);
  await hears('hello', 'xin chào', gaps);
  await hears('vain', 'lò gạch cũ kêu be be, thư lo.gach@vidu.com', gaps);
  await vi.waitFor(async () => expect(await gaps.list(OA_ID, NOON)).toHaveLength(1));
  const [group] = await gaps.list(OA_ID, NOON);
  expect(group).toMatchObject({ misses: 1, rejected: 0, first: NOON });
  expect(group?.samples).toEqual(['lò gạch cũ kêu be be, thư [địa chỉ thư đã che]']);
  const kept = await Promise.all(['gaps', 'gaps-last'].map((noun) => redis.client.dump(`{${OA_ID}}:${noun}`)));
  expect(kept.join()).not.toContain(PERSON.userId);
});

test('a queue that takes nothing stops no answer', async () => {
  const note = vi.fn(async () => {
    throw new Error('the queue is away');
  });
  expect(await hears('again', 'lò gạch cũ kêu be be', { note })).not.toEqual([]);
  expect(note).toHaveBeenCalledOnce();
});
