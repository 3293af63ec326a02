import { expect, test } from 'vitest';
import {
  createOaClient,
  type RateGate,
  type RateSighting,
  undiciTransport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, SENT, TEXT, tokensInTurn, V3 } from './open-client.js';
import { USER_ID } from './samples.js';
import { type Heard, openStandIn, type Reply } from './stand-in.js';

/** A client whose gate notes who passes and what it hears. */
async function openGated(answer: (heard: Heard) => Reply, ...tokens: readonly string[]) {
  const zalo = await openStandIn(answer);
  const passed: string[] = [];
  const sightings: RateSighting[] = [];
  const gate: RateGate = {
    pass: async (lane) => void passed.push(lane),
    heard: async (sighting) => void sightings.push(sighting),
  };
  const transport = undiciTransport(zalo.dispatcher);
  const hosts = { oa: zalo.url, zbs: zalo.url };
  const client = createOaClient({ transport, tokens: tokensInTurn(...tokens, ACCESS_TOKEN).keeper, gate, hosts });
  return { client, passed, sightings, requests: () => zalo.heard.length };
}

test('each request passes the gate once, in the lane that the caller names', async () => {
  const { client, passed } = await openGated(() => SENT);
  await client.send(USER_ID, TEXT);
  await client.send(USER_ID, TEXT, { lane: 'bulk' });
  expect(passed).toEqual(['realtime', 'bulk']);
});

test('a call that was prepared does not pass a second time', async () => {
  const { client, passed, requests } = await openGated(() => SENT);
  await client.prepare({ lane: 'bulk' });
  expect([passed, requests()]).toEqual([['bulk'], 0]);
  await client.send(USER_ID, TEXT, { lane: 'bulk', isPermitted: true });
  expect([passed, requests()]).toEqual([['bulk'], 1]);
});

test.each([
  ['a refused token', ({ headers }: Heard) => (headers['access_token'] === 'old' ? { error: -216 } : SENT)],
  ['the other address of a government OA', ({ path }: Heard) => (path === V3 ? { error: -235 } : SENT)],
])('the second request that %s brings passes the gate by itself, though the first was prepared', async (_, answer) => {
  const { client, passed, requests } = await openGated(answer, 'old');
  await client.prepare();
  await client.send(USER_ID, TEXT, { isPermitted: true });
  expect([passed, requests()]).toEqual([['realtime', 'realtime'], 2]);
});

test('the gate hears the headers of each answer, and of a refusal how long it lasts', async () => {
  const headers = { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remain': '0', 'Retry-After': '12' };
  const { client, sightings } = await openGated(() => (response) => {
    response.writeHead(200, headers).end(JSON.stringify({ error: -32, message: 'rate' }));
  });
  await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 12_000 });
  expect(sightings).toEqual([{ limit: 100, remaining: 0, refused: { retryAfterMs: 12_000 } }]);
});
