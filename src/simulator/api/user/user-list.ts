import { z } from 'zod';
import type { ResidentState } from '../../state.js';
import { dayOf, startOfDay } from '../../vietnam-time.js';
import type { ApiDeps } from '../deps.js';
import { overLimit } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { count } from '../read-fields.js';
import { isKnown } from './known-user.js';

const DAY_MS = 86_400_000;
const RANGE = /^(\d{4})_(\d{2})_(\d{2}):(\d{4})_(\d{2})_(\d{2})$/;

export const userListQuery = z.object({
  offset: count,
  count,
  tag_name: z.string().optional(),
  last_interaction_period: z.union([z.enum(['TODAY', 'YESTERDAY', 'L7D', 'L30D']), z.string().regex(RANGE)]).optional(),
  is_follower: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).optional(),
});

/** Contract §6: a page of those who ever met the OA. Throws -210 beyond 50 a page or offset 9,951. */
export function userList(
  query: z.infer<typeof userListQuery>,
  { residents, store, clock }: Pick<ApiDeps, 'residents' | 'store' | 'clock'>,
): object {
  if (query.count > LIMITS.userListCount) throw overLimit('count');
  if (query.offset > LIMITS.userListOffset) throw overLimit('offset');
  const { tag_name: tag, last_interaction_period: period, is_follower: isFollower } = query;
  const tagged = tag === undefined ? null : new Set(store.state.api.tags[tag]);
  const isInPeriod = period === undefined ? () => true : within(period, clock.now());
  const all = residents
    .all()
    .filter(isKnown)
    .filter((user) => isFollower === undefined || user.isFollower === isFollower)
    .filter((user) => tagged?.has(user.id) ?? true)
    .filter(isInPeriod);
  const users = all.slice(query.offset, query.offset + query.count).map(({ id }) => ({ user_id: id }));
  return { total: all.length, count: users.length, offset: query.offset, users };
}

// whole days in UTC+7; the last 7 days include today
function within(period: string, now: number): (user: ResidentState) => boolean {
  const today = startOfDay(dayOf(now));
  const [from, to] = boundsOf(period, today);
  return ({ lastInteractionAt: at }) => at !== undefined && at >= from && at < to;
}

function boundsOf(period: string, today: number): readonly [from: number, to: number] {
  const tomorrow = today + DAY_MS;
  if (period === 'TODAY') return [today, tomorrow];
  if (period === 'YESTERDAY') return [today - DAY_MS, today];
  if (period === 'L7D') return [tomorrow - 7 * DAY_MS, tomorrow];
  if (period === 'L30D') return [tomorrow - 30 * DAY_MS, tomorrow];
  const [from = '', to = ''] = period.split(':').map((day) => day.replaceAll('_', '-'));
  return [startOfDay(from), startOfDay(to) + DAY_MS];
}
