import { expect, test } from 'vitest';
import { HAI, LAN, openClient, openSimulator, withTemplate } from './open-simulator.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const detailOf = (id: unknown) => `/v3.0/oa/user/detail?data=${encodeURIComponent(JSON.stringify({ user_id: id }))}`;

const upload = (bytes: Buffer) => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
  return { method: 'POST', body };
};

test('a user’s detail tells name, ids and whether they follow', async () => {
  const simulator = await openSimulator({ clock: { now: () => Date.parse('2026-11-20T18:00:00Z') } });
  const client = await openClient(simulator);
  expect(await client.call(detailOf(HAI.id))).toMatchObject({ error: -213 });
  await simulator.follow(HAI.id);
  expect(await client.call(detailOf(HAI.id))).toMatchObject({
    error: 0,
    data: {
      user_id: HAI.id,
      user_id_by_app: HAI.idByApp,
      display_name: 'Cô Hải',
      user_is_follower: true,
      user_last_interaction_date: '21/11/2026', // the day in UTC+7
    },
  });
  expect(await client.call(detailOf('1'))).toMatchObject({ error: -201 });
  expect(await client.call(detailOf(Number(HAI.id)))).toMatchObject({ error: -201 });
  expect(await client.call('/v3.0/oa/user/detail')).toMatchObject({ error: -201 });
});

test('an uploaded picture can be sent for 7 days and is served back', async () => {
  let now = 1_760_000_000_000;
  const simulator = await openSimulator({ clock: { now: () => now } });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const { data } = await client.call('/v2.0/oa/upload/image', upload(PNG));
  const message = withTemplate('media', [{ media_type: 'image', attachment_id: data.attachment_id }]);
  expect(await client.send(LAN.id, message)).toMatchObject({ error: 0 });
  const served = await fetch(simulator.messages(LAN.id)[0]?.imageUrl ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await served.arrayBuffer())).toEqual(PNG);

  now += 7 * 86_400_000;
  expect(await (await openClient(simulator)).send(LAN.id, message)).toMatchObject({ error: -100 });
});

test('a picture over 1 MB, of another kind, or missing is refused', async () => {
  const client = await openClient(await openSimulator());
  const big = Buffer.concat([PNG, Buffer.alloc(1024 * 1024)]);
  expect(await client.call('/v2.0/oa/upload/image', upload(big))).toMatchObject({ status: 200, error: -210 });
  const huge = Buffer.concat([PNG, Buffer.alloc(3 * 1024 * 1024)]);
  expect(await client.call('/v2.0/oa/upload/image', upload(huge))).toMatchObject({ status: 200, error: -210 });
  expect(await client.call('/v2.0/oa/upload/image', upload(Buffer.from('GIF89a')))).toMatchObject({ error: -201 });
  expect(await client.call('/v2.0/oa/upload/image', { method: 'POST' })).toMatchObject({ error: -201 });
});
