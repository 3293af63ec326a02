import nock from 'nock';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OutgoingMessage, REACTIONS, type Recipient } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, fetchClient, OA_HOST } from './fetch-client.js';

const USER_ID = '2222222222222222222';
const V3 = '/v3.0/oa/message/cs';
const V2 = '/v2.0/oa/message';
const GROUP = '/v3.0/oa/group/message';
const SENT = {
  data: {
    message_id: 'cccc3333',
    user_id: USER_ID,
    sent_time: '1760000002000',
    quota: { quota_type: 'reply', remain: '8', total: '8' },
  },
  error: 0,
  message: 'Success',
};
const to = (message: unknown) => ({ recipient: { user_id: USER_ID }, message });
const template = (payload: unknown) => ({ attachment: { type: 'template', payload } });

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  nock.enableNetConnect();
  expect(pending).toEqual([]);
});

/** Contract §3.2 and §3.3, each body as the contract prints it. */
const CALLS: readonly (readonly [string, Recipient, OutgoingMessage, string, unknown])[] = [
  ['text', USER_ID, { kind: 'text', text: 'Chào bạn', buttons: [] }, V3, to({ text: 'Chào bạn' })],
  [
    'text with a quote',
    USER_ID,
    { kind: 'text', text: 'Về câu hỏi này…', buttons: [], quoteMessageId: 'aaaa1111' },
    V3,
    to({ text: 'Về câu hỏi này…', quote_message_id: 'aaaa1111' }),
  ],
  [
    'a picture by its address, with a caption',
    USER_ID,
    { kind: 'image', url: 'https://bot.example/a.jpg', caption: 'caption' },
    V3,
    to({
      text: 'caption',
      ...template({ template_type: 'media', elements: [{ media_type: 'image', url: 'https://bot.example/a.jpg' }] }),
    }),
  ],
  [
    'a picture that was uploaded',
    USER_ID,
    { kind: 'image', attachmentId: 'att-1' },
    V3,
    to(template({ template_type: 'media', elements: [{ media_type: 'image', attachment_id: 'att-1' }] })),
  ],
  [
    'a GIF',
    USER_ID,
    { kind: 'gif', attachmentId: 'gif-1', width: 120, height: 120 },
    V3,
    to(
      template({
        template_type: 'media',
        elements: [{ media_type: 'gif', attachment_id: 'gif-1', width: 120, height: 120 }],
      }),
    ),
  ],
  [
    'a file',
    USER_ID,
    { kind: 'file', token: 'tok-1' },
    V3,
    to({ attachment: { type: 'file', payload: { token: 'tok-1' } } }),
  ],
  [
    'a sticker',
    USER_ID,
    { kind: 'sticker', stickerId: 'bfe458bf64fa8da4d4eb' },
    V3,
    to(
      template({
        template_type: 'media',
        elements: [{ media_type: 'sticker', attachment_id: 'bfe458bf64fa8da4d4eb' }],
      }),
    ),
  ],
  [
    'a request for contact details',
    USER_ID,
    {
      kind: 'contact-request',
      title: 'UBND phường X',
      subtitle: 'Xin thông tin liên hệ',
      imageUrl: 'https://bot.example/a.jpg',
    },
    V3,
    to(
      template({
        template_type: 'request_user_info',
        elements: [
          { title: 'UBND phường X', subtitle: 'Xin thông tin liên hệ', image_url: 'https://bot.example/a.jpg' },
        ],
      }),
    ),
  ],
  [
    'buttons of every kind',
    USER_ID,
    {
      kind: 'text',
      text: 'Chọn mục:',
      buttons: [
        { title: 'Giờ làm việc', payload: '#gio' },
        { title: 'Mở trang', url: 'https://example.gov.vn' },
        { title: 'Nhắn SMS', phone: '84900000000', sms: 'Toi can gap' },
        { title: 'Gọi', phone: '84900000000' },
        { title: 'Hiện ra', payload: '#hien', isShown: true },
      ],
    },
    V3,
    to({
      text: 'Chọn mục:',
      ...template({
        buttons: [
          { title: 'Giờ làm việc', type: 'oa.query.hide', payload: '#gio' },
          { title: 'Mở trang', type: 'oa.open.url', payload: { url: 'https://example.gov.vn' } },
          { title: 'Nhắn SMS', type: 'oa.open.sms', payload: { content: 'Toi can gap', phone_code: '84900000000' } },
          { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84900000000' } },
          { title: 'Hiện ra', type: 'oa.query.show', payload: '#hien' },
        ],
      }),
    }),
  ],
  [
    'a list',
    USER_ID,
    {
      kind: 'list',
      text: 'Điểm hỗ trợ',
      rows: [
        {
          title: 'Tiêu đề',
          subtitle: 'bắt buộc ở phần tử 1',
          imageUrl: 'https://bot.example/a.jpg',
          action: { url: 'https://example.gov.vn' },
        },
        { title: 'Mục 2', imageUrl: 'https://bot.example/b.jpg', action: { payload: '#muc2', isShown: true } },
      ],
    },
    V3,
    to({
      text: 'Điểm hỗ trợ',
      ...template({
        template_type: 'list',
        elements: [
          {
            title: 'Tiêu đề',
            subtitle: 'bắt buộc ở phần tử 1',
            image_url: 'https://bot.example/a.jpg',
            default_action: { type: 'oa.open.url', url: 'https://example.gov.vn' },
          },
          {
            title: 'Mục 2',
            image_url: 'https://bot.example/b.jpg',
            default_action: { type: 'oa.query.show', payload: '#muc2' },
          },
        ],
      }),
    }),
  ],
  [
    'a reply by message id',
    { messageId: 'aaaa1111bbbb2222' },
    { kind: 'text', text: 'Chào bạn', buttons: [] },
    V3,
    { recipient: { message_id: 'aaaa1111bbbb2222' }, message: { text: 'Chào bạn' } },
  ],
  [
    'a message to an anonymous visitor',
    { anonymousId: '1ffe00000000000000cf', conversationId: 'fa8f000000000000b1d3' },
    { kind: 'text', text: 'Chào bạn', buttons: [] },
    V2,
    {
      recipient: { anonymous_id: '1ffe00000000000000cf', conversation_id: 'fa8f000000000000b1d3' },
      message: { text: 'Chào bạn' },
    },
  ],
  [
    'a message to a group',
    { groupId: 'f414c8f76fa586fbdfb4' },
    { kind: 'text', text: 'Chào cả tổ', buttons: [] },
    GROUP,
    { recipient: { group_id: 'f414c8f76fa586fbdfb4' }, message: { text: 'Chào cả tổ' } },
  ],
];

describe.each(CALLS)('%s', (_, recipient, message, path, body) => {
  const expectCall = () =>
    nock(OA_HOST, { reqheaders: { access_token: ACCESS_TOKEN, 'content-type': 'application/json' } }).post(
      path,
      (sent: unknown) => {
        expect(sent).toEqual(body);
        return true;
      },
    );

  test('goes out as the contract prints it, and its answer is read', async () => {
    expectCall().reply(200, SENT);
    await expect(fetchClient().send(recipient, message)).resolves.toEqual({
      messageId: 'cccc3333',
      sentAt: 1_760_000_002_000,
      quota: { type: 'reply', remaining: 8, total: 8, expiresOn: '' },
    });
  });

  test('an error inside HTTP 200 is an error', async () => {
    expectCall().reply(200, { error: -213, message: 'User has not followed this OA' });
    await expect(fetchClient().send(recipient, message)).rejects.toMatchObject({ kind: 'not-reachable', code: -213 });
  });
});

test.each(REACTIONS)('the reaction %s goes out beside the recipient', async (icon) => {
  nock(OA_HOST)
    .post(V2, {
      recipient: { user_id: USER_ID },
      sender_action: { react_icon: icon, react_message_id: 'aaaa1111' },
    })
    .reply(200, { error: 0, message: 'Success', data: { message_id: 'aaaa1111' } });
  await expect(fetchClient().react(USER_ID, 'aaaa1111', icon)).resolves.toBeUndefined();
});

test('a reaction that is refused is an error', async () => {
  nock(OA_HOST).post(V2).reply(200, { error: -201, message: 'react_message_id is invalid' });
  await expect(fetchClient().react(USER_ID, 'x', '/-heart')).rejects.toMatchObject({ kind: 'invalid' });
});

test.each([
  ['reply', { quota_type: 'reply', remain: '8', total: '8' }, { type: 'reply', remaining: 8, total: 8 }],
  ['reply without its counts', { quota_type: 'reply' }, { type: 'reply', remaining: null, total: null }],
  [
    'the package’s',
    { quota_type: 'sub_quota', remain: '499', total: '500', expired_date: '30/11/2026' },
    { type: 'sub_quota', remaining: 499, total: 500, expiresOn: '30/11/2026' },
  ],
])('the quota is read: %s', async (_, quota, read) => {
  nock(OA_HOST)
    .post(V3)
    .reply(200, { ...SENT, data: { ...SENT.data, quota } });
  const sent = await fetchClient().send(USER_ID, { kind: 'text', text: 'a', buttons: [] });
  expect(sent.quota).toMatchObject(read);
});

test('no quota means that the message was charged', async () => {
  const { quota: _, ...data } = SENT.data;
  nock(OA_HOST)
    .post(V3)
    .reply(200, { ...SENT, data });
  await expect(fetchClient().send(USER_ID, { kind: 'text', text: 'a', buttons: [] })).resolves.toMatchObject({
    quota: null,
  });
});

test('appsecret_proof goes along where a secret is given (the contract’s vector)', async () => {
  nock(OA_HOST, {
    reqheaders: { appsecret_proof: 'bcd5ecfc127778f6e6457909e77ce7218d39a34936a0f1f8b8e6f221e5babc50' },
  })
    .post(V3)
    .reply(200, SENT);
  const client = fetchClient({ accessToken: 'accessToken_EXAMPLE', proofSecret: 'appSecret_EXAMPLE' });
  await expect(client.send(USER_ID, { kind: 'text', text: 'a', buttons: [] })).resolves.toMatchObject({
    messageId: 'cccc3333',
  });
});
