import { expect, onTestFinished, test } from 'vitest';
import { startSimulator } from '../../../src/simulator/index.js';
import {
  type DeliveryContext,
  EVENT_NAMES,
  parseEvent,
  verifyWebhook,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { startReceiver } from '../../simulator/receiver.js';
import { type TellAll, tellEverything } from './every-event.js';

const SECRETS = { appId: '1111111111111111111', oaSecretKey: 'oaSecret_EXAMPLE_0001' };
const OA_ID = '4444444444444444444';
const NOW = Date.parse('2026-11-26T09:00:00+07:00');

/** Every event that the simulator can send, as it arrived: verified and typed by the SDK. */
async function delivered() {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await startSimulator({
    host: '127.0.0.1',
    port: 0,
    app: { id: SECRETS.appId, secret: 'appSecret_EXAMPLE' },
    oa: { id: OA_ID, name: 'Phường Thử', secretKey: SECRETS.oaSecretKey },
    webhookUrl: receiver.url,
    clock: { now: () => NOW },
    idSeed: 'events',
  });
  onTestFinished(() => simulator.close());
  const written = new Set<string>();
  const tell: TellAll = (write) =>
    simulator.tell((events, resident) => {
      const noted = new Proxy(events, {
        get(target, key) {
          written.add(String(key));
          return Reflect.get(target, key) as unknown;
        },
      });
      return write(noted, resident);
    });
  let writers: readonly string[] = [];
  await tell((events, resident) => {
    writers = Object.keys(events);
    return events.clickedChatNow(resident('2461830975310948261'));
  });
  await tellEverything(tell);
  const events = receiver.deliveries.map(({ rawBody, headers }) => {
    const verified = verifyWebhook(rawBody, String(headers['x-zevent-signature']), SECRETS);
    const context: DeliveryContext = { server: String(headers['x-zevent-server']), oaId: OA_ID };
    return { verified, event: verified.ok ? parseEvent(verified.body, context) : null };
  });
  return { events, unwritten: writers.filter((name) => !written.has(name)) };
}

test('every event that the simulator can send is verified and typed by the SDK', async () => {
  const { events, unwritten } = await delivered();
  expect(unwritten).toEqual([]);
  expect(events.filter(({ verified }) => !verified.ok)).toEqual([]);
  expect(events.filter(({ event }) => event?.kind === 'unknown')).toEqual([]);
});

test('the events are read as they were when this was last looked at', async () => {
  const { events } = await delivered();
  const read = events.map(({ event }) => event);
  await expect(`${JSON.stringify(read, null, 2)}\n`).toMatchFileSnapshot('recordings/events.json');
});

test('every name that the SDK types is one that the simulator sends, but those it names here', async () => {
  const { events } = await delivered();
  const sent = new Set(events.map(({ event }) => (event && event.kind !== 'unknown' ? event.name : '')));
  // Zalo's lists have them; the simulator's OA cannot send these kinds
  const unsent = EVENT_NAMES.filter((name) => !sent.has(name));
  expect(
    unsent.filter((name) => !/^oa_send_(group_)?(link|audio|video|location|business_card|template|list)$/.test(name)),
  ).toEqual([]);
});
