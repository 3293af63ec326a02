import { request } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { faultScript } from '../../src/simulator/faults/script.js';
import type { SimulatorOptions } from '../../src/simulator/index.js';
import { LAN, openClient, openSimulator, refresh, SON } from './open-simulator.js';
import { startReceiver } from './receiver.js';

const SEND = '/v3.0/oa/message/cs';

async function open(options: Partial<SimulatorOptions> = {}) {
  const simulator = await openSimulator(options);
  await simulator.follow(LAN.id);
  return { simulator, client: await openClient(simulator) };
}

async function openWithReceiver() {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url });
  const texts = () => receiver.deliveries.map(({ event }) => event.message?.text);
  return { receiver, simulator, texts };
}

test('a connection that is cut before acceptance leaves nothing behind', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ failNext: 'cut-before' });
  await expect(client.send(LAN.id, { text: 'x' })).rejects.toThrow();
  expect(simulator.messages(LAN.id)).toEqual([]);
  expect(simulator.faults.switches().failNext).toBeNull();
  expect(await client.send(LAN.id, { text: 'y' })).toMatchObject({ error: 0 });
});

test('a connection that is cut after acceptance has sent the message and loses the answer', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ failNext: 'cut-after' });
  await expect(client.send(LAN.id, { text: 'x' })).rejects.toThrow();
  expect(simulator.messages(LAN.id)).toMatchObject([{ text: 'x' }]);
  expect(simulator.exchanges().at(-1)).toMatchObject({
    status: 0,
    fault: 'cut-after',
    requestBody: { message: { text: 'x' } },
  });
});

test('not a byte of a lost answer arrives', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ failNext: 'cut-after' });
  const error = await new Promise<NodeJS.ErrnoException>((resolve, reject) => {
    const headers = { access_token: client.accessToken };
    request(`${simulator.url}/v2.0/oa/getoa`, { headers }, () => reject(new Error('answered')))
      .on('error', resolve)
      .end();
  });
  expect(error.code).toBe('ECONNRESET');
});

test('a refresh whose answer is lost has spent the token all the same', async () => {
  const { simulator, client } = await open();
  const token = simulator.issueRefreshToken();
  simulator.faults.script([{ match: { path: '/v4/oa/access_token', nth: 1 }, fault: 'cut-after' }]);
  await expect(refresh(simulator, token)).rejects.toThrow();
  expect(await refresh(simulator, token)).toMatchObject({ error: -14014 });
  expect(await client.call('/v2.0/oa/getoa')).toMatchObject({ error: -216 });
});

test('a 5xx is a page of HTML and carries nothing out', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ failNext: '5xx' });
  const answer = await fetch(`${simulator.url}${SEND}`, {
    method: 'POST',
    headers: { access_token: client.accessToken, 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { user_id: LAN.id }, message: { text: 'x' } }),
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
  expect(await answer.text()).toContain('502 Bad Gateway');
  expect(simulator.messages(LAN.id)).toEqual([]);
});

test('a revoked access token answers -216 from that call on, and a refresh gets another', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ failNext: 'revoked' });
  expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -216 });
  expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -216 });
  expect(await (await openClient(simulator)).send(LAN.id, { text: 'x' })).toMatchObject({ error: 0 });
});

test('a latency is waited out on the clock, and the work is done meanwhile', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ latencyMs: 600_000 });
  const sent = client.send(LAN.id, { text: 'x' });
  await vi.waitFor(() => expect(simulator.messages(LAN.id)).toHaveLength(1));
  expect(simulator.exchanges().at(-1)).not.toMatchObject({ path: SEND });
  simulator.clock.advance(600_000);
  expect(await sent).toMatchObject({ error: 0 });
  expect(simulator.exchanges().at(-1)).toMatchObject({ fault: 'latency 600000 ms', status: 200 });
});

test('a call whose caller gives up meanwhile is carried out all the same', async () => {
  const { simulator, client } = await open();
  simulator.faults.set({ latencyMs: 600_000 });
  const stop = new AbortController();
  const body = JSON.stringify({ recipient: { user_id: LAN.id }, message: { text: 'x' } });
  const headers = { 'content-type': 'application/json' };
  const call = client.call(SEND, { method: 'POST', headers, body, signal: stop.signal });
  await vi.waitFor(() => expect(simulator.messages(LAN.id)).toHaveLength(1));
  stop.abort();
  await expect(call).rejects.toThrow();
  const lost = { path: SEND, status: 0, responseBody: { error: 0 } };
  await vi.waitFor(() => expect(simulator.exchanges().at(-1)).toMatchObject(lost));
});

test('the consent page never fails', async () => {
  const { simulator } = await open();
  simulator.faults.script([{ match: {}, fault: '5xx' }]);
  const { status } = await fetch(`${simulator.url}/v4/permission/error?error_code=-14003`);
  expect(status).toBe(200);
});

test('clear ends switches and script', async () => {
  const { simulator, client } = await open();
  simulator.faults.script([{ match: { path: '/v3.0/*' }, fault: '5xx' }]);
  simulator.faults.set({ failNext: 'cut-before' });
  simulator.faults.clear();
  expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: 0 });
});

test('a duplicate arrives as the same bytes twice', async () => {
  const { receiver, simulator } = await openWithReceiver();
  simulator.faults.set({ duplicateWebhooks: true });
  await simulator.say(LAN.id, 'a');
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(2));
  const [first, second] = receiver.deliveries;
  expect(second?.rawBody).toEqual(first?.rawBody);
  expect(second?.headers['x-zevent-signature']).toBe(first?.headers['x-zevent-signature']);
});

test('a repetition comes as the same bytes once more, after what the person did since', async () => {
  const { receiver, simulator, texts } = await openWithReceiver();
  const rule = { match: { event: 'user_send_text', nth: 1 }, fault: { repeatAfterMs: 600_000 } };
  simulator.faults.script([rule]);
  await simulator.say(LAN.id, 'a');
  await simulator.say(LAN.id, 'b');
  expect(texts()).toEqual(['a', 'b']);
  simulator.clock.advance(600_000);
  await vi.waitFor(() => expect(texts()).toEqual(['a', 'b', 'a']));
  expect(receiver.deliveries[2]?.rawBody).toEqual(receiver.deliveries[0]?.rawBody);
});

test('reordering swaps two neighbours of one person, and no one else', async () => {
  const { simulator, texts } = await openWithReceiver();
  simulator.faults.set({ reorderWebhooks: true });
  const said = ['1', '2', '3', '4'].map((text) => simulator.say(LAN.id, text));
  await Promise.all(said);
  expect(texts()).toEqual(['2', '1', '4', '3']);
});

test('an event that has no neighbour is not held back for ever', async () => {
  const { simulator, texts } = await openWithReceiver();
  simulator.faults.set({ reorderWebhooks: true });
  const said = simulator.say(SON.id, 'a');
  simulator.clock.advance(1_000);
  await said;
  expect(texts()).toEqual(['a']);
});

test('a delayed event leaves when its time has come', async () => {
  const { receiver, simulator, texts } = await openWithReceiver();
  simulator.faults.set({ webhookDelayMs: 3_600_000 });
  const said = simulator.say(LAN.id, 'a');
  await new Promise((resolve) => setImmediate(resolve));
  expect(receiver.deliveries).toHaveLength(0);
  simulator.clock.advance(3_600_000);
  await said;
  expect(texts()).toEqual(['a']);
});

test('a script strikes events by name', async () => {
  const { simulator, texts } = await openWithReceiver();
  simulator.faults.script([{ match: { event: 'user_send_*', nth: 2 }, fault: 'duplicate' }]);
  for (const text of ['1', '2', '3']) await simulator.say(LAN.id, text);
  await vi.waitFor(() => expect(texts()).toEqual(['1', '2', '2', '3']));
});

test('rules strike by path, by count, every so often, and no more than they may', () => {
  const script = faultScript([
    { match: { path: '/a', nth: 2 }, fault: 'cut-after' },
    { match: { path: '/a', every: 3 }, fault: '5xx', times: 1 },
    { match: { path: '/b*' }, fault: { latencyMs: 10 }, times: 2 },
  ]);
  const strike = (path: string) => script.request(path);
  expect(['/a', '/a', '/a', '/a', '/a', '/a'].map(strike)).toEqual([
    undefined,
    'cut-after',
    '5xx',
    undefined,
    undefined,
    undefined,
  ]);
  expect(['/b', '/b1', '/b', '/c'].map(strike)).toEqual([{ latencyMs: 10 }, { latencyMs: 10 }, undefined, undefined]);
});

test('the first rule that strikes decides, and the others count on', () => {
  const script = faultScript([
    { match: { nth: 1 }, fault: 'cut-before' },
    { match: { nth: 1 }, fault: '5xx' },
    { match: { nth: 2 }, fault: 'revoked' },
  ]);
  expect([script.request('/'), script.request('/'), script.request('/')]).toEqual(['cut-before', 'revoked', undefined]);
});

test('chance is repeated by its seed', () => {
  const strikes = (seed: number) => {
    const script = faultScript([{ match: { probability: 0.3 }, fault: '5xx' }], seed);
    return Array.from({ length: 1000 }, () => script.request('/') !== undefined);
  };
  expect(strikes(7)).toEqual(strikes(7));
  expect(strikes(7)).not.toEqual(strikes(8));
  const share = strikes(7).filter(Boolean).length / 1000;
  expect(share).toBeGreaterThan(0.25);
  expect(share).toBeLessThan(0.35);
});
