import type { GroupState } from '../../api-state.js';
import type { OaSettings } from '../../oa-settings.js';
import { dayText } from '../../vietnam-time.js';
import { GRACE_MS } from './find-group.js';
import { sizeOf } from './group-asset.js';

/** `data` of `getgroup`. The contract (§3.8) names the call only; the fields are those that integrations read. */
export function groupDetail(group: GroupState, isLive: boolean, { groupAssets }: OaSettings): object {
  const asset = groupAssets.find(({ id }) => id === group.assetId);
  return {
    group_info: {
      group_id: group.id,
      name: group.name,
      group_description: group.description,
      avatar: group.avatar,
      group_link: `https://group.invalid/${group.id}`, // resolves nowhere
      status: isLive ? 'enabled' : 'disabled',
      total_member: group.members.length,
      max_member: asset ? sizeOf(asset) : 0,
      auto_delete_date: asset ? dayText(asset.validThrough + GRACE_MS) : '',
    },
    asset_info: {
      asset_id: group.assetId,
      asset_type: asset?.type ?? '',
      valid_through: asset ? dayText(asset.validThrough) : '',
    },
  };
}
