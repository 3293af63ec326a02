import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { APP, LAN, OA, openClient, openSimulator, SON, withButtons, withTemplate } from './open-simulator.js';
import { type Delivery, startReceiver } from './receiver.js';

async function open(answer?: (delivery: Delivery) => number | Promise<number>, options = {}) {
  const receiver = await startReceiver(answer);
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, ...options });
  return { receiver, simulator };
}

test('a text arrives in the contract’s envelope', async () => {
  const { receiver, simulator } = await open(undefined, { clock: { now: () => 1_760_000_000_123 } });
  await simulator.say(LAN.id, 'Xin chào');
  expect(receiver.deliveries.map(({ event }) => event)).toEqual([
    {
      app_id: APP.id,
      sender: { id: LAN.id },
      user_id_by_app: LAN.idByApp,
      recipient: { id: OA.id },
      event_name: 'user_send_text',
      message: { text: 'Xin chào', msg_id: simulator.messages(LAN.id)[0]?.id },
      timestamp: '1760000000123',
    },
  ]);
});

test('follow and unfollow are flat events, told only when something changes', async () => {
  const { receiver, simulator } = await open();
  await simulator.follow(LAN.id);
  await simulator.follow(LAN.id);
  await simulator.unfollow(LAN.id);
  expect(receiver.deliveries.map(({ event }) => event.event_name)).toEqual(['follow', 'unfollow']);
  expect(receiver.deliveries[0]?.event).toMatchObject({ oa_id: OA.id, follower: { id: LAN.id }, source: 'oa_profile' });
});

test('a tap arrives as a text that equals the payload; hide keeps it out of sight', async () => {
  const { receiver, simulator } = await open();
  await simulator.follow(LAN.id);
  const buttons = [
    { title: 'Giờ', type: 'oa.query.hide', payload: '#gio' },
    { title: 'Nơi', type: 'oa.query.show', payload: 'Ở đâu?' },
    { title: 'Trang', type: 'oa.open.url', payload: { url: 'https://example.gov.vn' } },
  ];
  const { data } = await (await openClient(simulator)).send(LAN.id, withButtons('Chọn', buttons));
  for (const index of [0, 1, 2]) await simulator.tap(LAN.id, data.message_id, index);
  expect(receiver.named('user_send_text').map(({ event }) => event.message.text)).toEqual(['#gio', 'Ở đâu?']);
  expect(simulator.messages(LAN.id).slice(1)).toMatchObject([{ text: '#gio', hidden: true }, { text: 'Ở đâu?' }]);
  expect(simulator.messages(LAN.id)[2]?.hidden).toBeUndefined();
  await expect(simulator.tap(LAN.id, data.message_id, 3)).rejects.toThrow('no choice 3');
  await expect(simulator.tap(SON.id, data.message_id, 0)).rejects.toThrow('no message');
});

test('rows of a list are tapped after the buttons', async () => {
  const { receiver, simulator } = await open();
  await simulator.follow(LAN.id);
  const row = { title: 'A', subtitle: 'a', default_action: { type: 'oa.query.show', payload: '#a' } };
  const { data } = await (await openClient(simulator)).send(LAN.id, withTemplate('list', [row]));
  await simulator.tap(LAN.id, data.message_id, 0);
  expect(receiver.named('user_send_text')[0]?.event.message.text).toBe('#a');
});

test('a message of the OA comes back as an echo, then as a receipt, both from the OA', async () => {
  const { receiver, simulator } = await open();
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const { data } = await client.send(LAN.id, { text: 'Chào bác' });
  const image = { media_type: 'image', url: 'https://x.vn/a.jpg' };
  await client.send(LAN.id, withTemplate('media', [image], { text: 'Hình' }));
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(5));
  const [, echo, receipt, imageEcho] = receiver.deliveries.map(({ event }) => event);
  expect(echo).toMatchObject({
    event_name: 'oa_send_text',
    sender: { id: OA.id },
    recipient: { id: LAN.id },
    message: { msg_id: data.message_id, text: 'Chào bác' },
  });
  expect(echo.sender).not.toHaveProperty('admin_id');
  expect(receipt).toMatchObject({
    event_name: 'user_received_message',
    sender: { id: OA.id },
    message: { msg_id: data.message_id },
  });
  expect(imageEcho).toMatchObject({
    event_name: 'oa_send_image',
    message: { text: 'Hình', attachments: [{ type: 'image', payload: { url: 'https://x.vn/a.jpg' } }] },
  });
});

test('stickers, pictures and “chat now” of the page’s own API arrive too', async () => {
  const { receiver, simulator } = await open();
  const act = (action: string, body: object) =>
    fetch(`${simulator.url}/simulator/residents/${LAN.id}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await act('chatnow', {});
  await act('chatnow', {}); // told once
  await act('sticker', { sticker: 'st9' });
  await act('image', { url: 'http://photo.example/i.jpg', text: 'đây' });
  expect((await act('say', { text: ' ' })).status).toBe(400);
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(3));
  expect(receiver.deliveries.map(({ event }) => event)).toMatchObject([
    { event_name: 'user_click_chatnow', user_id: LAN.id, oa_id: OA.id },
    { event_name: 'user_send_sticker', message: { attachments: [{ type: 'sticker', payload: { id: 'st9' } }] } },
    { event_name: 'user_send_image', message: { text: 'đây', attachments: [{ type: 'image' }] } },
  ]);
});

test('one person’s events go out one after another; another person does not wait', async () => {
  const order: string[] = [];
  const { simulator } = await open(async ({ event }) => {
    const { text } = event.message;
    order.push(`+${text}`);
    await sleep(text === 'a' ? 150 : 0);
    order.push(`-${text}`);
    return 200;
  });
  const said = [simulator.say(LAN.id, 'a'), simulator.say(LAN.id, 'b'), simulator.say(SON.id, 'c')];
  await Promise.all(said);
  expect(order.filter((step) => !step.endsWith('c'))).toEqual(['+a', '-a', '+b', '-b']);
  expect(order.indexOf('-c')).toBeLessThan(order.indexOf('-a'));
});

test('a failed event climbs the ladder with num_retry and the same bytes', async () => {
  const waits = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => waits.mockRestore());
  const { receiver, simulator } = await open(() => 503, { retryScale: 1e-5 });
  await simulator.say(LAN.id, 'alo');
  expect(receiver.deliveries.map(({ headers }) => headers['num_retry'])).toEqual([undefined, '1', '2', '3', '4', '5']);
  expect(new Set(receiver.deliveries.map(({ rawBody }) => rawBody.toString())).size).toBe(1);
  expect(new Set(receiver.deliveries.map(({ headers }) => headers['x-zevent-signature'])).size).toBe(1);
  const seconds = waits.mock.calls.map(([, ms]) => Math.round(Number(ms) * 100));
  expect(seconds).toEqual(expect.arrayContaining([30, 300, 900, 1800, 3600]));
});

test('the ladder ends at the first 200, and later events do not wait for it', async () => {
  let failures = 2;
  const { receiver, simulator } = await open(
    ({ event }) => (event.message.text === 'a' && failures-- > 0 ? 500 : 200),
    {
      retryScale: 1e-3,
    },
  );
  await Promise.all([simulator.say(LAN.id, 'a'), simulator.say(LAN.id, 'b')]);
  expect(receiver.deliveries.map(({ event }) => event.message.text)).toEqual(['a', 'b', 'a', 'a']);
});

test('an answer after 2 seconds is a failure', async () => {
  let first = true;
  const { receiver, simulator } = await open(
    async () => {
      const isSlow = first;
      first = false;
      if (isSlow) await sleep(2300);
      return 200;
    },
    { retryScale: 1e-6 },
  );
  await simulator.say(LAN.id, 'alo');
  expect(receiver.deliveries.map(({ headers }) => headers['num_retry'])).toEqual([undefined, '1']);
});

test('events wait for no webhook: without a URL they are not sent, with a new one the next is', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator();
  await simulator.say(LAN.id, 'a');
  simulator.setWebhookUrl(receiver.url);
  await simulator.say(LAN.id, 'b');
  expect(receiver.deliveries.map(({ event }) => event.message.text)).toEqual(['b']);
});

test('close gives up what is still waiting for a retry', async () => {
  const { receiver, simulator } = await open(() => 500);
  const said = simulator.say(LAN.id, 'alo');
  await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(1));
  await simulator.close();
  await said;
  expect(receiver.deliveries).toHaveLength(1);
});

test('listeners hear both directions until they are taken off', async () => {
  const { simulator } = await open();
  const heard: (string | undefined)[] = [];
  const stop = simulator.onMessage((message) => void heard.push(`${message.from}: ${message.text}`));
  await simulator.say(LAN.id, 'a');
  await (await openClient(simulator)).send(LAN.id, { text: 'b' });
  stop();
  await simulator.say(LAN.id, 'c');
  expect(heard).toEqual(['resident: a', 'oa: b']);
});

test('an id that is not seeded is a new person, a word that is no id is a mistake', async () => {
  const { receiver, simulator } = await open();
  await simulator.say('2460000000000000001', 'alo');
  expect(receiver.deliveries[0]?.event.sender.id).toBe('2460000000000000001');
  await expect(simulator.say('Bác Lân', 'alo')).rejects.toThrow('not a user id');
});
