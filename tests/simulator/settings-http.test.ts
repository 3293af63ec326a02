import { expect, test } from 'vitest';
import { LAN, openClient, openSimulator, refresh, success } from './open-simulator.js';

async function open() {
  const simulator = await openSimulator();
  await simulator.follow(LAN.id);
  const headers = { 'content-type': 'application/json' };
  const post = (path: string, body: object) =>
    fetch(`${simulator.url}/simulator${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { simulator, client: await openClient(simulator), post };
}

test('the OA’s settings change over HTTP, and null takes one away', async () => {
  const { simulator, client, post } = await open();
  expect(await (await post('/oa', { refuseAll: { code: -204 } })).json()).toMatchObject({ refuseAll: { code: -204 } });
  expect(await client.get('/v2.0/oa/getoa')).toMatchObject({ error: -204 });
  await post('/oa', { refuseAll: null, tier: 'growth' });
  expect(await client.get('/v2.0/oa/getoa')).toMatchObject({ ...success, data: { package_name: 'Tăng trưởng' } });
  expect(await (await fetch(`${simulator.url}/simulator/oa`)).json()).toMatchObject({ tier: 'growth', type: 2 });
});

test('a resident’s traits change over HTTP', async () => {
  const { client, post } = await open();
  expect((await post(`/residents/${LAN.id}/traits`, { isInactive: true })).status).toBe(200);
  expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -227 });
  await post(`/residents/${LAN.id}/traits`, { isInactive: false });
  expect(await client.send(LAN.id, { text: 'x' })).toMatchObject(success);
});

test('the admin takes the grant back over HTTP', async () => {
  const { simulator, client, post } = await open();
  const token = simulator.issueRefreshToken();
  expect((await post('/oa/revoke', {})).status).toBe(204);
  expect(await client.get('/v2.0/oa/getoa')).toMatchObject({ error: -216 });
  expect(await refresh(simulator, token)).toMatchObject({ error: -14014 });
});

test('what is no setting is refused, and so is a page of another origin', async () => {
  const { simulator, post } = await open();
  expect((await post('/oa', { colour: 'red' })).status).toBe(400);
  expect((await post('/oa', { tier: 'gold' })).status).toBe(400);
  expect((await post(`/residents/${LAN.id}/traits`, { id: '1' })).status).toBe(400);
  expect((await post('/residents/1/traits', {})).status).toBe(404);
  const simple = await fetch(`${simulator.url}/simulator/oa`, { method: 'POST', body: '{"tier":"basic"}' });
  expect(simple.status).toBe(415);
  expect(simulator.oaSettings().tier).toBe('full');
});
