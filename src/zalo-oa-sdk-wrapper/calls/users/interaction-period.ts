import { UnsentCallError } from '../../errors/unsent-call-error.js';

/** When a person last had to do with the OA; days as `yyyy-MM-dd`, both included. */
export type InteractionPeriod = 'TODAY' | 'YESTERDAY' | 'L7D' | 'L30D' | { readonly from: string; readonly to: string };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** As Zalo writes it: a name, or `YYYY_MM_DD:YYYY_MM_DD` (contract §6). */
export function periodText(period: InteractionPeriod, path: string): string {
  if (typeof period === 'string') return period;
  const { from, to } = period;
  if (!DAY.test(from) || !DAY.test(to) || from > to) {
    throw new UnsentCallError(path, {
      field: 'lastInteraction',
      limit: 'from yyyy-MM-dd to the same day or a later one',
      actual: 'another form',
    });
  }
  return `${from}:${to}`.replaceAll('-', '_');
}
