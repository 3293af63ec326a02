import { execFileSync } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { signatureOf } from '../../src/simulator/webhook/signature.js';
import { APP, LAN, OA, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

// contract §1.2, the test vector: 267 bytes, no newline at the end
const RAW_BODY =
  '{"app_id":"1111111111111111111","sender":{"id":"2222222222222222222"},"user_id_by_app":"3333333333333333333",' +
  '"recipient":{"id":"4444444444444444444"},"event_name":"user_send_text",' +
  '"message":{"text":"Xin chào","msg_id":"aaaa1111bbbb2222"},"timestamp":"1760000000123"}';
const SIGNATURE = 'mac=a98255668c4db9d54c2e3bf5c6aa06c0ac0aa14ee620126a64504003ab2bca91';

const sha256sum = (text: Buffer | string) => execFileSync('sha256sum', { input: text }).toString().slice(0, 64);

async function open() {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  return { receiver, simulator: await openSimulator({ webhookUrl: receiver.url }) };
}

test('the signature of the contract’s vector is the contract’s', () => {
  expect(Buffer.byteLength(RAW_BODY)).toBe(267);
  const parts = { appId: APP.id, rawBody: RAW_BODY, timestamp: '1760000000123', oaSecretKey: OA.secretKey };
  expect(signatureOf(parts)).toBe(SIGNATURE);
});

test('a raw delivery goes out byte for byte with that signature', async () => {
  const { simulator, receiver } = await open();
  expect(await simulator.deliver(RAW_BODY)).toBe(200);
  expect(receiver.deliveries[0]?.rawBody.toString()).toBe(RAW_BODY);
  expect(receiver.deliveries[0]?.headers['x-zevent-signature']).toBe(SIGNATURE);
});

test('an event that was acted out is signed over the bytes that arrive', async () => {
  const { simulator, receiver } = await open();
  await simulator.say(LAN.id, 'Cháu ơi, bác quên mật khẩu “VNeID” 🙏');
  const [delivery] = receiver.deliveries;
  const bytes = Buffer.concat([
    Buffer.from(APP.id),
    delivery?.rawBody ?? Buffer.alloc(0),
    Buffer.from(delivery?.event.timestamp + OA.secretKey),
  ]);
  expect(delivery?.headers['x-zevent-signature']).toBe(`mac=${sha256sum(bytes)}`);
});

test('the headers are those of a real delivery, in their order, and no timestamp header', async () => {
  const { simulator, receiver } = await open();
  await simulator.say(LAN.id, 'alo');
  const names = receiver.deliveries[0]?.rawHeaders.filter((_, index) => index % 2 === 0) ?? [];
  expect(names.filter((name) => !['host', 'connection', 'content-length'].includes(name))).toEqual([
    'content-type',
    'user-agent',
    'x-zevent-server',
    'x-zevent-signature',
  ]);
  expect(receiver.deliveries[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'ZaloWebhook',
    'x-zevent-server': 'OA OpenAPI',
  });
});

test('a delivery may carry a wrong signature or none', async () => {
  const { simulator, receiver } = await open();
  await simulator.deliver({ event_name: 'x' }, { signature: 'mac=00' });
  await simulator.deliver({ event_name: 'x' }, { signature: '' });
  expect(receiver.deliveries.map(({ headers }) => headers['x-zevent-signature'])).toEqual(['mac=00', undefined]);
});

test('a receiver that is not there answers status 0', async () => {
  const simulator = await openSimulator({ webhookUrl: 'http://127.0.0.1:9/webhook' });
  expect(await simulator.deliver({})).toBe(0);
});
