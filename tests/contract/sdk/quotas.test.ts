import { expect, test } from 'vitest';
import { describeCalls } from './call-case.js';
import { openClient, USER_ID, zaloAnswers } from './open-nock.js';

const V2 = { method: 'POST', path: '/v2.0/oa/quota/message' } as const;
const V3 = { method: 'POST', path: '/v3.0/oa/quota/message' } as const;

describeCalls([
  {
    does: 'quotas.messages',
    call: (client, options) => client.quotas.messages(options),
    ...V2,
    answer: { error: 0, message: 'Success', data: { type: 'active', remain: 480, total: 500 } },
    result: { type: 'active', remaining: 480, total: 500 },
  },
  {
    does: 'quotas.replies',
    call: (client, options) => client.quotas.replies('aaaa1111bbbb2222', options),
    ...V2,
    body: '{"message_id":"aaaa1111bbbb2222"}',
    answer: { error: 0, message: 'Success', data: { type: 'reply', remain: '7', total: '8' } },
    result: { type: 'reply', remaining: 7, total: 8 },
  },
  {
    does: 'quotas.ofUser',
    call: (client, options) => client.quotas.ofUser(USER_ID, options),
    ...V3,
    body: `{"user_id":"${USER_ID}"}`,
    answer: {
      error: 0,
      message: 'Success',
      data: {
        last_interaction: '1760000000123',
        cs_reply: { remain: 8, total: 8 },
        promotion: { daily_remain: 1, daily_total: 1, monthly_remain: 29, monthly_total: 30 },
      },
    },
    result: {
      lastInteractionAt: 1_760_000_000_123,
      reply: { remaining: 8, total: 8 },
      promotionToday: { remaining: 1, total: 1 },
      promotionThisMonth: { remaining: 29, total: 30 },
    },
  },
  {
    does: 'quotas.owned',
    call: (client, options) => client.quotas.owned({ owner: 'OA', product: 'cs', type: 'sub_quota' }, options),
    ...V3,
    body: '{"quota_owner":"OA","product_type":"cs","quota_type":"sub_quota"}',
    answer: {
      error: 0,
      message: 'Success',
      data: [
        {
          asset_id: 'asset-1',
          product_type: 'cs',
          quota_type: 'sub_quota',
          valid_through: '31/12/2026',
          total: 2_000,
          remain: 1_999,
        },
      ],
    },
    result: [
      {
        assetId: 'asset-1',
        product: 'cs',
        type: 'sub_quota',
        validThrough: '31/12/2026',
        remaining: 1_999,
        total: 2_000,
      },
    ],
  },
]);

test('counts that Zalo leaves out are null and no failure', async () => {
  zaloAnswers(V3, { error: 0, data: { last_interaction: '1760000000123', cs_reply: {} } });
  await expect(openClient().quotas.ofUser(USER_ID)).resolves.toEqual({
    lastInteractionAt: 1_760_000_000_123,
    reply: { remaining: null, total: null },
    promotionToday: { remaining: null, total: null },
    promotionThisMonth: { remaining: null, total: null },
  });
});
