import { expect, test } from 'vitest';
import { describeCalls } from './call-case.js';
import { failureOf, openClient, USER_ID, zaloAnswers } from './open-nock.js';

const OA_ID = '4444444444444444444';
const WIRE = {
  message_id: 'aaaa1111',
  src: 1,
  time: 1_760_000_000_123,
  type: 'text',
  message: 'Xin chào',
  from_id: USER_ID,
  from_display_name: 'Nguyễn A',
  from_avatar: 'https://s120.example/a.jpg',
  to_id: OA_ID,
  to_display_name: 'UBND phường X',
  to_avatar: 'https://s120.example/oa.jpg',
};
const MESSAGE = {
  messageId: 'aaaa1111',
  by: 'user',
  at: 1_760_000_000_123,
  type: 'text',
  text: 'Xin chào',
  from: { id: USER_ID, name: 'Nguyễn A', avatar: 'https://s120.example/a.jpg' },
  to: { id: OA_ID, name: 'UBND phường X', avatar: 'https://s120.example/oa.jpg' },
  url: '',
  thumbnail: '',
  description: '',
  location: undefined,
  links: [],
};
const RECENT = { method: 'GET', path: '/v2.0/oa/listrecentchat' } as const;

describeCalls([
  {
    does: 'history.recentChats',
    call: (client, options) => client.history.recentChats({ offset: 0, count: 5 }, options),
    ...RECENT,
    query: { data: '{"offset":0,"count":5}' },
    answer: { error: 0, message: 'Success', data: [WIRE] },
    result: [MESSAGE],
  },
  {
    does: 'history.conversation',
    call: (client, options) => client.history.conversation(USER_ID, { count: 5 }, options),
    method: 'GET',
    path: '/v2.0/oa/conversation',
    query: { data: `{"user_id":"${USER_ID}","offset":0,"count":5}` },
    answer: { error: 0, message: 'Success', data: [{ ...WIRE, src: 0 }] },
    result: [{ ...MESSAGE, by: 'oa' }],
  },
]);

test('ids that Zalo writes as numbers keep every digit', async () => {
  zaloAnswers(
    RECENT,
    `{"error":0,"data":[{"message_id":"a","src":1,"from_id":2222222222222222229,"time":1760000000123}]}`,
  );
  const [message] = await openClient().history.recentChats();
  expect([message?.from.id, message?.at]).toEqual(['2222222222222222229', 1_760_000_000_123]);
});

test('a picture and a place keep what Zalo tells of them', async () => {
  const photo = { ...WIRE, type: 'photo', url: 'https://f.example/i.jpg', thumb: 'https://f.example/t.jpg' };
  const place = { ...WIRE, type: 'location', location: '{"latitude":"21.02"}' };
  zaloAnswers(RECENT, { error: 0, data: [photo, place] });
  await expect(openClient().history.recentChats()).resolves.toMatchObject([
    { type: 'photo', url: 'https://f.example/i.jpg', thumbnail: 'https://f.example/t.jpg' },
    { type: 'location', location: '{"latitude":"21.02"}' },
  ]);
});

test('more than ten messages are not asked for', async () => {
  const failure = await failureOf(openClient().history.recentChats({ count: 11 }));
  expect(failure).toMatchObject({ name: 'UnsentCallError', kind: 'invalid', field: 'count', limit: 10, actual: 11 });
});
