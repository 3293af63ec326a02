import { expect, test } from 'vitest';
import { describeCalls } from './call-case.js';
import { openClient, USER_ID, zaloAnswers } from './open-nock.js';

const DETAIL = { method: 'GET', path: '/v3.0/oa/user/detail' } as const;
const WIRE = {
  user_id: USER_ID,
  user_id_by_app: '3333333333333333333',
  user_external_id: '',
  display_name: 'Nguyễn A',
  user_alias: 'Bác A',
  is_sensitive: false,
  user_last_interaction_date: '20/11/2026',
  user_is_follower: true,
  avatar: 'https://s.example/a.jpg',
  avatars: { '120': 'https://s120.example/a.jpg', '240': 'https://s240.example/a.jpg' },
  dynamic_param: '',
  tags_and_notes_info: { notes: ['Gọi buổi sáng'], tag_names: ['VIP'] },
  shared_info: {
    address: '1 Đường X',
    city: 'Đà Nẵng',
    district: '',
    phone: 84_900_000_000,
    name: 'Nguyễn Văn A',
    user_dob: '30/10/1959',
  },
};
const RESULT = {
  userId: USER_ID,
  userIdByApp: '3333333333333333333',
  externalId: '',
  displayName: 'Nguyễn A',
  alias: 'Bác A',
  isSensitive: false,
  lastInteraction: '20/11/2026',
  isFollower: true,
  avatar: 'https://s.example/a.jpg',
  avatars: { small: 'https://s120.example/a.jpg', large: 'https://s240.example/a.jpg' },
  dynamicParam: '',
  notes: ['Gọi buổi sáng'],
  tags: ['VIP'],
  sharedInfo: {
    address: '1 Đường X',
    city: 'Đà Nẵng',
    district: '',
    phone: '84900000000',
    name: 'Nguyễn Văn A',
    birthDate: '30/10/1959',
  },
};

describeCalls([
  {
    does: 'users.detail',
    call: (client, options) => client.users.detail(USER_ID, options),
    ...DETAIL,
    query: { data: `{"user_id":"${USER_ID}"}` },
    answer: { error: 0, message: 'Success', data: WIRE },
    result: RESULT,
  },
  {
    does: 'users.update',
    call: (client, options) =>
      client.users.update(
        USER_ID,
        {
          name: 'Nguyễn Văn A',
          phone: '84900000000',
          address: '1 Đường X',
          cityId: '48',
          districtId: '490',
          birthDate: '30/10/1959',
          alias: 'Bác A',
          externalId: 'hs-1',
        },
        options,
      ),
    method: 'POST',
    path: '/v3.0/oa/user/update',
    body:
      `{"user_id":"${USER_ID}","shared_info":{"name":"Nguyễn Văn A","phone":"84900000000","address":"1 Đường X",` +
      '"city_id":"48","district_id":"490","user_dob":"30/10/1959"},"user_alias":"Bác A","user_external_id":"hs-1"}',
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'users.update of one field, which leaves the others out',
    call: (client, options) => client.users.update(USER_ID, { alias: 'Bác A' }, options),
    method: 'POST',
    path: '/v3.0/oa/user/update',
    body: `{"user_id":"${USER_ID}","user_alias":"Bác A"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'users.forget',
    call: (client, options) => client.users.forget(USER_ID, options),
    method: 'POST',
    path: '/v2.0/oa/deletefollowerinfo',
    body: `{"user_id":"${USER_ID}"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'users.customFields',
    call: (client, options) => client.users.customFields(options),
    method: 'GET',
    path: '/v3.0/oa/userfield/get',
    answer: { error: 0, message: 'Success', data: [{ name: 'Tổ dân phố' }] },
    result: [{ name: 'Tổ dân phố' }],
  },
]);

test.each([
  ['text', '"84900000000"', '84900000000'],
  ['a number', '84900000000', '84900000000'],
  ['null', 'null', ''],
])('a phone that Zalo writes as %s comes as text', async (_, written, phone) => {
  zaloAnswers(DETAIL, `{"error":0,"data":{"user_id":"${USER_ID}","shared_info":{"phone":${written}}}}`);
  await expect(openClient().users.detail(USER_ID)).resolves.toMatchObject({ sharedInfo: { phone } });
});

test('a person of whom Zalo tells the id alone is no failure', async () => {
  zaloAnswers(DETAIL, `{"error":0,"data":{"user_id":2222222222222222229}}`);
  await expect(openClient().users.detail('2222222222222222229')).resolves.toEqual({
    userId: '2222222222222222229',
    userIdByApp: '',
    externalId: '',
    displayName: '',
    alias: '',
    isSensitive: null,
    lastInteraction: '',
    isFollower: null,
    avatar: '',
    avatars: { small: '', large: '' },
    dynamicParam: '',
    notes: [],
    tags: [],
    sharedInfo: { name: '', phone: '', address: '', city: '', district: '', birthDate: '' },
  });
});
