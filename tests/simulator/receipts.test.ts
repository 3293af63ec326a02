import { expect, onTestFinished, test, vi } from 'vitest';
import type { SimulatorOptions } from '../../src/simulator/index.js';
import { LAN, OA, openClient, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

async function open(webhook: SimulatorOptions['webhook'] = {}) {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const clock = { now: () => 1_760_000_000_000 };
  const simulator = await openSimulator({ webhookUrl: receiver.url, clock, webhook });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const send = async (text: string): Promise<string> => (await client.send(LAN.id, { text })).data.message_id;
  return { receiver, simulator, send };
}

test('a message is received at once, and seen when the resident looks, each told once', async () => {
  const { receiver, simulator, send } = await open();
  const ids = [await send('a'), await send('b')];
  simulator.clock.advance(5_000);
  await simulator.resident(LAN.id).see();
  await simulator.resident(LAN.id).see();
  expect(simulator.messages(LAN.id)).toMatchObject(
    ids.map((id) => ({ id, receivedAt: 1_760_000_000_000, seenAt: 1_760_000_005_000 })),
  );
  expect(receiver.named('user_received_message').map(({ event }) => event.message)).toEqual(
    ids.map((msg_id) => ({ msg_id })),
  );
  expect(receiver.named('user_seen_message').map(({ event }) => event)).toMatchObject([
    { sender: { id: OA.id }, recipient: { id: LAN.id }, message: { msg_ids: ids } },
  ]);
});

test('by switch a receipt names the resident as its sender', async () => {
  const { receiver, simulator, send } = await open({ receiptSender: 'user' });
  await send('a');
  await simulator.resident(LAN.id).see();
  await vi.waitFor(() => expect(receiver.named('user_seen_message')).toHaveLength(1));
  for (const { event } of [...receiver.named('user_received_message'), ...receiver.named('user_seen_message')])
    expect(event).toMatchObject({ sender: { id: LAN.id }, recipient: { id: OA.id } });
});

test('what the resident wrote has no ticks', async () => {
  const { simulator } = await open();
  await simulator.say(LAN.id, 'alo');
  await simulator.resident(LAN.id).see();
  expect(simulator.messages(LAN.id)[0]).not.toHaveProperty('receivedAt');
  expect(simulator.messages(LAN.id)[0]).not.toHaveProperty('seenAt');
});
