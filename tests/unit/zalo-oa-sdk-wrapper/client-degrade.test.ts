import { describe, expect, test } from 'vitest';
import { memoryTraits, type OutgoingMessage } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { clientOf, openClient, SENT, TEXT, tokensInTurn, V2, V3 } from './open-client.js';
import { USER_ID } from './samples.js';
import type { Heard } from './stand-in.js';

const CHOICES = {
  kind: 'text',
  text: 'Chọn mục ạ',
  buttons: [
    { title: '1. Giờ làm việc', payload: '#gio' },
    { title: 'Mở cổng', url: 'https://dichvucong.gov.vn' },
    { title: 'Gọi', phone: '84900000000' },
  ],
} as const satisfies OutgoingMessage;
const IN_WORDS = 'Chọn mục ạ\n\n1. Giờ làm việc\n2. Mở cổng: https://dichvucong.gov.vn\n3. Gọi: 0900000000';

const hasButtons = ({ body }: Heard) => body.includes('attachment');
const textsOf = (heard: readonly Heard[]) =>
  heard.map(({ body }) => (JSON.parse(body) as typeof SENT & { message: { text: string } }).message.text);

describe.each([-233, -201, -240])('an OA that refuses buttons with %i', (code) => {
  const refuse = (heard: Heard) => (hasButtons(heard) ? { error: code, message: 'no' } : SENT);

  test('gets the same choices as numbered text', async () => {
    const { client, heard } = await openClient(refuse);
    await expect(client.send(USER_ID, CHOICES)).resolves.toMatchObject({ messageId: 'cccc3333' });
    expect([heard.length, textsOf(heard)[1]]).toEqual([2, IN_WORDS]);
  });

  test('gets later ones in words at once', async () => {
    const { client, heard } = await openClient(refuse);
    await client.send(USER_ID, CHOICES);
    await client.send(USER_ID, CHOICES);
    expect(heard.map(hasButtons)).toEqual([true, false, false]);
  });
});

test('a list becomes numbered lines', async () => {
  const { client, heard } = await openClient((one) => (hasButtons(one) ? { error: -233 } : SENT));
  const rows = [
    { title: 'Nhà văn hoá', subtitle: 'Tổ 3', action: { url: 'https://a.example/map' } },
    { title: 'Trạm y tế', action: { payload: '#tram' } },
  ];
  await client.send(USER_ID, { kind: 'list', text: 'Điểm gần bác:', rows });
  expect(textsOf(heard)[1]).toBe('Điểm gần bác:\n\n1. Nhà văn hoá – Tổ 3: https://a.example/map\n2. Trạm y tế');
});

test('choices that the text lists already are not listed twice', async () => {
  const { client, heard } = await openClient((one) => (hasButtons(one) ? { error: -233 } : SENT));
  const message: OutgoingMessage = {
    kind: 'text',
    text: 'Chọn ạ\n\n1. Một\n2. Hai',
    buttons: [{ title: '1. Một', payload: '#1' }],
  };
  await client.send(USER_ID, message);
  expect(textsOf(heard)[1]).toBe('Chọn ạ\n\n1. Một\n2. Hai');
});

test('where only the first part of the words went through, the message is uncertain: again it would be said twice', async () => {
  let texts = 0;
  const { client, heard } = await openClient((one) => {
    if (hasButtons(one)) return { error: -233 };
    texts += 1;
    return texts === 1 ? SENT : { error: -200, message: 'no' };
  });
  const long = { ...CHOICES, text: 'Bác mở ứng dụng rồi bấm nút ạ. '.repeat(64) };
  await expect(client.send(USER_ID, long)).rejects.toMatchObject({ kind: 'uncertain', code: -200 });
  expect(heard).toHaveLength(3);
});

test('a refusal that the words meet too is not remembered: it was about something else', async () => {
  const { client, heard } = await openClient(() => ({ error: -201, message: 'user_id is invalid' }));
  await expect(client.send(USER_ID, CHOICES)).rejects.toMatchObject({ code: -201 });
  await expect(client.send(USER_ID, CHOICES)).rejects.toMatchObject({ code: -201 });
  expect(heard.map(hasButtons)).toEqual([true, false, true, false]);
});

test.each([-213, -230, -32, -200])('%i brings no second request', async (code) => {
  const { client, heard } = await openClient(() => ({ error: code, message: 'no' }));
  await expect(client.send(USER_ID, CHOICES)).rejects.toMatchObject({ code });
  expect(heard).toHaveLength(1);
});

test('text without buttons is not tried again in another form', async () => {
  const { client, heard } = await openClient(() => ({ error: -233, message: 'no' }));
  await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'unsupported' });
  expect(heard).toHaveLength(1);
});

test('what was learnt of an OA is known to the next client that has the same store', async () => {
  const traits = memoryTraits();
  const answer = ({ path, body }: Heard) => {
    if (path === V3) return { error: -235, message: 'OA type' };
    return body.includes('attachment') ? { error: -233, message: 'no' } : SENT;
  };
  const { client, paths, url, dispatcher } = await openClient(answer, tokensInTurn('one').keeper, { traits });
  await client.send(USER_ID, CHOICES);
  await clientOf(url, dispatcher, tokensInTurn('one').keeper, { traits }).send(USER_ID, CHOICES);
  expect(paths()).toEqual([V3, V2, V2, V2]);
});

test('buttons go to the endpoint and with the template_type of the settings', async () => {
  const interactive = { path: 'v2', buttonsTemplate: 'button' } as const;
  const { client, heard, paths } = await openClient(() => SENT, tokensInTurn('one').keeper, { interactive });
  await client.send(USER_ID, CHOICES);
  await client.send(USER_ID, TEXT);
  expect(paths()).toEqual([V2, V3]);
  expect(heard[0]?.body).toContain('"template_type":"button","buttons":[');
});

test('a message over the limits is refused before anything leaves', async () => {
  const { client, heard } = await openClient(() => SENT);
  const failure = client.send(USER_ID, { kind: 'text', text: 'ệ'.repeat(2_001), buttons: [] });
  await expect(failure).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('2001') as string });
  expect(heard).toEqual([]);
});

test('a call that was given up before it left is not sent, and is no uncertain one', async () => {
  const { client, heard } = await openClient(() => SENT);
  const failure = client.send(USER_ID, TEXT, { signal: AbortSignal.abort() });
  await expect(failure).rejects.toMatchObject({ name: 'AbortError' });
  expect(heard).toEqual([]);
});

test('a call that waits for a token is given up at once', async () => {
  const never = { accessToken: () => new Promise<string>(() => {}), refused: async () => {} };
  const { client, heard } = await openClient(() => SENT, never);
  const controller = new AbortController();
  const failure = client.send(USER_ID, TEXT, { signal: controller.signal });
  controller.abort();
  await expect(failure).rejects.toMatchObject({ name: 'AbortError' });
  expect(heard).toEqual([]);
});

test('a call that is given up under way is uncertain', async () => {
  const controller = new AbortController();
  const { client } = await openClient(() => () => controller.abort());
  await expect(client.send(USER_ID, TEXT, { signal: controller.signal })).rejects.toMatchObject({ kind: 'uncertain' });
});

test('after its life what was learnt is tried again', async () => {
  const clock = { now: 0 };
  const traitLife = { ms: 1_000, now: () => clock.now };
  const traits = { load: async () => null, save: async () => {} };
  const refuse = (one: Heard) => (hasButtons(one) ? { error: -233, message: 'no' } : SENT);
  const { client, heard } = await openClient(refuse, tokensInTurn('one').keeper, { traits, traitLife });
  await client.send(USER_ID, CHOICES);
  clock.now = 999;
  await client.send(USER_ID, CHOICES);
  clock.now = 1_000;
  await client.send(USER_ID, CHOICES);
  expect(heard.map(hasButtons)).toEqual([true, false, false, true, false]);
});
