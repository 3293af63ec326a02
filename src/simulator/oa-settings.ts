import { TEMPLATES, type ZbsTemplate } from './zbs-template.js';

/** Something that lets one group exist (contract §3.8). `validThrough` is epoch ms. */
export type GroupAsset = {
  readonly id: string;
  readonly type: 'gmf10' | 'gmf50' | 'gmf100' | 'gmf1000';
  readonly validThrough: number;
};

/** What differs from OA to OA, and the switches for what Zalo's documents leave open. */
export type OaSettings = {
  /** 4 is a government OA: -235 on `/v3.0/oa/message/cs` (contract §8.2) */
  readonly type: 2 | 4;
  /** §8.1: basic and standard have no API (-224); growth 100, full 2,000 requests a minute */
  readonly tier: 'basic' | 'standard' | 'growth' | 'full';
  /** every call is refused with it: -204 disabled, -209, -212, -219, -221, -223, -248, … */
  readonly refuseAll: { readonly code: number; readonly message?: string } | undefined;
  /** what `/v3.0/oa/message/cs` says to lists and buttons (§3.3, a conflict of the documents) */
  readonly interactiveOnV3: 'accepted' | -233 | -201 | -240;
  /** `remain` and `total` left out of a free reply's quota (§3.4) */
  readonly dropQuotaFields: boolean;
  /** false: the rate headers count, but nothing is refused with -32; for load tests */
  readonly limitsRate: boolean;
  /** the wallet that pays messages beyond the package, in đồng; none = -320 */
  readonly zca: { readonly balance: number } | undefined;
  /** per kind of upload (§3.9) */
  readonly uploadsPerMonth: number;
  readonly broadcastsPerMonth: number;
  /** how long Zalo works on an article or a video, in ms; until then -214 */
  readonly processingMs: number;
  readonly groupAssets: readonly GroupAsset[];
  readonly zbsTemplates: readonly ZbsTemplate[];
  /** đồng; spent = -115 */
  readonly zbsBalance: number;
  /** templates by phone a day; spent = -144 */
  readonly zbsDailyQuota: number;
  /** -133 for templates by phone from 22:00 to 06:00; the newer table may have dropped it (§4) */
  readonly zbsNightRule: boolean;
};

const FAR = Date.parse('2099-12-31T23:59:59+07:00');

export const DEFAULT_SETTINGS: OaSettings = {
  type: 2,
  tier: 'full',
  refuseAll: undefined,
  interactiveOnV3: 'accepted',
  dropQuotaFields: false,
  limitsRate: true,
  zca: { balance: 1_000_000 },
  uploadsPerMonth: 5_000,
  broadcastsPerMonth: 40,
  processingMs: 3_000,
  groupAssets: [
    { id: 'gmf100-1', type: 'gmf100', validThrough: FAR },
    { id: 'gmf100-2', type: 'gmf100', validThrough: FAR },
    { id: 'gmf10-1', type: 'gmf10', validThrough: FAR },
  ],
  zbsTemplates: TEMPLATES,
  zbsBalance: 1_000_000,
  zbsDailyQuota: 500,
  zbsNightRule: false,
};

/** The settings as they stand; they can change while the simulator runs. */
export type OaSettingsBook = {
  current(): OaSettings;
  update(change: Partial<OaSettings>): void;
};

export function oaSettingsBook(start: Partial<OaSettings>): OaSettingsBook {
  let settings = { ...DEFAULT_SETTINGS, ...start };
  return {
    current: () => settings,
    update(change) {
      settings = { ...settings, ...change };
    },
  };
}
