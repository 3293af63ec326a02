import { expect, test } from 'vitest';
import { hashPhone, type TrackedMessage } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { describeCalls } from './call-case.js';
import { failureOf, openClient, USER_ID, zaloAnswers } from './open-nock.js';

const MESSAGE: TrackedMessage = { templateId: '123456', data: { ten: 'A' }, trackingId: 'order-1' };
const PHONE = '84900000000';
// printf 84900000000 | sha256sum
const HASH = 'dd37c0988b9f1952a4c82821021ac9bfe1b170d99922e6e64b22e7093f48a1e1';
const TO_PHONE = { method: 'POST', host: 'zbs', path: '/message/template' } as const;
const SENT = {
  error: 0,
  message: 'Success',
  data: {
    msg_id: 'dddd4444',
    sent_time: '1760000002000',
    sending_mode: '1',
    quota: { dailyQuota: '500', remainingQuota: '499' },
  },
};
const RESULT = {
  messageId: 'dddd4444',
  sentAt: 1_760_000_002_000,
  sendingMode: '1',
  quota: { daily: 500, remaining: 499 },
};

describeCalls([
  {
    does: 'templates.toUser',
    call: (client, options) => client.templates.toUser(USER_ID, MESSAGE, options),
    method: 'POST',
    path: '/v3.0/oa/message/template',
    body: `{"user_id":"${USER_ID}","template_id":"123456","template_data":{"ten":"A"}}`,
    answer: {
      error: 0,
      message: 'Success',
      data: {
        message_id: 'cccc3333',
        user_id: USER_ID,
        sent_time: '1760000002000',
        quota: { quota_type: 'purchase_quota', remain: 100 },
      },
    },
    result: {
      messageId: 'cccc3333',
      userId: USER_ID,
      sentAt: 1_760_000_002_000,
      quota: { type: 'purchase_quota', remaining: 100 },
    },
  },
  {
    does: 'templates.toPhone, every field',
    call: (client, options) =>
      client.templates.toPhone(PHONE, { ...MESSAGE, sendingMode: '1', isDevelopment: true }, options),
    ...TO_PHONE,
    body: `{"phone":"${PHONE}","template_id":"123456","template_data":{"ten":"A"},"tracking_id":"order-1","sending_mode":"1","mode":"development"}`,
    answer: SENT,
    result: RESULT,
  },
  {
    does: 'templates.toPhone, what is required',
    call: (client, options) => client.templates.toPhone('0900 000 000', MESSAGE, options),
    ...TO_PHONE,
    body: `{"phone":"${PHONE}","template_id":"123456","template_data":{"ten":"A"},"tracking_id":"order-1"}`,
    answer: SENT,
    result: RESULT,
  },
  {
    does: 'templates.toHashedPhone',
    call: (client, options) => client.templates.toHashedPhone(hashPhone('+84900000000'), MESSAGE, options),
    method: 'POST',
    host: 'zbs',
    path: '/message/template/hashphone',
    body: `{"phone":"${HASH}","template_id":"123456","template_data":{"ten":"A"},"tracking_id":"order-1"}`,
    answer: SENT,
    result: RESULT,
  },
  {
    does: 'templates.status',
    call: (client, options) => client.templates.status('dddd4444', options),
    method: 'GET',
    host: 'zbs',
    path: '/message/status',
    query: { message_id: 'dddd4444' },
    answer: { error: 0, message: 'Success', data: { status: 1, delivery_time: '1760000003000', message: 'delivered' } },
    result: { status: 1, deliveredAt: 1_760_000_003_000, text: 'delivered' },
  },
  {
    does: 'templates.quota',
    call: (client, options) => client.templates.quota(options),
    method: 'GET',
    host: 'zbs',
    path: '/message/quota',
    answer: { error: 0, message: 'Success', data: { dailyQuota: '500', remainingQuota: '499' } },
    result: { daily: 500, remaining: 499 },
  },
  {
    does: 'templates.quality',
    call: (client, options) => client.templates.quality(options),
    method: 'GET',
    host: 'zbs',
    path: '/quality',
    answer: { error: 0, message: 'Success', data: { oaCurrentQuality: 'HIGH', oa7dayQuality: 'MEDIUM' } },
    result: { current: 'HIGH', last7Days: 'MEDIUM' },
  },
  {
    does: 'templates.list',
    call: (client, options) => client.templates.list({ offset: 0, limit: 2 }, options),
    method: 'GET',
    host: 'zbs',
    path: '/template/all',
    query: { offset: '0', limit: '2' },
    answer: {
      error: 0,
      message: 'Success',
      data: [
        {
          templateId: 123_456,
          templateName: 'Hẹn trả kết quả',
          createdTime: 1_760_000_000_123,
          status: 'ENABLE',
          templateQuality: 'HIGH',
        },
      ],
      metadata: { total: 7 },
    },
    result: {
      total: 7,
      templates: [
        {
          id: '123456',
          name: 'Hẹn trả kết quả',
          status: 'ENABLE',
          quality: 'HIGH',
          createdAt: 1_760_000_000_123,
        },
      ],
    },
  },
  {
    does: 'templates.info',
    call: (client, options) => client.templates.info('123456', options),
    method: 'GET',
    host: 'zbs',
    path: '/template/info/v2',
    query: { template_id: '123456' },
    answer: {
      error: 0,
      message: 'Success',
      data: {
        templateId: '123456',
        templateName: 'Hẹn trả kết quả',
        status: 'ENABLE',
        templateQuality: 'HIGH',
        templateTag: 'TRANSACTION',
        price: '120',
        previewUrl: 'https://account.zalo.example/preview',
        listParams: [{ name: 'ten', require: true, type: 'STRING', maxLength: 30, minLength: 0 }],
      },
    },
    result: {
      id: '123456',
      name: 'Hẹn trả kết quả',
      status: 'ENABLE',
      quality: 'HIGH',
      tag: 'TRANSACTION',
      price: '120',
      previewUrl: 'https://account.zalo.example/preview',
      parameters: [{ name: 'ten', isRequired: true, type: 'STRING', minLength: 0, maxLength: 30 }],
    },
  },
  {
    does: 'templates.ratings',
    call: (client, options) =>
      client.templates.ratings(
        { templateId: '123456', from: 1_760_000_000_000, to: 1_760_086_400_000, limit: 50 },
        options,
      ),
    method: 'GET',
    host: 'zbs',
    path: '/rating/get',
    query: {
      template_id: '123456',
      from_time: '1760000000000',
      to_time: '1760086400000',
      offset: '0',
      limit: '50',
    },
    answer: {
      error: 0,
      message: 'Success',
      data: {
        total: 1,
        data: [
          {
            note: 'Nhanh',
            rate: 5,
            submitDate: '1760000005000',
            msgId: 'dddd4444',
            feedbacks: ['Nhanh'],
            trackingId: 'order-1',
          },
        ],
      },
    },
    result: {
      total: 1,
      ratings: [
        {
          messageId: 'dddd4444',
          trackingId: 'order-1',
          rate: 5,
          note: 'Nhanh',
          feedbacks: ['Nhanh'],
          submittedAt: 1_760_000_005_000,
        },
      ],
    },
  },
  {
    does: 'templates.tags',
    call: (client, options) => client.templates.tags(options),
    method: 'GET',
    host: 'zbs',
    path: '/message/template-tag',
    answer: { error: 0, message: 'Success', data: ['TRANSACTION'] },
    result: ['TRANSACTION'],
  },
  {
    does: 'templates.create',
    call: (client, options) => client.templates.create({ template_name: 'Hẹn' }, options),
    method: 'POST',
    host: 'zbs',
    path: '/template/create',
    body: '{"template_name":"Hẹn"}',
    answer: { error: 0, message: 'Success', data: { template_id: '123457' } },
    result: { template_id: '123457' },
  },
  {
    does: 'templates.edit',
    call: (client, options) => client.templates.edit({ template_id: '123457' }, options),
    method: 'POST',
    host: 'zbs',
    path: '/template/edit',
    body: '{"template_id":"123457"}',
    answer: { error: 0, message: 'Success', data: { template_id: '123457' } },
    result: { template_id: '123457' },
  },
]);

test.each(['0900000000', '84900000000', '+84900000000', '0900.000.000', '(+84) 900-000-000'])(
  'the number %s goes out as 84…',
  async (phone) => {
    const heard = zaloAnswers(TO_PHONE, SENT);
    await openClient().templates.toPhone(phone, MESSAGE);
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ phone: PHONE });
  },
);

test.each(['900000000', '+1 415 555 0100', '', '09000000'])(
  'what is no Vietnamese number is refused, and stands in no error: %s',
  async (phone) => {
    const failure = await failureOf(openClient().templates.toPhone(phone, MESSAGE));
    expect(failure).toMatchObject({ name: 'UnsentCallError', kind: 'invalid', field: 'phone' });
    if (phone !== '') expect(`${failure} ${JSON.stringify(failure)}`).not.toContain(phone);
  },
);

test.each([
  ['', 0],
  ['x'.repeat(49), 49],
])('a tracking id of another length than 1 to 48 is refused: %s', async (trackingId, actual) => {
  const failure = await failureOf(openClient().templates.toPhone(PHONE, { ...MESSAGE, trackingId }));
  expect(failure).toMatchObject({ name: 'UnsentCallError', field: 'trackingId', actual });
});

test('a hash that is none is refused: it may be a number in the clear', async () => {
  const failure = await failureOf(openClient().templates.toHashedPhone(PHONE, MESSAGE));
  expect(failure).toMatchObject({ name: 'UnsentCallError', field: 'phoneHash' });
  expect(String(failure)).not.toContain(PHONE);
});

test('-100 is an expired attachment at the OA’s host and an unknown error at the host of templates', async () => {
  zaloAnswers(TO_PHONE, { error: -100, message: 'Unknown' });
  const byPhone = await failureOf(openClient().templates.toPhone(PHONE, MESSAGE));
  zaloAnswers({ method: 'POST', path: '/v3.0/oa/message/template' }, { error: -100, message: 'expired' });
  const byUser = await failureOf(openClient().templates.toUser(USER_ID, MESSAGE));
  expect([byPhone.kind, byUser.kind]).toEqual(['transient', 'attachment-expired']);
});

test('templates by phone are outside the OA’s rate, those by user id are within', async () => {
  const lanes: string[] = [];
  const gate = { pass: async (lane: string) => void lanes.push(lane), heard: async () => {} };
  const client = openClient({ gate });
  zaloAnswers(TO_PHONE, SENT);
  await client.templates.toPhone(PHONE, MESSAGE);
  zaloAnswers({ method: 'POST', path: '/v3.0/oa/message/template' }, { error: 0, data: { message_id: 'cccc3333' } });
  await client.templates.toUser(USER_ID, MESSAGE, { lane: 'bulk' });
  expect(lanes).toEqual(['bulk']);
});

test.each(['ok', [], { message_id: { odd: true }, msg_id: null, quota: 'none' }, null])(
  'a message that Zalo has taken is sent, whatever shape the answer has: %j',
  async (data) => {
    zaloAnswers(TO_PHONE, { error: 0, data });
    await expect(openClient().templates.toPhone(PHONE, MESSAGE)).resolves.toMatchObject({
      messageId: '',
      sentAt: null,
    });
    zaloAnswers({ method: 'POST', path: '/v3.0/oa/message/template' }, { error: 0, data });
    await expect(openClient().templates.toUser(USER_ID, MESSAGE)).resolves.toMatchObject({
      messageId: '',
      sentAt: null,
    });
    zaloAnswers({ method: 'POST', path: '/v2.0/oa/message' }, { error: 0, data });
    await expect(openClient().articles.broadcast({ articleIds: ['bd5e'] })).resolves.toEqual({ messageId: '' });
  },
);
