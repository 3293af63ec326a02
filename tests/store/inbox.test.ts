import { afterAll, beforeAll, expect, test } from 'vitest';
import { EventRefusedError, type Person, type PersonEvent, type Turn } from '../../src/conversation/index.js';
import { redisInbox, redisTurnStore } from '../../src/store/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';

let redis: TestRedis;
let people = 0;

beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

const clock = { now: () => 1_000 };
const someone = (): Person => ({ oaId: '4444444444444444444', userId: `244444444444${String(1_000_000 + ++people)}` });
const words = (id: string, at = 1_000): PersonEvent => ({ id, at, kind: 'text', text: 'menu', hasSecret: false });
const inboxOf = async ({ oaId, userId }: Person): Promise<string[]> =>
  (await redis.client.lrange(`{${oaId}:${userId}}:inbox`, 0, -1)).map((json) => JSON.parse(json).id);

/** Keeps an event and asks for the turn; what was taken up, if anything. */
async function take(person: Person, event: PersonEvent): Promise<Turn | number | null> {
  let taken: Turn | number | null = null;
  await redisInbox(redis.client, { clock }).accept(person, event, (turn) => {
    taken = turn;
  });
  return taken;
}

test('an event is kept and its turn taken up in one step, with all that the turn needs', async () => {
  const person = someone();
  const turn = await take(person, words('a'));
  expect(turn).toMatchObject({ fence: 1, event: words('a'), tries: 1, session: null, outbox: [], contact: 1_000 });
});

test('a turn that somebody has is not taken up a second time, and the event waits for them', async () => {
  const person = someone();
  await take(person, words('a'));
  expect(await take(person, words('b'))).toBeGreaterThan(0);
  expect(await inboxOf(person)).toEqual(['a', 'b']);
});

test('B5: answers that nobody heard cost a good event no more than one try, however many are lost', async () => {
  const person = someone();
  const lease = `{${person.oaId}:${person.userId}}:lease`;
  for (let lost = 1; lost <= 5; lost += 1) {
    expect(await take(person, words('a'))).toMatchObject({ event: { id: 'a' }, tries: 1 });
    await redis.client.del(lease);
  }
  const store = redisTurnStore(redis.client, { leaseMs: 5_000, clock });
  expect(await store.begin(person)).toMatchObject({ event: { id: 'a' }, tries: 2 });
  await redis.client.del(lease);
  expect(await take(person, words('b'))).toMatchObject({ event: { id: 'a' }, tries: 2 });
});

test('C8: an older event that comes late does not make the last contact older', async () => {
  const person = someone();
  const inbox = redisInbox(redis.client, { clock: { now: () => 9_000 } });
  const last = () => redis.client.get(`{${person.oaId}:${person.userId}}:last`);
  await inbox.accept(person, words('a', 8_000));
  await inbox.accept(person, words('b', 2_000));
  expect(await last()).toBe('8000');
  await redisInbox(redis.client, { clock: { now: () => 5_000 } }).accept(person, words('c', 4_000));
  expect(await last()).toBe('4000'); // the clock had been ahead
});

test('a second delivery takes up what the first one’s process left, and nothing where all is done', async () => {
  const person = someone();
  await redisInbox(redis.client, { clock }).accept(person, words('a'));
  const turn = await take(person, words('a'));
  expect(turn).toMatchObject({ event: { id: 'a' } });
  const other = someone();
  await redisInbox(redis.client, { clock }).accept(other, words('a'));
  await redis.client.del(`{${other.oaId}:${other.userId}}:inbox`);
  expect(await take(other, words('a'))).toBeNull();
});

test('events of many people in one call are kept each for their own, with a turn for each who asks', async () => {
  const inbox = redisInbox(redis.client, { clock });
  const all = Array.from({ length: 100 }, someone);
  const taken: string[] = [];
  const kept = await Promise.all(
    all.map((person, index) =>
      inbox.accept(person, words(`e${index}`), index % 2 === 0 ? () => void taken.push(person.userId) : undefined),
    ),
  );
  expect(new Set(kept)).toEqual(new Set(['accepted']));
  expect(await Promise.all(all.map(inboxOf))).toEqual(all.map((_, index) => [`e${index}`]));
  expect(taken.toSorted()).toEqual(all.filter((_, index) => index % 2 === 0).map(({ userId }) => userId));
});

test('A2: the same event many times in one call is kept once', async () => {
  const inbox = redisInbox(redis.client, { clock });
  const person = someone();
  const kept = await Promise.all(Array.from({ length: 20 }, () => inbox.accept(person, words('a'))));
  expect(kept.toSorted()).toEqual(['accepted', ...Array(19).fill('duplicate')]);
  expect(await inboxOf(person)).toEqual(['a']);
});

test('A8: a full inbox is told of once, takes what is not words all the same, and has room again later', async () => {
  const inbox = redisInbox(redis.client, { clock, most: 2 });
  const person = someone();
  const kept = [];
  for (const id of ['a', 'b', 'c', 'd']) kept.push(await inbox.accept(person, words(id)));
  expect(kept).toEqual(['accepted', 'accepted', 'full', 'full']);
  await inbox.accept(person, { id: 'w', at: 1_000, kind: 'withdraw' });
  expect(await inboxOf(person)).toEqual(['a', 'b', 'overflow/c', 'w']);
});

test('A7: a late event goes before those that happened within 5 seconds after it, never before one that was begun', async () => {
  const inbox = redisInbox(redis.client, { clock });
  const person = someone();
  await inbox.accept(person, words('begun', 9_000));
  await redisTurnStore(redis.client, { leaseMs: 30_000, clock }).begin(person);
  expect(await inbox.accept(person, words('second', 9_500))).toBe('accepted');
  expect(await inbox.accept(person, words('first', 8_000))).toBe('reordered');
  expect(await inbox.accept(person, words('too-late', 3_000))).toBe('accepted');
  expect(await inboxOf(person)).toEqual(['begun', 'first', 'second', 'too-late']);
});

test('A7: items that cannot be read are passed over, not tripped over', async () => {
  const inbox = redisInbox(redis.client, { clock });
  const person = someone();
  const key = `{${person.oaId}:${person.userId}}:inbox`;
  await redis.client.rpush(key, 'no JSON', '7', '{"kind":"of an older release"}');
  expect(await inbox.accept(person, words('a'))).toBe('accepted');
  expect(await redis.client.llen(key)).toBe(4);
});

test('A4, A10: ids of the last 8 days are known, those before them are forgotten', async () => {
  const person = someone();
  const day = 24 * 3_600_000;
  let now = 20 * day;
  const moving = { now: () => now };
  const inbox = redisInbox(redis.client, { clock: moving });
  const store = redisTurnStore(redis.client, { leaseMs: 30_000, clock: moving });
  const seen = `{${person.oaId}:${person.userId}}:seen`;
  await inbox.accept(person, words('old', now));
  now += 5 * day;
  await inbox.accept(person, words('young', now));
  await redis.client.del(`{${person.oaId}:${person.userId}}:inbox`);
  const turn = await store.begin(person);
  if (typeof turn === 'number') throw new Error('the lease is taken');
  now += 3 * day + 1;
  await store.end(person, turn.fence, []);
  expect(await redis.client.zrange(seen, '0', '-1')).toEqual(['young']);
  expect(await inbox.accept(person, words('young', now))).toBe('duplicate');
});

test('a person whose keys hold what they should not is refused, and nobody else with them', async () => {
  const inbox = redisInbox(redis.client, { clock });
  const [damaged, other] = [someone(), someone()];
  const key = `{${damaged.oaId}:${damaged.userId}}:inbox`;
  await redis.client.set(key, 'no list');
  const kept = await Promise.allSettled([damaged, other].map((person) => inbox.accept(person, words('a'))));
  expect(kept).toEqual([
    { status: 'rejected', reason: expect.any(EventRefusedError) },
    { status: 'fulfilled', value: 'accepted' },
  ]);
  await redis.client.del(key);
  expect(await inbox.accept(damaged, words('a'))).toBe('accepted');
});

test('who left and came back is here, in whichever order that is heard of', async () => {
  const person = someone();
  const left: PersonEvent = { id: 'left', at: 900, kind: 'unfollow' };
  expect(await take(person, { id: 'back', at: 950, kind: 'follow' })).toMatchObject({ contact: 950 });
  await take(person, left);
  const last = `{${person.oaId}:${person.userId}}:last`;
  expect(await redis.client.get(last)).toBe('950');
  await take(person, { ...left, id: 'left again', at: 960 });
  expect(await redis.client.get(last)).toBe('gone');
});
