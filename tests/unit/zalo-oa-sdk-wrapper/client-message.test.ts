import { expect, test } from 'vitest';
import { LIMITS, type OutgoingMessage } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, openClient, SENT, TEXT, V3 } from './open-client.js';
import { USER_ID } from './samples.js';

async function sent(message: OutgoingMessage) {
  const { client, heard } = await openClient(() => SENT);
  const answer = await client.send(USER_ID, message);
  const [request] = heard;
  return { answer, request, body: JSON.parse(request?.body ?? 'null') as unknown };
}

test('a text goes out as the contract writes it, to the byte', async () => {
  const { request } = await sent(TEXT);
  expect(request?.body).toBe(`{"recipient":{"user_id":"${USER_ID}"},"message":{"text":"Chào bạn"}}`);
});

test('buttons go out in the form of the official SDK, without a template_type', async () => {
  const buttons = [
    { title: 'Giờ làm việc', payload: '#gio' },
    { title: 'Gặp cán bộ', payload: '#nguoi' },
  ];
  const { body } = await sent({ kind: 'text', text: 'Chọn mục:', buttons });
  expect(body).toEqual({
    recipient: { user_id: USER_ID },
    message: {
      text: 'Chọn mục:',
      attachment: {
        type: 'template',
        payload: {
          buttons: [
            { title: 'Giờ làm việc', type: 'oa.query.hide', payload: '#gio' },
            { title: 'Gặp cán bộ', type: 'oa.query.hide', payload: '#nguoi' },
          ],
        },
      },
    },
  });
});

test('a picture goes out as media by its address', async () => {
  const { body } = await sent({ kind: 'image', url: 'https://bot.example/media/a.jpg' });
  expect(body).toEqual({
    recipient: { user_id: USER_ID },
    message: {
      attachment: {
        type: 'template',
        payload: {
          template_type: 'media',
          elements: [{ media_type: 'image', url: 'https://bot.example/media/a.jpg' }],
        },
      },
    },
  });
});

test('text and titles go out in NFC', async () => {
  const decomposed = 'Tiếng Việt'.normalize('NFD');
  const { request } = await sent({
    kind: 'text',
    text: decomposed,
    buttons: [{ title: decomposed, payload: '#x' }],
  });
  expect(request?.body).toBe(request?.body.normalize('NFC'));
});

test('a message is a JSON POST to the consultation path, and nothing stands in the query', async () => {
  const { request } = await sent(TEXT);
  expect(request).toMatchObject({ method: 'POST', path: V3, headers: { 'content-type': 'application/json' } });
});

test('the token goes in the header access_token, and not as a bearer', async () => {
  const { request } = await sent(TEXT);
  expect([request?.headers['access_token'], request?.headers.authorization]).toEqual([ACCESS_TOKEN, undefined]);
});

test('id, time and quota of the sent message are handed out', async () => {
  const { answer } = await sent(TEXT);
  expect(answer).toEqual({ messageId: 'cccc3333', sentAt: 1_760_000_002_000, quota: null });
});

test('a numeric message id over 2^53 keeps every digit', async () => {
  const { client } = await openClient(
    () => (response) => void response.end('{"error":0,"data":{"message_id":9007199254740993123}}'),
  );
  await expect(client.send(USER_ID, TEXT)).resolves.toMatchObject({ messageId: '9007199254740993123' });
});

test('the limits are Zalo’s', () => {
  expect(LIMITS).toEqual({ text: 2_000, buttons: 5, title: 100, payload: 1_000, sms: 160, rows: 5, subtitle: 500 });
});
