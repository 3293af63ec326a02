import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../src/conversation/index.js';
import type { ResidentContent } from '../../src/simulator/phone/phone.js';
import { OA_ID, openWorld, type World } from '../support/world.js';
import { peopleOf } from './people.js';

let world: World;
const { someone, says, answers, messages, metric } = peopleOf(() => world);
/** Where attachments lie in these tests; every request is a download that must not be. */
const downloads: string[] = [];
const shelf = createServer((req, res) => {
  downloads.push(req.url ?? '');
  res.end();
});
let shelfUrl = '';

beforeAll(async () => {
  world = await openWorld();
  shelf.listen(0, '127.0.0.1');
  await once(shelf, 'listening');
  shelfUrl = `http://127.0.0.1:${(shelf.address() as AddressInfo).port}`;
});
afterAll(async () => {
  shelf.close();
  await world.close();
});

let events = 0;
const textEvent = (id: string, text: string, at = Date.now()) => ({
  app_id: '1111111111111111111',
  user_id_by_app: '3333333333333333333',
  sender: { id },
  recipient: { id: OA_ID },
  event_name: 'user_send_text',
  message: { msg_id: `sent-${++events}`, text },
  timestamp: String(at),
});

const MENU = 'Bác cần cháu giúp việc gì ạ?';

test('A3: the same words again, soon and later, are answered each time', async () => {
  const id = await someone({ consents: true });
  for (const _ of [1, 2, 3]) expect(await says(id, 'menu')).toEqual([expect.stringContaining(MENU)]);
});

test('A10: a signed body of old is dropped by its id, whatever the person did since', async () => {
  const id = await someone({ consents: true });
  const old = textEvent(id, 'vneid');
  expect(await answers(id, world.simulator.deliver(old))).toHaveLength(1);
  await says(id, 'menu');
  const duplicates = await metric('su_gia_so_webhooks_total{result="duplicate"}');
  expect(await answers(id, world.simulator.deliver(old))).toEqual([]);
  expect(await metric('su_gia_so_webhooks_total{result="duplicate"}')).toBe(duplicates + 1);
});

test('A10: a first delivery at the end of Zalo’s retry ladder, two hours late, is still taken', async () => {
  const id = await someone({ consents: true });
  const accepted = await metric('su_gia_so_webhooks_total{result="accepted"}');
  await answers(id, world.simulator.deliver(textEvent(id, 'menu', Date.now() - 2 * 3_600_000)));
  expect(await metric('su_gia_so_webhooks_total{result="accepted"}')).toBe(accepted + 1);
});

test.each([
  ['a NUL', 'me\0nu'],
  ['half a surrogate pair', 'menu \ud83d'],
  ['marks of writing from right to left', '\u202emenu\u202c\u200f'],
  ['invisible joiners around it', '\u200bmenu\u200d\ufeff'],
])('A13: a wish with %s is understood, and so is the next', async (_, text) => {
  const id = await someone({ consents: true });
  expect(await answers(id, world.simulator.deliver(textEvent(id, text)))).toEqual([expect.stringContaining(MENU)]);
  expect(await says(id, 'vneid')).toHaveLength(1);
});

test.each(['👨‍👩‍👧 cả nhà', '\u202eabc\u202c', 'a\u200bb'])(
  'A13: what is valid text is kept as it was written, “%s”; only NULs and half characters are cleaned',
  (text) => {
    expect(wordsOf('1', 0, text)).toMatchObject({ text });
    expect(wordsOf('1', 0, `${text}\0\udc00`)).toMatchObject({ text: `${text}\ufffd` });
  },
);

const attachments: readonly (readonly [string, () => ResidentContent])[] = [
  ['a picture', () => ({ imageUrl: `${shelfUrl}/1.jpg` })],
  ['a sticker', () => ({ sticker: '123' })],
  ['a GIF', () => ({ gifUrl: `${shelfUrl}/1.gif` })],
  ['a voice message', () => ({ voice: { url: `${shelfUrl}/1.amr`, seconds: 4 } })],
  ['a film', () => ({ video: { url: `${shelfUrl}/1.mp4` } })],
  ['a place', () => ({ location: { latitude: 21.05, longitude: 105.73 } })],
  ['a business card', () => ({ contact: { name: 'Cô Thu', phone: '84900000000' } })],
  ['a file of 25 MB', () => ({ file: { name: 'a.pdf', type: 'pdf', size: 25_000_000, url: `${shelfUrl}/1.pdf` } })],
  ['emoji alone', () => ({ text: '🎉🌸' })],
];

test.each(attachments)(
  'A14, C12: %s is answered with the open question, and nothing is downloaded',
  async (_, content) => {
    const id = await someone();
    const [answer] = await answers(id, world.simulator.resident(id).send(content()));
    expect(answer).toContain('Bác đồng ý thì bấm nút dưới đây ạ.');
    expect(downloads).toEqual([]);
  },
);

test('C13: a reply needs no message id: what it answers may be quoted, old or gone', async () => {
  const id = await someone({ consents: true });
  const [first] = messages(id);
  expect(await answers(id, world.simulator.resident(id).send({ text: 'menu', quote: first?.id ?? '' }))).toHaveLength(
    1,
  );
  const gone = textEvent(id, 'menu');
  const event = { ...gone, message: { ...gone.message, quote_msg_id: 'of-no-message' } };
  expect(await answers(id, world.simulator.deliver(event))).toEqual([expect.stringContaining(MENU)]);
  const bodies = world.simulator.exchanges().flatMap((each) => ('requestBody' in each ? [each] : []));
  const sent = bodies.filter((each) => 'path' in each && each.path.startsWith('/v3.0/oa/message'));
  expect(sent.length).toBeGreaterThan(2);
  expect(JSON.stringify(sent.map(({ requestBody }) => requestBody))).not.toMatch(/quote|"message_id"/);
});

test('A15: a text of 5 MB is refused at the door, and the person is heard afterwards', async () => {
  const id = await someone({ consents: true });
  expect(await world.simulator.deliver(textEvent(id, 'a'.repeat(5_000_000)))).toBe(413);
  expect(await says(id, 'menu')).toHaveLength(1);
});

test.each([
  ['decomposed', 'Quên mật khẩu'.normalize('NFD')],
  ['in capitals', 'QUÊN MẬT KHẨU'],
  ['without diacritics', 'quen mat khau'],
  ['without diacritics in a question', 'lam sao lay lai mat khau vneid'],
])('A16: a wish %s leads where the accented words lead', async (_, text) => {
  const accented = await says(await someone({ consents: true }), 'Quên mật khẩu');
  expect(accented).toEqual([expect.stringContaining('Lấy lại mật khẩu VNeID')]);
  expect(await says(await someone({ consents: true }), text)).toEqual(accented);
});

test('A16: the old and the new place of a tone mean the same', async () => {
  const [old, recent] = ['Hóa ra là quên mật khẩu', 'Hoá ra là quên mật khẩu'];
  expect(await says(await someone({ consents: true }), old)).toEqual(
    await says(await someone({ consents: true }), recent),
  );
});
