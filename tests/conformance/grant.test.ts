import { expect, test, vi } from 'vitest';
import type { Simulator } from '../../src/simulator/index.js';
import { refresh } from '../simulator/open-simulator.js';
import { grantByClick } from '../support/grant.js';
import { gaugeOf, openUngranted, roadOf, storedRecord } from '../support/granting-app.js';
import type { TestRedis } from '../support/redis.js';
import { fromOa } from '../support/world.js';

const [BA, ONG] = ['2222222222222222222', '2222222222222222223'];

/** Somebody else spends the app's refresh token: the access token dies, and the next refresh is refused for good. */
async function loseGrant(simulator: Simulator, redis: TestRedis): Promise<void> {
  const record = await storedRecord(redis);
  expect(await refresh(simulator, record?.pair?.refreshToken ?? '')).toHaveProperty('access_token');
}

test('C15: with the grant lost messages are kept and one alarm is raised; after a new grant they leave in order', async () => {
  const { start, simulator, redis, logLines } = await openUngranted();
  const app = await start();
  const second = await start();
  simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
  await grantByClick(app.url);
  const heard = (id: string) => fromOa(simulator.messages(id)).map(({ text }) => text ?? '');
  await simulator.follow(BA);
  await vi.waitUntil(() => heard(BA).length === 1, { timeout: 10_000 });

  await loseGrant(simulator, redis);
  await simulator.say(BA, '1');
  await vi.waitUntil(async () => (await gaugeOf(app)) === '1' && (await gaugeOf(second)) === '1', { timeout: 15_000 });
  await simulator.say(BA, 'vneid');
  await simulator.follow(ONG);
  expect(await roadOf(second)).toContain(`/oauth/zalo/start`);
  const logged = () => logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
  await vi.waitUntil(async () => (await redis.client.keys('*:lease')).length === 0, { timeout: 10_000 });
  expect([heard(BA).length, heard(ONG).length]).toEqual([1, 0]);

  expect((await grantByClick(second.url)).status).toBe(200);
  await vi.waitUntil(() => heard(BA).length === 3 && heard(ONG).length === 1, { timeout: 15_000 });
  expect(heard(BA).slice(1)).toEqual([
    expect.stringContaining('Bác cần cháu giúp việc gì ạ?'),
    expect.stringContaining('VNeID'),
  ]);
  await vi.waitUntil(async () => (await gaugeOf(app)) === '0' && (await roadOf(app)) === 'ok', { timeout: 15_000 });

  const alarms = logged().filter(({ level }) => level === 50);
  expect(alarms).toMatchObject([{ reason: 'refused', code: -14014, link: expect.stringMatching(/^http.*\/start$/) }]);
  expect(logged().filter(({ msg }) => msg === 'turn failed')).toEqual([]);
}, 60_000);
