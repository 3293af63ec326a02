import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { invalid, overLimit, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { LIMITS } from '../limits.js';
import { count, id, readFields, readParameters } from '../read-fields.js';
import { knownUser } from '../user/known-user.js';
import { findGroup, findLiveGroup, type GroupDeps, isLive } from './find-group.js';
import { freeAsset, sizeOf } from './group-asset.js';
import { groupDetail } from './group-detail.js';

const byGroup = z.object({ group_id: id });
const page = z.object({ offset: count, count });
const creation = z.object({
  group_name: z.string().trim().min(1),
  group_description: z.string().optional(),
  asset_id: z.string(),
  member_user_ids: z.array(id).min(1),
});
const change = byGroup.extend({
  group_name: z.string().trim().min(1).optional(),
  group_description: z.string().optional(),
  group_avatar: z.string().optional(),
});

/** Contract §3.8: the groups of the OA and what is changed on them. */
export function groupRouter(deps: GroupDeps & Pick<ApiDeps, 'residents' | 'ids' | 'courier' | 'events'>): Router {
  const { store, residents, ids, clock, settings, courier, events } = deps;
  const { groups } = store.state.api;
  const router = express.Router();
  const detail = (groupId: string) => {
    const group = findGroup(groupId, deps);
    return groupDetail(group, isLive(group, deps), settings());
  };

  router.post('/v3.0/oa/group/creategroupwithoa', ...exactJsonBody, (req, res) => {
    const body = readFields(creation, req.body);
    const asset = freeAsset(body.asset_id, deps);
    const members = [...new Set(body.member_user_ids)].map((userId) => knownUser(userId, residents).id);
    if (members.length > Math.min(LIMITS.groupInvites, sizeOf(asset))) throw overLimit('member_user_ids');
    const group = {
      id: ids.group(),
      name: body.group_name,
      description: body.group_description ?? '',
      avatar: '',
      assetId: asset.id,
      createdAt: clock.now(),
      members,
      admins: [],
      pending: [],
    };
    groups.push(group);
    store.saveSoon();
    courier.send(group.id, events.groupChanged('create_group', group.id, members));
    succeed(res, detail(group.id));
  });
  router.get('/v3.0/oa/group/getgroup', (req, res) => succeed(res, detail(readParameters(byGroup, req).group_id)));
  router.get('/v3.0/oa/group/getgroupsofoa', (req, res) => {
    const { offset, count: wanted } = readParameters(page, req);
    if (wanted > LIMITS.userListCount) throw overLimit('count');
    const rows = groups.slice(offset, offset + wanted).map((group) => ({
      group_id: group.id,
      name: group.name,
      avatar: group.avatar,
      status: isLive(group, deps) ? 'enabled' : 'disabled',
      total_member: group.members.length,
    }));
    succeed(res, { total: groups.length, count: rows.length, offset, groups: rows });
  });
  router.post('/v3.0/oa/group/updateinfo', ...exactJsonBody, (req, res) => {
    const body = readFields(change, req.body);
    const group = findLiveGroup(body.group_id, deps);
    group.name = body.group_name ?? group.name;
    group.description = body.group_description ?? group.description;
    group.avatar = body.group_avatar ?? group.avatar;
    store.saveSoon();
    courier.send(group.id, events.groupChanged('update_group_info', group.id));
    succeed(res, detail(group.id));
  });
  // also how a dead group comes back to life, so it need not be a live one
  router.post('/v3.0/oa/group/updateasset', ...exactJsonBody, (req, res) => {
    const body = readFields(byGroup.extend({ asset_id: z.string() }), req.body);
    const group = findGroup(body.group_id, deps);
    const asset = freeAsset(body.asset_id, deps);
    if (group.members.length > sizeOf(asset)) throw invalid('asset_id');
    group.assetId = asset.id;
    store.saveSoon();
    succeed(res, detail(group.id));
  });
  router.post('/v3.0/oa/group/delete', ...exactJsonBody, (req, res) => {
    const group = findGroup(readFields(byGroup, req.body).group_id, deps);
    groups.splice(groups.indexOf(group), 1);
    store.saveSoon();
    courier.send(group.id, events.groupChanged('delete_group', group.id, group.members));
    succeed(res);
  });
  return router;
}
