import { afterAll, beforeAll, expect, test } from 'vitest';
import { newSession, type Place, type Session } from '../../src/engine/index.js';
import { countPeople, countPeopleByContent } from '../../src/store/index.js';
import { personKeys } from '../../src/store/keys.js';
import { openRedis, type TestRedis } from '../support/redis.js';

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(() => redis.close());

const AT_OTP: Place = { at: 'step', flow: 'vneid', task: 'quen-mat-khau', step: 'nhap-otp', index: 6 };
const OTP = 'step/vneid/quen-mat-khau/nhap-otp';

async function keep(oaId: string, userId: string, session: Partial<Session>): Promise<void> {
  const { session: key } = personKeys({ oaId, userId });
  await redis.client.set(key, JSON.stringify({ ...newSession('content-1', 0), ...session }));
}

test('E24: people are counted where they stand, each once, apart for each content and only at their own OA', async () => {
  const { others: _others, ...base } = newSession('', 0);
  const wife = { ...base, id: '2', place: { at: 'menu', flow: 'home', page: 0 } } as const;
  await keep('oa-1', 'a', { place: AT_OTP });
  await keep('oa-1', 'b', { place: { at: 'lost', under: AT_OTP } });
  await keep('oa-1', 'c', { place: AT_OTP, content: 'content-0', others: [wife] });
  await keep('oa-10', 'a', { place: AT_OTP });
  await keep('oa-*', 'a', { place: AT_OTP });
  await redis.client.set('{oa-1:d}:session', 'not JSON');
  await redis.client.rpush('{oa-1:e}:inbox', '{}');

  expect(await countPeople(redis.client, 'oa-1')).toEqual(
    new Map([
      [OTP, 3],
      ['menu/home', 1],
    ]),
  );
  expect(await countPeopleByContent(redis.client, 'oa-1')).toEqual(
    new Map([
      ['content-1', new Map([[OTP, 2]])],
      [
        'content-0',
        new Map([
          [OTP, 1],
          ['menu/home', 1],
        ]),
      ],
    ]),
  );
  expect(await countPeople(redis.client, 'oa-*')).toEqual(new Map([[OTP, 1]]));
  expect(await countPeople(redis.client, 'oa-2')).toEqual(new Map());
});

test('a ward of thousands is counted whole', async () => {
  const session = JSON.stringify({ ...newSession('content-1', 0), place: AT_OTP });
  const people = Array.from({ length: 3_000 }, (_, person) => `{oa-big:${person}}:session`);
  await Promise.all(people.map((key) => redis.client.set(key, session)));
  expect(await countPeople(redis.client, 'oa-big')).toEqual(new Map([[OTP, 3_000]]));
});
