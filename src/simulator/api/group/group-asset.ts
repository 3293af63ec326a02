import type { GroupAsset } from '../../oa-settings.js';
import { invalid, Refusal } from '../envelope.js';
import type { GroupDeps } from './find-group.js';

const SIZES: Readonly<Record<GroupAsset['type'], number>> = { gmf10: 10, gmf50: 50, gmf100: 100, gmf1000: 1_000 };

export const sizeOf = ({ type }: GroupAsset): number => SIZES[type];

/** The asset for a group; -201 when the OA has none of that id, -238 when it is used or has run out (contract §7.1). */
export function freeAsset(id: string, { store, settings, clock }: GroupDeps): GroupAsset {
  const asset = settings().groupAssets.find((known) => known.id === id);
  if (!asset) throw invalid('asset_id');
  const isUsed = store.state.api.groups.some(({ assetId }) => assetId === id);
  if (isUsed || clock.now() > asset.validThrough) throw new Refusal(-238, 'Group asset is used or disabled');
  return asset;
}
