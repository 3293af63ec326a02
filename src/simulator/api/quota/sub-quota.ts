import type { OaSettings } from '../../oa-settings.js';

const SUB_QUOTA: Readonly<Record<OaSettings['tier'], number>> = { basic: 0, standard: 0, growth: 500, full: 2_000 };

/** Messages a month beyond the free 48 h that the package holds (contract §4). */
export const subQuotaOf = (tier: OaSettings['tier']): number => SUB_QUOTA[tier];
