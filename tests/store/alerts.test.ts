import { afterAll, beforeAll, expect, test } from 'vitest';
import { redisAlerts } from '../../src/store/index.js';
import { openRedis, type TestRedis } from '../support/redis.js';

const OA_ID = '4444444444444444444';
const alert = (eventId: string, at: number) => ({ userId: '2222222222222222222', eventId, reason: 'poison', at });

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});

test('B5: what staff have seen to is taken off the list, and what came meanwhile stays on it', async () => {
  const alerts = redisAlerts(redis.client);
  await alerts.raise(OA_ID, alert('second', 2));
  await alerts.raise(OA_ID, alert('first', 1));
  const seen = await alerts.list(OA_ID);
  expect(seen.map(({ eventId }) => eventId)).toEqual(['first', 'second']);
  await alerts.raise(OA_ID, alert('third', 3));
  await alerts.clear(OA_ID, seen);
  expect(await alerts.list(OA_ID)).toEqual([alert('third', 3)]);
  await alerts.clear(OA_ID, []);
  expect(await alerts.raise(OA_ID, alert('third', 3))).toBe(false);
});
