import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { SimulatorOptions } from '../../src/simulator/index.js';
import { LAN, OA, openClient, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

const NOW = 1_760_000_000_000;
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function open(options: Partial<SimulatorOptions> = {}) {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, clock: { now: () => NOW }, ...options });
  const page = `${simulator.url}/simulator`;
  const post = (path: string, body: unknown = {}) =>
    fetch(`${page}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const act = async (action: string, body: unknown = {}) => (await post(`/residents/${LAN.id}/${action}`, body)).status;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes
  const get = async (path: string): Promise<any> => (await fetch(`${page}${path}`)).json();
  return { simulator, receiver, page, post, act, get };
}

/** Hears the page's event stream; the function answers what has come under a name, once something has. */
async function listen(page: string) {
  const stop = new AbortController();
  const { body } = await fetch(`${page}/events`, { signal: stop.signal });
  onTestFinished(() => stop.abort());
  let text = '';
  const read = async () => {
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) text += chunk;
  };
  read().catch(() => {}); // ends with the test
  return (name: string) =>
    vi.waitFor(() => {
      const found = text.matchAll(new RegExp(`^event: ${name}\\ndata: (.*)\\n\\n`, 'gm'));
      const values = [...found].map(([, data]) => JSON.parse(String(data)));
      expect(values.length).toBeGreaterThan(0);
      return values;
    });
}

test('the state tells of the OA, the people, the clock, the faults and the webhook', async () => {
  const { get, receiver } = await open();
  expect(await get('/state')).toEqual({
    oa: { id: OA.id, name: OA.name, type: 2, tier: 'full' },
    residents: expect.arrayContaining([expect.objectContaining({ id: LAN.id, isFollower: false })]),
    clock: { now: NOW, offsetMs: 0 },
    faults: {
      latencyMs: 0,
      failNext: null,
      duplicateWebhooks: false,
      reorderWebhooks: false,
      webhookDelayMs: 0,
    },
    webhook: { url: receiver.url, isSubscribed: true, waitingRetries: 0 },
  });
});

test('every kind of message can be sent from the page', async () => {
  const { act, get, receiver } = await open();
  await act('say', { text: 'alo' });
  const [{ id: quote }] = await get(`/residents/${LAN.id}/messages`);
  const sent: [string, object][] = [
    ['say', { text: 'b', quote }],
    ['sticker', { sticker: 's1' }],
    ['image', { url: 'http://x.vn/i.jpg', text: 'đây' }],
    ['gif', { url: 'http://x.vn/i.gif' }],
    ['voice', { seconds: 4 }],
    ['video', {}],
    ['file', { name: 'đơn.pdf', size: 100 }],
    ['location', { latitude: 21.02, longitude: 105.85 }],
    ['contact', { name: 'Cô Hải', phone: '84900000000' }],
    ['link', { url: 'https://x.vn', title: 'X' }],
  ];
  for (const [action, body] of sent) expect(await act(action, body), action).toBe(202);
  const [, ...messages] = await get(`/residents/${LAN.id}/messages`);
  expect(messages).toMatchObject([
    { text: 'b', quote },
    { sticker: 's1' },
    { imageUrl: 'http://x.vn/i.jpg', text: 'đây' },
    { gifUrl: 'http://x.vn/i.gif' },
    { voice: { url: expect.any(String), seconds: 4 } },
    { video: { url: expect.any(String) } },
    { file: { name: 'đơn.pdf', size: 100, type: 'pdf', url: expect.any(String) } },
    { location: { latitude: 21.02, longitude: 105.85 } },
    { contact: { name: 'Cô Hải', phone: '84900000000' } },
    { link: { url: 'https://x.vn', title: 'X' } },
  ]);
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(11));
});

test('a picture from the phone is served back, and so is a voice', async () => {
  const { act, get } = await open();
  await act('image', { dataUrl: PNG });
  await act('voice', { seconds: 2 });
  const [picture, voice] = await get(`/residents/${LAN.id}/messages`);
  const served = await fetch(picture.imageUrl);
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await served.arrayBuffer()).toString('base64')).toBe(PNG.split(',')[1]);
  const sound = await fetch(voice.voice.url);
  expect(sound.headers.get('content-type')).toBe('audio/amr');
  expect(
    Buffer.from(await sound.arrayBuffer())
      .subarray(0, 6)
      .toString(),
  ).toBe('#!AMR\n');
});

test.each([
  ['a body that is no JSON', 'say', undefined, 415],
  ['an empty text', 'say', { text: ' ' }, 400],
  ['a picture from nowhere', 'image', {}, 400],
  ['a page that calls itself a picture', 'image', { dataUrl: 'data:text/html;base64,PGI+' }, 400],
  ['a drawing that may hold a script', 'image', { dataUrl: 'data:image/svg+xml;base64,PHN2Zz4=' }, 400],
  ['a place off the globe', 'location', { latitude: 91, longitude: 0 }, 400],
  ['a phone number of another form', 'contact', { name: 'A', phone: '0900000000' }, 400],
  ['a reaction to nothing', 'react', { messageId: 'x', icon: ':>' }, 400],
])('%s is refused', async (_name, action, body, status) => {
  const { page, act } = await open();
  const plain = () => fetch(`${page}/residents/${LAN.id}/${action}`, { method: 'POST', body: 'text=a' });
  expect(body === undefined ? (await plain()).status : await act(action, body)).toBe(status);
});

test('seen, reaction, submitted data and withdrawal reach the webhook', async () => {
  const { simulator, act, receiver } = await open();
  await act('follow', { source: 'message_invite' });
  const { data } = await (await openClient(simulator)).send(LAN.id, { text: 'Chào bác' });
  for (const [action, body] of [
    ['seen', {}],
    ['react', { messageId: data.message_id, icon: '/-heart' }],
    ['submit-info', { name: 'A', phone: '84900000000', ward: 'Hải Châu' }],
    ['withdraw', {}],
    ['staff', { text: 'Chào bác', adminId: '31' }],
  ] as const)
    expect(await act(action, body), action).toBe(202);
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(8));
  expect(receiver.deliveries.map(({ event }) => event.event_name)).toEqual([
    'follow',
    'oa_send_text',
    'user_received_message',
    'user_seen_message',
    'user_reacted_message',
    'user_submit_info',
    'user_withdraw',
    'oa_send_text',
  ]);
  expect(receiver.deliveries[0]?.event.source).toBe('message_invite');
  expect(receiver.deliveries[7]?.event.sender).toEqual({ id: OA.id, admin_id: '31' });
});

test('a further resident gets an id beyond 2^53 and can write at once', async () => {
  const { post, get, receiver } = await open();
  const answer = await post('/residents', { name: 'Ông Tư', age: 80 });
  expect(answer.status).toBe(201);
  const person = (await answer.json()) as { id: string };
  expect(person).toMatchObject({ name: 'Ông Tư', age: 80, id: expect.stringMatching(/^\d{19}$/) });
  expect((await get('/state')).residents.at(-1)).toEqual(person);
  await post(`/residents/${person.id}/say`, { text: 'alo' });
  await vi.waitFor(() => expect(receiver.deliveries[0]?.event.sender.id).toBe(person.id));
});

test('the page hears of messages, ticks, people, exchanges, clock, webhook and faults', async () => {
  const { simulator, page, act, post } = await open();
  const until = await listen(page);
  await act('follow');
  await (await openClient(simulator)).send(LAN.id, { text: 'Chào bác' });
  await act('seen');
  await post('/clock', { advanceMs: 1000 });
  await post('/faults', { latencyMs: 5 });
  await post('/webhook', { url: 'http://127.0.0.1:9/other' });
  expect((await until('resident')).at(0)).toMatchObject({ id: LAN.id, isFollower: true });
  expect((await until('clock')).at(-1)).toEqual({ now: NOW + 1000, offsetMs: 1000 });
  expect((await until('faults')).at(-1)).toMatchObject({ latencyMs: 5, failNext: null });
  expect((await until('webhook')).at(-1)).toMatchObject({ url: 'http://127.0.0.1:9/other', isSubscribed: true });
  const messages = await until('message');
  expect(messages[0]).toMatchObject({ text: 'Chào bác', receivedAt: NOW });
  expect(messages.at(-1)).toMatchObject({ id: messages[0].id, seenAt: NOW });
  expect((await until('exchange')).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['api', 'webhook']));
});

test('a page that does not read is let go, and not waited for', async () => {
  const { simulator } = await open();
  const socket = connect(Number(new URL(simulator.url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.write('GET /simulator/events HTTP/1.1\r\nhost: x\r\n\r\n');
  await once(socket, 'readable');
  const payload = 'a'.repeat(100_000);
  for (let count = 0; count < 300; count++) await simulator.staffSays(LAN.id, payload);
  let received = 0;
  socket.on('data', (chunk) => {
    received += chunk.length;
  });
  await once(socket, 'close');
  expect(received).toBeLessThan(300 * payload.length);
});

test('the knobs answer what is so afterwards, and refuse what they do not know', async () => {
  const { post } = await open();
  const answer = async (path: string, body: unknown) => {
    const got = await post(path, body);
    return got.ok ? got.json() : got.status;
  };
  expect(await answer('/clock', { at: NOW + 5 })).toEqual({ now: NOW + 5, offsetMs: 5 });
  expect(await answer('/clock', { reset: true })).toEqual({ now: NOW, offsetMs: 0 });
  for (const body of [{}, { advanceMs: 1e300 }, { advanceMs: -2 * NOW }, { at: 1e15 }])
    expect(await answer('/clock', body)).toBe(400);
  expect(await answer('/faults', { failNext: 'cut-after' })).toMatchObject({ failNext: 'cut-after', latencyMs: 0 });
  expect(await answer('/faults', { failNext: null })).toMatchObject({ failNext: null });
  expect(await answer('/faults', { failNext: 'fire' })).toBe(400);
  expect(await answer('/webhook/probe', { signed: false })).toEqual({ status: 200, saved: true });
  expect(await answer('/webhook', { url: 'ftp://x' })).toBe(400);
});

test('what is known of nobody is not found', async () => {
  const { page, post } = await open();
  for (const id of ['2460000000000000000', '__proto__', 'constructor']) {
    expect((await fetch(`${page}/residents/${id}/messages`)).status).toBe(404);
    expect((await post(`/residents/${id}/say`, { text: 'x' })).status).toBe(404);
  }
});

test('a script of faults can be posted', async () => {
  const { simulator, post } = await open();
  const rules = [
    { match: { path: '/v2.0/*', every: 2 }, fault: '5xx' },
    { match: { event: 'follow' }, fault: { delayMs: 5 } },
  ];
  expect(await (await post('/faults/script', { rules, seed: 4 })).json()).toEqual({ rules: 2, seed: 4 });
  const statuses = [1, 2].map(async () => (await fetch(`${simulator.url}/v2.0/oa/getoa`)).status);
  expect((await Promise.all(statuses)).toSorted()).toEqual([200, 502]);
  expect((await post('/faults/script', { rules: [{ match: {}, fault: 'swap' }] })).status).toBe(400);
});

test('an unsubscribed webhook is visible and can be subscribed again', async () => {
  const { simulator, get, post } = await open({ webhookUrl: 'http://127.0.0.1:9/webhook', retryScale: 1e-6 });
  await simulator.say(LAN.id, 'a');
  expect((await get('/state')).webhook).toMatchObject({ isSubscribed: false, waitingRetries: 0 });
  expect(await (await post('/webhook/resubscribe')).json()).toMatchObject({ isSubscribed: true });
});

test('the exchanges are there for a page that opens later', async () => {
  const { simulator, get } = await open();
  await simulator.say(LAN.id, 'a');
  expect(await get('/exchanges')).toEqual(simulator.exchanges());
});
