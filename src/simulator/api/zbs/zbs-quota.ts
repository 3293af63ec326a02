import { dayOf } from '../../vietnam-time.js';
import type { ApiDeps } from '../deps.js';

/** How many templates by phone the OA may send on this day (contract §4). */
export function zbsQuota({ settings, tally, clock }: Pick<ApiDeps, 'settings' | 'tally' | 'clock'>): {
  readonly daily: number;
  readonly remaining: number;
} {
  const daily = settings().zbsDailyQuota;
  return { daily, remaining: Math.max(0, daily - tally.used(`zbs:${dayOf(clock.now())}`)) };
}
