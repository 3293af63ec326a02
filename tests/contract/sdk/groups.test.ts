import { expect, test } from 'vitest';
import type { CallOptions, OaClient } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { describeCalls } from './call-case.js';
import { openClient, USER_ID, zaloAnswers } from './open-nock.js';

const GROUP_ID = '5a5b5c5d5e';
const INFO = { group_id: GROUP_ID, name: 'Tổ 3', status: 'enabled' };
const GROUP = { groupId: GROUP_ID, name: 'Tổ 3', status: 'enabled' };
const at = (action: string) => `/v3.0/oa/group/${action}`;
const DONE = { error: 0, message: 'Success' };
const MEMBERS = {
  error: 0,
  message: 'Success',
  data: { total: 1, members: [{ user_id: USER_ID, name: 'Nguyễn A', avatar: 'https://s.example/a.jpg' }] },
};
const MEMBER_LIST = {
  total: 1,
  members: [{ userId: USER_ID, oaId: '', name: 'Nguyễn A', avatar: 'https://s.example/a.jpg' }],
};
const PAGE = { data: `{"group_id":"${GROUP_ID}","offset":0,"count":10}`, group_id: GROUP_ID, offset: '0', count: '10' };

type MembersCall = (client: OaClient, users: readonly string[], options?: CallOptions) => Promise<void>;
const ofMembers: readonly (readonly [string, string, MembersCall])[] = [
  ['invite', 'invite', (client, users, options) => client.groups.invite(GROUP_ID, users, options)],
  [
    'acceptPendingInvites',
    'acceptpendinginvite',
    (client, users, options) => client.groups.acceptPendingInvites(GROUP_ID, users, options),
  ],
  [
    'rejectPendingInvites',
    'rejectpendinginvite',
    (client, users, options) => client.groups.rejectPendingInvites(GROUP_ID, users, options),
  ],
  ['addAdmins', 'addadmins', (client, users, options) => client.groups.addAdmins(GROUP_ID, users, options)],
  ['removeAdmins', 'removeadmins', (client, users, options) => client.groups.removeAdmins(GROUP_ID, users, options)],
  ['removeMembers', 'removemembers', (client, users, options) => client.groups.removeMembers(GROUP_ID, users, options)],
];

describeCalls([
  {
    does: 'groups.list',
    call: (client, options) => client.groups.list({ count: 5 }, options),
    method: 'GET',
    path: at('getgroupsofoa'),
    query: { data: '{"offset":0,"count":5}', offset: '0', count: '5' },
    answer: { error: 0, message: 'Success', data: { total: 1, groups: [INFO] } },
    result: { total: 1, groups: [{ ...GROUP, raw: INFO }] },
  },
  {
    does: 'groups.get',
    call: (client, options) => client.groups.get(GROUP_ID, options),
    method: 'GET',
    path: at('getgroup'),
    query: { data: `{"group_id":"${GROUP_ID}"}`, group_id: GROUP_ID },
    answer: { error: 0, message: 'Success', data: { group_info: INFO, asset_info: { asset_id: 'gmf-1' } } },
    result: { ...GROUP, raw: { group_info: INFO, asset_info: { asset_id: 'gmf-1' } } },
  },
  {
    does: 'groups.members',
    call: (client, options) => client.groups.members(GROUP_ID, {}, options),
    method: 'GET',
    path: at('listmember'),
    query: PAGE,
    answer: MEMBERS,
    result: MEMBER_LIST,
  },
  {
    does: 'groups.pendingInvites',
    call: (client, options) => client.groups.pendingInvites(GROUP_ID, {}, options),
    method: 'GET',
    path: at('listpendinginvite'),
    query: PAGE,
    answer: MEMBERS,
    result: MEMBER_LIST,
  },
  {
    does: 'groups.recentChats',
    call: (client, options) => client.groups.recentChats({ offset: 5, count: 5 }, options),
    method: 'GET',
    path: at('listrecentchat'),
    query: { data: '{"offset":5,"count":5}', offset: '5', count: '5' },
    answer: { error: 0, message: 'Success', data: [{ message_id: 'aaaa1111' }] },
    result: [{ message_id: 'aaaa1111' }],
  },
  {
    does: 'groups.conversation',
    call: (client, options) => client.groups.conversation(GROUP_ID, {}, options),
    method: 'GET',
    path: at('conversation'),
    query: PAGE,
    answer: { error: 0, message: 'Success', data: [{ message_id: 'aaaa1111' }] },
    result: [{ message_id: 'aaaa1111' }],
  },
  {
    does: 'groups.create',
    call: (client, options) =>
      client.groups.create(
        { name: 'Tổ 3', description: 'Tin của tổ', assetId: 'gmf-1', memberIds: [USER_ID] },
        options,
      ),
    method: 'POST',
    path: at('creategroupwithoa'),
    body: `{"group_name":"Tổ 3","group_description":"Tin của tổ","asset_id":"gmf-1","member_user_ids":["${USER_ID}"]}`,
    answer: { error: 0, message: 'Success', data: { group_id: GROUP_ID, group_name: 'Tổ 3', status: 'enabled' } },
    result: { ...GROUP, raw: { group_id: GROUP_ID, group_name: 'Tổ 3', status: 'enabled' } },
  },
  {
    does: 'groups.updateInfo',
    call: (client, options) => client.groups.updateInfo(GROUP_ID, { group_name: 'Tổ 4' }, options),
    method: 'POST',
    path: at('updateinfo'),
    body: `{"group_name":"Tổ 4","group_id":"${GROUP_ID}"}`,
    answer: DONE,
    result: undefined,
  },
  {
    does: 'groups.updateAsset',
    call: (client, options) => client.groups.updateAsset(GROUP_ID, 'gmf-2', options),
    method: 'POST',
    path: at('updateasset'),
    body: `{"group_id":"${GROUP_ID}","asset_id":"gmf-2"}`,
    answer: DONE,
    result: undefined,
  },
  {
    does: 'groups.delete',
    call: (client, options) => client.groups.delete(GROUP_ID, options),
    method: 'POST',
    path: at('delete'),
    body: `{"group_id":"${GROUP_ID}"}`,
    answer: DONE,
    result: undefined,
  },
  ...ofMembers.map(([name, action, call]) => ({
    does: `groups.${name}`,
    call: (client: OaClient, options?: CallOptions) => call(client, [USER_ID], options),
    method: 'POST' as const,
    path: at(action),
    body: `{"group_id":"${GROUP_ID}","member_user_ids":["${USER_ID}"]}`,
    answer: DONE,
    result: undefined,
  })),
]);

test('the OA among the members has its own id', async () => {
  const members = [{ oa_id: '4444444444444444444', name: 'UBND phường X' }];
  zaloAnswers({ method: 'GET', path: at('listmember') }, { error: 0, data: { members } });
  await expect(openClient().groups.members(GROUP_ID)).resolves.toEqual({
    total: null,
    members: [{ userId: '', oaId: '4444444444444444444', name: 'UBND phường X', avatar: '' }],
  });
});

test('a group without an id is no success', async () => {
  zaloAnswers({ method: 'GET', path: at('getgroup') }, { error: 0, data: { name: 'Tổ 3' } });
  await expect(openClient().groups.get(GROUP_ID)).rejects.toMatchObject({ kind: 'unknown' });
});
