import type { SimMessage } from '../../message.js';
import type { ResidentState } from '../../state.js';
import { dayText, endOfMonth, monthOf } from '../../vietnam-time.js';
import type { ApiDeps } from '../deps.js';
import { outOfQuota, Refusal } from '../envelope.js';
import { LIMITS, WINDOWS } from '../limits.js';
import { subQuotaOf } from './sub-quota.js';

/** Contract §4: what a message beyond the free window and the package costs, in đồng. */
const PRICE = 55;

export type ChargeDeps = Pick<ApiDeps, 'settings' | 'wallet' | 'tally' | 'clock'>;

/**
 * Takes a consultation message from the quota it belongs to, and answers Zalo's `quota` object; undefined for a
 * message that the wallet paid (contract §3.4). Throws the refusal when nothing pays.
 */
export function charge(
  resident: ResidentState,
  answered: SimMessage | undefined,
  deps: ChargeDeps,
): object | undefined {
  if (answered) return chargeReply(answered, deps);
  const { settings, clock, tally } = deps;
  if (resident.lastInteractionAt === undefined) return chargeWelcome(resident.id, deps);
  if (clock.now() - resident.lastInteractionAt <= WINDOWS.free) return freeReply(LIMITS.repliesToOne, deps);

  const now = clock.now();
  const total = subQuotaOf(settings().tier);
  const key = `sub_quota:${monthOf(now)}`;
  if (tally.used(key) < total) {
    tally.add(key);
    const left = { remain: String(total - tally.used(key)), total: String(total) };
    return { quota_type: 'sub_quota', ...left, expired_date: dayText(endOfMonth(now)) };
  }
  payFromWallet(deps);
  return undefined;
}

// §3.4: always 8 since 2026, then dropped
function freeReply(remain: number, { settings }: Pick<ChargeDeps, 'settings'>): object {
  const fields = { remain: String(remain), total: String(LIMITS.repliesToOne) };
  return { quota_type: 'reply', ...(!settings().dropQuotaFields && fields) };
}

// §3.2: the legacy form by message id, ≤ 8 within 48 h
function chargeReply({ id, at }: SimMessage, deps: ChargeDeps): object {
  if (deps.clock.now() - at > WINDOWS.free) throw new Refusal(-232, 'Message is older than 48 hours');
  const key = `reply:${id}`;
  if (deps.tally.used(key) >= LIMITS.repliesToOne) throw outOfQuota('replies to this message');
  deps.tally.add(key);
  return freeReply(LIMITS.repliesToOne - deps.tally.used(key), deps);
}

function chargeWelcome(residentId: string, { tally }: ChargeDeps): object {
  const key = `welcome:${residentId}`;
  if (tally.used(key) >= LIMITS.welcomeMessages) throw outOfQuota('welcome_msg');
  tally.add(key);
  const remain = LIMITS.welcomeMessages - tally.used(key);
  return { quota_type: 'welcome_msg', remain: String(remain), total: String(LIMITS.welcomeMessages) };
}

function payFromWallet({ wallet }: ChargeDeps): void {
  const outcome = wallet.payFromZca(PRICE);
  if (outcome === 'no-zca') throw new Refusal(-320, 'OA must link a ZCA account');
  if (outcome === 'no-money') throw new Refusal(-321, 'ZCA account is out of money');
}
