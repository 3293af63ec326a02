import { expect, onTestFinished, test } from 'vitest';
import { redisTokenBucket } from '../../src/store/index.js';
import { keepAliveAgent, type Transport, undiciTransport } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { accessTokenOf, openSimulator } from '../simulator/open-simulator.js';
import { openRedis } from '../support/redis.js';
import { seeded, virtualTime } from '../support/virtual-time.js';
import { campaign, office, text } from './offices.js';

const LAN = '2222222222222222222';

/** The simulator of an OA with 100 requests a minute, on the test's clock, and somebody there who has written. */
async function openZalo(time: ReturnType<typeof virtualTime>) {
  const simulator = await openSimulator({ clock: { now: time.now }, oaSettings: { tier: 'growth' } });
  await simulator.follow(LAN);
  const accessToken = await accessTokenOf(simulator);
  const agent = keepAliveAgent();
  onTestFinished(() => agent.destroy());
  const send = undiciTransport(agent);
  const codes: number[] = [];
  // time stands still while a request is on its way to the simulator
  const transport: Transport = async (request) => {
    const url = simulator.url + new URL(request.url).pathname;
    const headers = { ...request.headers, access_token: accessToken };
    const response = await time.during(send({ ...request, url, headers }));
    codes.push((JSON.parse(response.text) as { error: number }).error);
    return response;
  };
  return { simulator, transport, codes };
}

test('C5: at the simulator too, 1,000 campaign sends and 100 replies at 100 a minute meet no -32, and no reply waits', async () => {
  const redis = await openRedis();
  onTestFinished(() => redis.close());
  const time = virtualTime();
  const random = seeded(7);
  const { simulator, transport, codes } = await openZalo(time);
  const open = () =>
    office(redisTokenBucket(redis.client, { oaId: '4', rate: 100, clock: time }), time, transport, random);
  const offices = [open(), open()] as const;
  const waits: number[] = [];
  const reply = async (index: number) => {
    const askedAt = time.now();
    await offices[index % 2 === 0 ? 0 : 1].send(LAN, text(`reply ${index}`));
    waits.push(time.now() - askedAt);
  };
  const residents = async () => {
    for (let index = 0; index < 100; index += 5) {
      await time.sleep(Math.floor(random() * 70_000));
      await Promise.all([0, 1, 2, 3, 4].map((more) => reply(index + more)));
    }
  };
  const names = Array.from({ length: 1_000 }, (_, index) => `campaign ${index}`);
  await time.run(Promise.all([campaign(offices, names, 4), residents()]));

  expect(codes).toHaveLength(1_100);
  expect(codes.filter((code) => code !== 0)).toEqual([]);
  expect(Math.max(...waits)).toBeLessThan(5_000);
  expect(simulator.messages(LAN)).toHaveLength(1_100);
}, 60_000);
