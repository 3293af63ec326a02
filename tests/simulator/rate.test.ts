import { describe, expect, test } from 'vitest';
import { LAN, openClient, openClock, openSimulator, success } from './open-simulator.js';

const template = { user_id: LAN.id, template_id: '123456', template_data: { ten: 'Lân', ma_ho_so: 'H01' } };

async function open(oaSettings = {}) {
  const clock = openClock();
  const simulator = await openSimulator({ clock, oaSettings });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const spend = async (count: number) => {
    for (let done = 0; done < count; done += 50)
      await Promise.all(Array.from({ length: Math.min(50, count - done) }, () => client.get('/v2.0/oa/getoa')));
  };
  return { clock, simulator, client, spend };
}

describe('a package of 100 requests a minute', () => {
  test('answers -32 from the 101st on, with the headers, until the minute is over', async () => {
    const { clock, client, spend } = await open({ tier: 'growth' });
    await spend(99);
    const last = await client.get('/v2.0/oa/getoa');
    expect(last).toMatchObject(success);
    expect([last.headers.get('x-ratelimit-limit'), last.headers.get('x-ratelimit-remain')]).toEqual(['100', '0']);
    const refused = await client.send(LAN.id, { text: 'x' });
    expect(refused).toMatchObject({ status: 200, error: -32 });
    expect(refused.headers.get('x-ratelimit-remain')).toBe('0');
    clock.pass(60_000);
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject(success);
  });

  test('does not count ZBS templates, which go even when it is spent', async () => {
    const { client, spend } = await open({ tier: 'growth' });
    await spend(99);
    const free = await client.post('/v3.0/oa/message/template', template);
    expect(free.headers.get('x-ratelimit-remain')).toBe('1');
    await spend(1);
    expect(await client.get('/v2.0/oa/getoa')).toMatchObject({ error: -32 });
    expect(await client.post('/v3.0/oa/message/template', template)).toMatchObject(success);
  });

  test('can be switched off, so that only the headers tell of it', async () => {
    const { client, spend } = await open({ tier: 'growth', limitsRate: false });
    await spend(100);
    const answer = await client.get('/v2.0/oa/getoa');
    expect(answer).toMatchObject(success);
    expect(answer.headers.get('x-ratelimit-remain')).toBe('0');
  });
});

test('the full package has 2,000 a minute', async () => {
  const { client, spend } = await open();
  await spend(1_999);
  expect(await client.get('/v2.0/oa/getoa')).toMatchObject(success);
  expect(await client.get('/v2.0/oa/getoa')).toMatchObject({ error: -32 });
});

test('a request with a bad token costs nothing and still has the headers', async () => {
  const { simulator, client } = await open({ tier: 'growth' });
  const refused = await fetch(`${simulator.url}/v2.0/oa/getoa`, { headers: { access_token: 'no' } });
  expect(refused.headers.get('x-ratelimit-remain')).toBe('100');
  const answer = await client.get('/v2.0/oa/getoa');
  expect(answer.headers.get('x-ratelimit-remain')).toBe('99');
});
