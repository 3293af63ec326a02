import type { GroupState } from '../../api-state.js';
import type { ApiDeps } from '../deps.js';
import { Refusal } from '../envelope.js';

/** Contract §3.8: a group outlives its asset by 45 days. */
export const GRACE_MS = 45 * 86_400_000;

export type GroupDeps = Pick<ApiDeps, 'store' | 'settings' | 'clock'>;

/** The OA's group; -403 when the OA is in no such group. */
export function findGroup(id: string, { store }: Pick<ApiDeps, 'store'>): GroupState {
  const group = store.state.api.groups.find((known) => known.id === id);
  if (!group) throw new Refusal(-403, 'OA is not in this group');
  return group;
}

/** The same for a change or a message; -237 once the group has died with its asset. */
export function findLiveGroup(id: string, deps: GroupDeps): GroupState {
  const group = findGroup(id, deps);
  if (!isLive(group, deps)) throw new Refusal(-237, 'Group is disabled or expired');
  return group;
}

export function isLive({ assetId }: GroupState, { settings, clock }: GroupDeps): boolean {
  const asset = settings().groupAssets.find(({ id }) => id === assetId);
  return asset !== undefined && clock.now() < asset.validThrough + GRACE_MS;
}
