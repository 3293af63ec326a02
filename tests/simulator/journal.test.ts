import { expect, onTestFinished, test } from 'vitest';
import { createJournal } from '../../src/simulator/journal.js';
import { LAN, openClient, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

test('a call stands in the journal with request and answer, and no secret whole', async () => {
  const simulator = await openSimulator({ clock: { now: () => 1_760_000_000_000 } });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const { data } = await client.send(LAN.id, { text: 'Chào bác' });
  await client.call(`/v2.0/oa/getoa?access_token=${client.accessToken}`);
  const [grant, send, profile] = simulator.exchanges();
  expect(grant).toMatchObject({
    kind: 'api',
    method: 'POST',
    path: '/v4/oa/access_token',
    requestHeaders: { secret_key: 'appSec…' },
    requestBody: { grant_type: 'refresh_token', refresh_token: expect.stringMatching(/^.{6}…$/) },
    status: 200,
    responseBody: { access_token: `${client.accessToken.slice(0, 6)}…`, expires_in: '90000' },
  });
  expect(send).toMatchObject({
    kind: 'api',
    id: 2,
    at: 1_760_000_000_000,
    ms: expect.any(Number),
    path: '/v3.0/oa/message/cs',
    requestHeaders: { access_token: `${client.accessToken.slice(0, 6)}…`, 'content-type': 'application/json' },
    requestBody: { recipient: { user_id: LAN.id }, message: { text: 'Chào bác' } },
    responseBody: { error: 0, data: { message_id: data.message_id } },
  });
  expect(profile).toMatchObject({ path: expect.stringMatching(/^\/v2\.0\/oa\/getoa\?access_token=.{6}…$/) });
  expect(JSON.stringify(simulator.exchanges())).not.toContain(client.accessToken);
});

test('a long body is cut', async () => {
  const simulator = await openSimulator();
  await (await openClient(simulator)).send(LAN.id, { text: 'a'.repeat(200_000) });
  const { requestBody } = simulator.exchanges().at(-1) ?? {};
  expect(requestBody).toMatch(/^\{"recipient".*a…$/s);
  expect(String(requestBody).length).toBeLessThan(21_000);
});

test('every attempt of an event stands in the journal', async () => {
  const receiver = await startReceiver(() => 500);
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, retryScale: 1e-6 });
  await simulator.say(LAN.id, 'alo');
  const attempts = simulator.exchanges();
  expect(attempts.map((attempt) => attempt.kind === 'webhook' && attempt.retry)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(attempts[1]).toMatchObject({
    kind: 'webhook',
    event: 'user_send_text',
    url: receiver.url,
    requestHeaders: { 'user-agent': 'ZaloWebhook', num_retry: '1', 'x-zevent-signature': expect.any(String) },
    requestBody: { event_name: 'user_send_text', message: { text: 'alo' } },
    status: 500,
  });
});

test('the journal keeps the last 500', () => {
  const journal = createJournal();
  const call = { kind: 'api', at: 0, ms: 0, method: 'GET', path: '/', requestHeaders: {}, status: 200 } as const;
  for (let count = 0; count < 510; count++) journal.add({ ...call, requestBody: null, responseBody: null });
  expect(journal.all()).toHaveLength(500);
  expect(journal.all()[0]?.id).toBe(11);
});
