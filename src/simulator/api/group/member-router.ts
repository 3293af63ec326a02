import express, { type Router } from 'express';
import { z } from 'zod';
import type { GroupState } from '../../api-state.js';
import type { GroupEventName } from '../../webhook/events/group-events.js';
import type { ApiDeps } from '../deps.js';
import { invalid, overLimit, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { LIMITS } from '../limits.js';
import { count, id, readFields, readParameters } from '../read-fields.js';
import { knownUser } from '../user/known-user.js';
import { findGroup, findLiveGroup, type GroupDeps } from './find-group.js';
import { sizeOf } from './group-asset.js';

const page = z.object({ group_id: id, offset: count, count });
const people = z.object({ group_id: id, member_user_ids: z.array(id).min(1).max(LIMITS.groupInvites) });

type MemberDeps = GroupDeps & Pick<ApiDeps, 'residents' | 'courier' | 'events'>;

/** Contract §3.8: who is in a group, who asks to be, and who runs it. */
export function memberRouter(deps: MemberDeps): Router {
  const { store, residents, settings, courier, events } = deps;
  const router = express.Router();

  const list = (name: string, pick: (group: GroupState) => readonly string[]) =>
    router.get(`/v3.0/oa/group/${name}`, (req, res) => {
      const query = readParameters(page, req);
      if (query.count > LIMITS.userListCount) throw overLimit('count');
      const all = pick(findGroup(query.group_id, deps));
      const members = all.slice(query.offset, query.offset + query.count).map((userId) => ({
        user_id: userId,
        name: residents.find(userId)?.name ?? '',
        avatar: '',
      }));
      succeed(res, { total: all.length, count: members.length, offset: query.offset, members });
    });
  list('listmember', ({ members }) => members);
  list('listpendinginvite', ({ pending }) => pending);

  /** A change for a list of people; nothing changes when one of them does not fit. */
  const act = (name: string, event: GroupEventName, change: (group: GroupState, userIds: readonly string[]) => void) =>
    router.post(`/v3.0/oa/group/${name}`, ...exactJsonBody, (req, res) => {
      const { group_id: groupId, member_user_ids: userIds } = readFields(people, req.body);
      change(findLiveGroup(groupId, deps), userIds);
      store.saveSoon();
      courier.send(groupId, events.groupChanged(event, groupId, userIds));
      succeed(res);
    });
  const join = (group: GroupState, userIds: readonly string[]) => {
    const asset = settings().groupAssets.find((known) => known.id === group.assetId);
    const members = [...new Set([...group.members, ...userIds])];
    if (asset && members.length > sizeOf(asset)) throw overLimit('member_user_ids');
    group.members = members;
    group.pending = without(group.pending, userIds);
  };

  act('invite', 'user_join_group', (group, userIds) => {
    for (const userId of userIds) knownUser(userId, residents);
    join(group, userIds);
  });
  act('acceptpendinginvite', 'accept_request_join_group', (group, userIds) => {
    assertAll(userIds, group.pending);
    join(group, userIds);
  });
  act('rejectpendinginvite', 'reject_request_join_group', (group, userIds) => {
    assertAll(userIds, group.pending);
    group.pending = without(group.pending, userIds);
  });
  act('removemembers', 'user_out_group', (group, userIds) => {
    assertAll(userIds, group.members);
    group.members = without(group.members, userIds);
    group.admins = without(group.admins, userIds);
  });
  act('addadmins', 'add_group_admin', (group, userIds) => {
    assertAll(userIds, group.members);
    group.admins = [...new Set([...group.admins, ...userIds])];
  });
  act('removeadmins', 'remove_group_admin', (group, userIds) => {
    assertAll(userIds, group.admins);
    group.admins = without(group.admins, userIds);
  });
  return router;
}

const without = (from: readonly string[], ids: readonly string[]) => from.filter((known) => !ids.includes(known));

function assertAll(ids: readonly string[], among: readonly string[]): void {
  if (ids.some((known) => !among.includes(known))) throw invalid('member_user_ids');
}
