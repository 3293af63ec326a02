import { expect, test } from 'vitest';
import { describeCalls } from './call-case.js';
import { failureOf, openClient, zaloAnswers } from './open-nock.js';

const GET_OA = { method: 'GET', path: '/v2.0/oa/getoa' } as const;
const ANSWER = {
  name: 'UBND phường X',
  description: 'Trang của phường',
  oa_alias: 'phuongx',
  is_verified: true,
  oa_type: 4,
  cate_name: 'Cơ quan nhà nước',
  num_follower: 1_234,
  avatar: 'https://s120.example/a.jpg',
  cover: 'https://cover.example/c.jpg',
  package_name: 'Toàn diện',
  package_valid_through_date: '31/12/2026',
  package_auto_renew_date: '01/01/2027',
  linked_ZCA: 'ZCA-1',
};
const PROFILE = {
  oaId: '4444444444444444444',
  name: 'UBND phường X',
  description: 'Trang của phường',
  alias: 'phuongx',
  isVerified: true,
  type: 4,
  isGovernment: true,
  category: 'Cơ quan nhà nước',
  followers: 1_234,
  avatar: 'https://s120.example/a.jpg',
  cover: 'https://cover.example/c.jpg',
  packageName: 'Toàn diện',
  packageValidThrough: '31/12/2026',
  packageAutoRenew: '01/01/2027',
  linkedZca: 'ZCA-1',
};

describeCalls(
  ['oaid', 'oa_id'].map((name) => ({
    does: `oa.profile where the id is ${name}`,
    call: (client, options) => client.oa.profile(options),
    ...GET_OA,
    answer: { error: 0, message: 'Success', data: { [name]: PROFILE.oaId, ...ANSWER } },
    result: PROFILE,
  })),
);

test('an id that Zalo writes as a number keeps every digit', async () => {
  zaloAnswers(GET_OA, '{"error":0,"data":{"oa_id":4444444444444444449,"oa_type":2}}');
  const profile = await openClient().oa.profile();
  expect([profile.oaId, profile.isGovernment]).toEqual(['4444444444444444449', false]);
});

test('an OA without an id is no success', async () => {
  zaloAnswers(GET_OA, { error: 0, data: { name: 'UBND phường X' } });
  await expect(failureOf(openClient().oa.profile())).resolves.toMatchObject({ kind: 'unknown' });
});
