import express, { type Router } from 'express';
import { z } from 'zod';
import { endOfMonth, monthOf } from '../../vietnam-time.js';
import type { ApiDeps } from '../deps.js';
import { invalid, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { LIMITS } from '../limits.js';
import { id, readFields } from '../read-fields.js';
import { subQuotaOf } from './sub-quota.js';

const ofMessage = z.object({ message_id: z.string().optional() });
const ofUser = z.object({ user_id: id });
const ofAsset = z.object({
  quota_owner: z.enum(['OA', 'APP']),
  product_type: z.enum(['cs', 'transaction']),
  quota_type: z.enum(['sub_quota', 'purchase_quota', 'reward_quota']),
});

const ofGroups = ofAsset.extend({ product_type: z.enum(['gmf10', 'gmf50', 'gmf100', 'gmf1000']) });

type QuotaDeps = Pick<ApiDeps, 'settings' | 'tally' | 'clock' | 'ledger' | 'residents' | 'store'>;

/** Contract §4, “Quota APIs”: what may still be sent. */
export function quotaRouter(deps: QuotaDeps): Router {
  const router = express.Router();
  router.post('/v2.0/oa/quota/message', ...exactJsonBody, (req, res) => {
    const { message_id: messageId } = readFields(ofMessage, req.body);
    succeed(res, messageId === undefined ? activeQuota(deps) : replyQuota(messageId, deps));
  });
  router.post('/v3.0/oa/quota/message', ...exactJsonBody, (req, res) => {
    const isOfUser = ofUser.safeParse(req.body).success;
    succeed(
      res,
      isOfUser ? userQuota(ofUser.parse(req.body).user_id, deps) : assets(readFields(ofAsset, req.body), deps),
    );
  });
  router.post('/v3.0/oa/quota/group', ...exactJsonBody, (req, res) => {
    succeed(res, groupAssets(readFields(ofGroups, req.body), deps));
  });
  return router;
}

// numbers: the contract writes no quotes here, unlike in the answer to a send
function activeQuota({ settings, tally, clock }: QuotaDeps): object {
  const total = settings().broadcastsPerMonth;
  return { type: 'active', remain: total - tally.used(`broadcast:${monthOf(clock.now())}`), total };
}

function replyQuota(messageId: string, { ledger, tally }: QuotaDeps): object {
  if (ledger.find(messageId)?.from !== 'resident') throw invalid('message_id');
  const total = LIMITS.repliesToOne;
  return { type: 'reply', remain: total - tally.used(`reply:${messageId}`), total };
}

function userQuota(userId: string, { residents }: QuotaDeps): object {
  const resident = residents.find(userId);
  if (!resident) throw invalid('user_id');
  const replies = LIMITS.repliesToOne;
  return {
    last_interaction: resident.lastInteractionAt === undefined ? '' : String(resident.lastInteractionAt),
    cs_reply: { remain: replies, total: replies },
    // promotion by user id is withdrawn (§3.5)
    promotion: { daily_remain: 0, daily_total: 0, monthly_remain: 0, monthly_total: 0 },
  };
}

function assets(wanted: z.infer<typeof ofAsset>, { settings, tally, clock }: QuotaDeps): object[] {
  // the package's part is all that this OA has: nothing bought, nothing given
  const isOfPackage = wanted.quota_owner === 'OA' && wanted.product_type === 'cs' && wanted.quota_type === 'sub_quota';
  const total = subQuotaOf(settings().tier);
  if (!isOfPackage || total === 0) return [];
  const now = clock.now();
  return [
    {
      asset_id: `cs-${monthOf(now)}`,
      product_type: 'cs',
      quota_type: 'sub_quota',
      valid_through: String(endOfMonth(now)),
      total,
      remain: total - tally.used(`sub_quota:${monthOf(now)}`),
    },
  ];
}

// the ids that `creategroupwithoa` asks for (§3.8)
function groupAssets(wanted: z.infer<typeof ofGroups>, { settings, store }: QuotaDeps): object[] {
  if (wanted.quota_owner !== 'OA' || wanted.quota_type !== 'sub_quota') return [];
  return settings()
    .groupAssets.filter(({ type }) => type === wanted.product_type)
    .map(({ id: assetId, type, validThrough }) => {
      const user = store.state.api.groups.find((group) => group.assetId === assetId);
      return {
        asset_id: assetId,
        product_type: type,
        quota_type: 'sub_quota',
        valid_through: String(validThrough),
        status: user ? 'used' : 'available',
        used_id: user?.id ?? '',
      };
    });
}
