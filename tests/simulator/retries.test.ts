import { expect, onTestFinished, test, vi } from 'vitest';
import type { SimulatorOptions } from '../../src/simulator/index.js';
import { APP, LAN, OA, openSimulator } from './open-simulator.js';
import { type Delivery, startReceiver } from './receiver.js';

async function open(
  answer?: (delivery: Delivery) => number | Promise<number>,
  options: Partial<SimulatorOptions> = {},
) {
  const receiver = await startReceiver(answer);
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, ...options });
  return { receiver, simulator };
}

const retriesOf = (deliveries: readonly Delivery[]) => deliveries.map(({ headers }) => headers['num_retry'] ?? '0');
const MINUTE = 60_000;

test('the ladder is 30 s, 5 min, 15 min, 30 min and 1 h, climbed by moving the clock', async () => {
  const { receiver, simulator } = await open(() => 503);
  const said = simulator.say(LAN.id, 'alo');
  const waits = [30_000, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE];
  for (const [index, ms] of waits.entries()) {
    await vi.waitFor(() => expect(simulator.exchanges()).toHaveLength(index + 1));
    await vi.waitFor(() => expect(simulator.webhook.state().waitingRetries).toBe(1));
    simulator.clock.advance(ms - 1_000); // a second before it is due; the seconds of this test are not its own
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.deliveries).toHaveLength(index + 1);
    simulator.clock.advance(1_000);
    await vi.waitFor(() => expect(receiver.deliveries).toHaveLength(index + 2));
  }
  await said;
  expect(retriesOf(receiver.deliveries)).toEqual(['0', '1', '2', '3', '4', '5']);
});

test('a clock moved over the whole ladder brings all of it at once', async () => {
  const { receiver, simulator } = await open(() => 500);
  const said = simulator.say(LAN.id, 'alo');
  await vi.waitFor(() => expect(simulator.webhook.state().waitingRetries).toBe(1));
  simulator.clock.advance(2 * 60 * MINUTE);
  await said;
  expect(receiver.deliveries).toHaveLength(6);
});

test('after the last failure the app is unsubscribed, until somebody subscribes it again', async () => {
  let status = 500;
  const { receiver, simulator } = await open(() => status, { retryScale: 1e-6 });
  await simulator.say(LAN.id, 'a');
  expect(simulator.webhook.state()).toEqual({ url: receiver.url, isSubscribed: false, waitingRetries: 0 });
  status = 200;
  await simulator.say(LAN.id, 'b');
  expect(receiver.deliveries).toHaveLength(6);
  simulator.webhook.resubscribe();
  await simulator.say(LAN.id, 'c');
  expect(receiver.deliveries.at(-1)?.event.message.text).toBe('c');
  expect(simulator.webhook.state().isSubscribed).toBe(true);
});

test('where only a lost connection is retried, a 500 is the end of an event', async () => {
  const { receiver, simulator } = await open(() => 500, {
    webhook: { retryOn: 'connection-only' },
    retryScale: 1e-6,
  });
  await simulator.say(LAN.id, 'a');
  expect(receiver.deliveries).toHaveLength(1);
  expect(simulator.webhook.state().isSubscribed).toBe(true);

  simulator.setWebhookUrl('http://127.0.0.1:9/webhook');
  await simulator.say(LAN.id, 'b');
  const attempts = simulator.exchanges().slice(1);
  expect(attempts).toMatchObject([0, 1, 2, 3, 4, 5].map((retry) => ({ retry, status: 0, failure: 'connection' })));
  expect(simulator.webhook.state().isSubscribed).toBe(false);
});

test('an event that is switched off in the console is not sent', async () => {
  const { receiver, simulator } = await open(undefined, { webhook: { disabledEvents: ['follow'] } });
  await simulator.follow(LAN.id);
  simulator.webhook.setEvent('user_send_text', false);
  await simulator.say(LAN.id, 'a');
  expect(receiver.deliveries).toHaveLength(0);
  simulator.webhook.setEvent('user_send_text', true);
  await simulator.say(LAN.id, 'b');
  expect(receiver.deliveries).toHaveLength(1);
});

test('“Lọc cú pháp” lets only texts pass that begin with #, and does not touch other events', async () => {
  const { receiver, simulator } = await open(undefined, { webhook: { syntaxFilter: true } });
  await simulator.follow(LAN.id);
  await simulator.say(LAN.id, 'xin chào');
  await simulator.say(LAN.id, '#menu');
  await simulator.resident(LAN.id).send({ sticker: 's1' });
  expect(receiver.deliveries.map(({ event }) => event.event_name)).toEqual([
    'follow',
    'user_send_text',
    'user_send_sticker',
  ]);
  simulator.webhook.setSyntaxFilter(false);
  await simulator.say(LAN.id, 'xin chào');
  expect(receiver.deliveries).toHaveLength(4);
});

test('the console’s sample is a text with documentation ids, signed or not, and only 200 saves the URL', async () => {
  let status = 200;
  const { receiver, simulator } = await open(() => status);
  expect(await simulator.webhook.probe({ signed: true })).toEqual({ status: 200, saved: true });
  status = 401;
  expect(await simulator.webhook.probe({ signed: false })).toEqual({ status: 401, saved: false });
  status = 204;
  expect(await simulator.webhook.probe({ signed: false })).toEqual({ status: 204, saved: false });
  expect(receiver.deliveries[0]?.headers['x-zevent-signature']).toMatch(/^mac=[0-9a-f]{64}$/);
  expect(receiver.deliveries[1]?.headers).not.toHaveProperty('x-zevent-signature');
  expect(receiver.deliveries[0]?.event).toEqual({
    app_id: APP.id,
    sender: { id: '246000000000000000' },
    user_id_by_app: '552000000000000000',
    recipient: { id: '388000000000000000' },
    event_name: 'user_send_text',
    message: { text: 'This is testing message', msg_id: 'This is message id' },
    timestamp: '154390853474',
  });
  expect(receiver.deliveries[0]?.event.recipient.id).not.toBe(OA.id);
});
