const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY_MS = 86_400_000;
/** Hà Nội has been seven hours ahead since 1975, without summer time. */
export const HANOI_AHEAD_MS = 7 * 3_600_000;

type Day = { readonly year: number; readonly month: number; readonly day: number };

/** A day as 2026-10-31; null for what is none. */
export function readDay(text: string): Day | null {
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? [];
  const read = { year: Number(year), month: Number(month), day: Number(day) };
  const isLeap = read.year % 4 === 0 && (read.year % 100 !== 0 || read.year % 400 === 0);
  const longest = read.month === 2 && isLeap ? 29 : (MONTH_DAYS[read.month - 1] ?? 0);
  return year !== '' && read.day >= 1 && read.day <= longest ? read : null;
}

/** Days since 1970-01-01, by the Gregorian calendar. */
export function dayNumber({ year, month, day }: Day): number {
  // years begin in March, so that a leap day is the last one of its year
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 719_469;
}

/** The part of a scope that time gives: `now` in epoch ms, seen in Hà Nội. */
export function hanoiTime(now: number): { readonly hour: number; readonly weekday: number; readonly today: string } {
  const there = now + HANOI_AHEAD_MS;
  const days = Math.floor(there / DAY_MS);
  // 1970-01-01 was a Thursday, "thứ 5"
  const weekday = ((((days + 3) % 7) + 7) % 7) + 2;
  return { hour: Math.floor((there - days * DAY_MS) / 3_600_000), weekday, today: dayText(days) };
}

function dayText(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * m + 2) / 5) + 1)}`;
}
