import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import { listOf, rawField } from '../../call/fields.js';
import type { CallOptions } from '../../call/request.js';
import { type Group, type GroupMember, group, groupList, memberList } from './group.js';
import { type GroupPage, groupGet, pageOf } from './group-get.js';
import { type GroupManagement, groupManagement } from './group-management.js';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Group chats of the OA (contract §3.8). The contract names the calls; parameters and answers are [unknown] in part,
 * so what Zalo tells beyond the typed fields goes through in `raw`. Every call throws ZaloApiError.
 */
export type GroupCalls = GroupManagement & {
  list(
    page?: GroupPage,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly groups: readonly Group[] }>;
  get(groupId: string, options?: CallOptions): Promise<Group>;
  members(
    groupId: string,
    page?: GroupPage,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly members: readonly GroupMember[] }>;
  /** People who wait to be let in. */
  pendingInvites(
    groupId: string,
    page?: GroupPage,
    options?: CallOptions,
  ): Promise<{ readonly total: number | null; readonly members: readonly GroupMember[] }>;
  /** The last message of each of the newest group chats; the shape of a message is [unknown]. */
  recentChats(page?: GroupPage, options?: CallOptions): Promise<readonly Raw[]>;
  /** Messages of a group; the shape of a message is [unknown]. */
  conversation(groupId: string, page?: GroupPage, options?: CallOptions): Promise<readonly Raw[]>;
};

export function groupCalls(caller: Caller): GroupCalls {
  const get = groupGet(caller);
  const path = (action: string) => `/v3.0/oa/group/${action}`;
  return {
    ...groupManagement(caller),
    async list(page = {}, options) {
      return dataOf(groupList, await get('getgroupsofoa', pageOf(page), options), path('getgroupsofoa'));
    },
    async get(groupId, options) {
      return dataOf(group, await get('getgroup', { group_id: groupId }, options), path('getgroup'));
    },
    async members(groupId, page = {}, options) {
      const answer = await get('listmember', { group_id: groupId, ...pageOf(page) }, options);
      return dataOf(memberList, answer, path('listmember'));
    },
    async pendingInvites(groupId, page = {}, options) {
      const answer = await get('listpendinginvite', { group_id: groupId, ...pageOf(page) }, options);
      return dataOf(memberList, answer, path('listpendinginvite'));
    },
    async recentChats(page = {}, options) {
      return dataOf(listOf(rawField), await get('listrecentchat', pageOf(page), options), path('listrecentchat'));
    },
    async conversation(groupId, page = {}, options) {
      const answer = await get('conversation', { group_id: groupId, ...pageOf(page) }, options);
      return dataOf(listOf(rawField), answer, path('conversation'));
    },
  };
}
