const OFFSET_MS = 7 * 3_600_000;

// Zalo never states its time zone; the contract (§4) takes UTC+7, which has no summer time
const local = (at: number) => new Date(at + OFFSET_MS);

/** e.g. 2026-11-24, for an epoch in ms */
export const dayOf = (at: number): string => local(at).toISOString().slice(0, 10);

/** e.g. 2026-11 */
export const monthOf = (at: number): string => local(at).toISOString().slice(0, 7);

/** e.g. 24/11/2026, as Zalo writes a day */
export const dayText = (at: number): string => dayOf(at).split('-').reverse().join('/');

/** Epoch ms at which the day of that text (2026-11-24) begins. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** The last ms of the month. */
export function endOfMonth(at: number): number {
  const day = local(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1) - OFFSET_MS - 1;
}

/** Contract §4: 22:00 to 06:00. */
export function isNight(at: number): boolean {
  const hour = local(at).getUTCHours();
  return hour >= 22 || hour < 6;
}
