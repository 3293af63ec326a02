const DAY = 86_400_000;
/** Hà Nội is seven hours ahead the whole year. */
const AHEAD = 7 * 3_600_000;

export type Day = { readonly year: number; readonly month: number; readonly date: number };

/** The number of the day in Hà Nội at a moment in epoch ms, counted from 1 January 1970. */
export function todayOf(now: number): number {
  return Math.floor((now + AHEAD) / DAY);
}

/** Whether the calendar has that day: no 31 April, no 29 February 1900. */
export function isDay({ year, month, date }: Day): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
}

function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** The number of a day, counted from 1 January 1970. */
export function numberOf({ year, month, date }: Day): number {
  // years that begin in March put the leap day last; 400 years have 146,097 days
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The day with that number. */
export function dayOf(number: number): Day {
  let year = 1970 + Math.floor(number / 365.2425);
  while (numberOf({ year, month: 1, date: 1 }) > number) year -= 1;
  while (numberOf({ year: year + 1, month: 1, date: 1 }) <= number) year += 1;
  let month = 12;
  while (numberOf({ year, month, date: 1 }) > number) month -= 1;
  return { year, month, date: number - numberOf({ year, month, date: 1 }) + 1 };
}

/** As 1950-03-05. */
export function isoOf({ year, month, date }: Day): string {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(number: number): number {
  return (((number + 3) % 7) + 7) % 7; // 1 January 1970 was a Thursday
}
