import { expect, test } from 'vitest';
import { DAY, LAN, openClient, openClock, openSimulator, success, withTemplate } from './open-simulator.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const upload = (bytes: Buffer) => {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'a.png');
  return { method: 'POST', body };
};

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

test.each([
  ['gif', 'attachment_id', 'GIF89a....', 'a.gif'],
  ['file', 'token', '%PDF-1.7', 'a.pdf'],
  ['file', 'token', 'tên,tuổi\nLân,68', 'a.csv'],
  ['file', 'token', 'PK\u0003\u0004 word/document.xml', 'a.docx'],
])('upload/%s answers %s for %s', async (kind, key, content, name) => {
  const client = await openClient(await openSimulator());
  const answer = await client.upload(`/v2.0/oa/upload/${kind}`, Buffer.from(content), name);
  expect(answer).toMatchObject(success);
  expect(answer.data).toEqual({ [key]: expect.any(String) });
});

test('what a kind of upload does not take is refused by its content, not its name', async () => {
  const client = await openClient(await openSimulator());
  const zip = Buffer.from('PK\u0003\u0004 xl/workbook.xml');
  expect(await client.upload('/v2.0/oa/upload/gif', PNG, 'a.gif')).toMatchObject({ error: -201 });
  expect(await client.upload('/v2.0/oa/upload/file', zip, 'a.docx')).toMatchObject({ error: -201 });
  expect(await client.upload('/v2.0/oa/upload/file', Buffer.from([1, 0, 2]), 'a.csv')).toMatchObject({ error: -201 });
});

test.each([
  ['gif', 'GIF89a', 'a.gif'],
  ['file', '%PDF-1.7', 'a.pdf'],
])('upload/%s takes 5 MB and no byte more', async (kind, start, name) => {
  const client = await openClient(await openSimulator());
  const bytes = Buffer.alloc(5 * 1024 * 1024, 'x');
  bytes.write(start);
  expect(await client.upload(`/v2.0/oa/upload/${kind}`, bytes, name)).toMatchObject(success);
  const more = Buffer.concat([bytes, Buffer.from('x')]);
  expect(await client.upload(`/v2.0/oa/upload/${kind}`, more, name)).toMatchObject({ error: -210 });
});

test('each kind has its own count a month; beyond it -211', async () => {
  const clock = openClock('2026-11-30T10:00:00Z');
  const simulator = await openSimulator({ clock, oaSettings: { uploadsPerMonth: 1 } });
  const client = await openClient(simulator);
  const image = () => client.upload('/v2.0/oa/upload/image', PNG);
  expect(await image()).toMatchObject(success);
  expect(await image()).toMatchObject({ error: -211 });
  expect(await client.upload('/v2.0/oa/upload/gif', Buffer.from('GIF89a'), 'a.gif')).toMatchObject(success);
  clock.set('2026-12-01T00:00:00+07:00');
  expect(await image()).toMatchObject(success);
});

test('a file’s token ends after 7 days with -100 too', async () => {
  const clock = openClock();
  const simulator = await openSimulator({ clock });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const { data } = await client.upload('/v2.0/oa/upload/file', Buffer.from('%PDF-1.7'), 'a.pdf');
  clock.pass(7 * DAY);
  const message = { attachment: { type: 'file', payload: { token: data.token } } };
  expect(await (await openClient(simulator)).send(LAN.id, message)).toMatchObject({ error: -100 });
});
