import { describeCalls } from './call-case.js';
import { USER_ID } from './open-nock.js';

describeCalls([
  {
    does: 'tags.list',
    call: (client, options) => client.tags.list(options),
    method: 'GET',
    path: '/v2.0/oa/tag/gettagsofoa',
    answer: { error: 0, message: 'Success', data: ['VIP', 'Tổ 3'] },
    result: ['VIP', 'Tổ 3'],
  },
  {
    does: 'tags.list of an OA without tags',
    call: (client, options) => client.tags.list(options),
    method: 'GET',
    path: '/v2.0/oa/tag/gettagsofoa',
    answer: { error: 0, message: 'Success' },
    result: [],
  },
  {
    does: 'tags.add',
    call: (client, options) => client.tags.add(USER_ID, 'Tổ 3'.normalize('NFD'), options),
    method: 'POST',
    path: '/v2.0/oa/tag/tagfollower',
    body: `{"user_id":"${USER_ID}","tag_name":"Tổ 3"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'tags.remove',
    call: (client, options) => client.tags.remove(USER_ID, 'VIP', options),
    method: 'POST',
    path: '/v2.0/oa/tag/rmfollowerfromtag',
    body: `{"user_id":"${USER_ID}","tag_name":"VIP"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'tags.delete',
    call: (client, options) => client.tags.delete('VIP', options),
    method: 'POST',
    path: '/v2.0/oa/tag/rmtag',
    body: '{"tag_name":"VIP"}',
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
]);
