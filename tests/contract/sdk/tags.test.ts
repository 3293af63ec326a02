import { describeCalls } from './call-case.js';
import { USER_ID } from './open-nock.js';

describeCalls([
  {
    does: 'tags.list',
    call: (client) => client.tags.list(),
    method: 'GET',
    path: '/v2.0/oa/tag/gettagsofoa',
    answer: { error: 0, message: 'Success', data: ['VIP', 'Tổ 3'] },
    result: ['VIP', 'Tổ 3'],
  },
  {
    does: 'tags.list of an OA without tags',
    call: (client) => client.tags.list(),
    method: 'GET',
    path: '/v2.0/oa/tag/gettagsofoa',
    answer: { error: 0, message: 'Success' },
    result: [],
  },
  {
    does: 'tags.add',
    call: (client) => client.tags.add(USER_ID, 'Tổ 3'.normalize('NFD')),
    method: 'POST',
    path: '/v2.0/oa/tag/tagfollower',
    body: `{"user_id":"${USER_ID}","tag_name":"Tổ 3"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'tags.remove',
    call: (client) => client.tags.remove(USER_ID, 'VIP'),
    method: 'POST',
    path: '/v2.0/oa/tag/rmfollowerfromtag',
    body: `{"user_id":"${USER_ID}","tag_name":"VIP"}`,
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'tags.delete',
    call: (client) => client.tags.delete('VIP'),
    method: 'POST',
    path: '/v2.0/oa/tag/rmtag',
    body: '{"tag_name":"VIP"}',
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
]);
