import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import type { CallOptions } from '../../call/request.js';
import { type Group, group } from './group.js';

type Raw = Readonly<Record<string, unknown>>;

/** A group to create. `assetId` is one of the group assets that the OA holds (gmf10, gmf50, gmf100, gmf1000). */
export type NewGroup = {
  readonly name: string;
  readonly description?: string;
  readonly assetId: string;
  readonly memberIds: readonly string[];
};

/** Changes to groups (contract §3.8). Bodies are [unknown] in the contract; field names are of public integrations. */
export type GroupManagement = {
  create(group: NewGroup, options?: CallOptions): Promise<Group>;
  /** `fields` go through as they are: which ones there are is [unknown]. */
  updateInfo(groupId: string, fields: Raw, options?: CallOptions): Promise<void>;
  /** Moves the group to another asset; a group dies 45 days after its asset has expired. */
  updateAsset(groupId: string, assetId: string, options?: CallOptions): Promise<void>;
  invite(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  acceptPendingInvites(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  rejectPendingInvites(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  addAdmins(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  removeAdmins(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  removeMembers(groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void>;
  /** Ends the group for everybody in it. */
  delete(groupId: string, options?: CallOptions): Promise<void>;
};

const CREATE = 'creategroupwithoa';

export function groupManagement(caller: Caller): GroupManagement {
  const post = (action: string, json: Raw, options?: CallOptions) =>
    caller.call({ method: 'POST', path: `/v3.0/oa/group/${action}`, json, isRepeatable: action !== CREATE }, options);
  const members =
    (action: string) =>
    async (groupId: string, userIds: readonly string[], options?: CallOptions): Promise<void> => {
      await post(action, { group_id: groupId, member_user_ids: userIds }, options);
    };

  return {
    async create({ name, description, assetId, memberIds }, options) {
      const json = {
        group_name: name.normalize('NFC'),
        ...(description === undefined ? {} : { group_description: description.normalize('NFC') }),
        asset_id: assetId,
        member_user_ids: memberIds,
      };
      return dataOf(group, await post(CREATE, json, options), `/v3.0/oa/group/${CREATE}`);
    },
    async updateInfo(groupId, fields, options) {
      await post('updateinfo', { ...fields, group_id: groupId }, options);
    },
    async updateAsset(groupId, assetId, options) {
      await post('updateasset', { group_id: groupId, asset_id: assetId }, options);
    },
    invite: members('invite'),
    acceptPendingInvites: members('acceptpendinginvite'),
    rejectPendingInvites: members('rejectpendinginvite'),
    addAdmins: members('addadmins'),
    removeAdmins: members('removeadmins'),
    removeMembers: members('removemembers'),
    async delete(groupId, options) {
      await post('delete', { group_id: groupId }, options);
    },
  };
}
