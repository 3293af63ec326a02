import { fold } from '../normalise/fold.js';
import { tidy } from '../normalise/tidy.js';
import { type Day, dayOf, isDay, isoOf, numberOf, todayOf, weekdayOf } from './calendar.js';

/** Which days are asked for. A day without its year is the nearest of these. */
export type When = 'any' | 'past' | 'future';

/** `null`: the words name no day. `bad`: they mean one that is not there, not complete, or not asked for. */
export type DateReading = { readonly date: string } | 'bad' | null;

const OLDEST = 1900;
const LATEST = 2100;

/** Reads a day as Vietnamese people write it; `now` is epoch ms, and days are those of Hà Nội. */
export function readDate(text: string, when: When, now: number): DateReading {
  const said = fold(tidy(text));
  const today = todayOf(now);
  const near = relative(said, when, today);
  if (near !== null) return fits(near, when, today) ? { date: isoOf(dayOf(near)) } : 'bad';
  const written = parts(said);
  if (!written) return /^[\d\s]+$/.test(said) || /\b(ngay|thang|nam) \d/.test(said) ? 'bad' : null;
  const day = complete(written, when, today);
  return day && isDay(day) && day.year >= OLDEST && day.year <= LATEST && fits(numberOf(day), when, today)
    ? { date: isoOf(day) }
    : 'bad';
}

function fits(day: number, when: When, today: number): boolean {
  if (when === 'past') return day <= today;
  return when === 'future' ? day >= today : true;
}

const NEAR: readonly (readonly [RegExp, number])[] = [
  [/\b(hom nay|bua nay|ngay nay)\b|^nay$/, 0],
  [/\b(hom kia|hom truoc nua)\b/, -2],
  [/\b(hom qua|bua qua)\b/, -1],
  [/\bngay kia\b|^(ngay|bua) mot$/, 2],
  [/\b(ngay mai|sang mai|chieu mai|bua mai)\b|^mai$/, 1],
];
const WEEKDAYS = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const WEEKDAY = /\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn)\b/;

/** "Hôm nay", "mai", "thứ hai tuần sau": the number of that day. Weeks begin on Monday. */
function relative(said: string, when: When, today: number): number | null {
  const weekday = WEEKDAY.exec(said);
  if (weekday) return ofWeek(weekday[1], said, when, today);
  const near = NEAR.find(([words]) => words.test(said));
  return near ? today + near[1] : null;
}

function ofWeek(name: string | undefined, said: string, when: When, today: number): number {
  const ofThisWeek = today - weekdayOf(today) + indexOf(name);
  if (/\btuan (sau|toi)\b/.test(said)) return ofThisWeek + 7;
  if (/\btuan (truoc|roi|vua roi)\b/.test(said)) return ofThisWeek - 7;
  if (/\btuan nay\b/.test(said)) return ofThisWeek;
  if (when === 'past') return ofThisWeek > today ? ofThisWeek - 7 : ofThisWeek;
  return ofThisWeek < today ? ofThisWeek + 7 : ofThisWeek;
}

/** 0 for Monday to 6 for Sunday, which has no number. */
function indexOf(name: string | undefined): number {
  if (name === undefined) return 6;
  return /\d/.test(name) ? Number(name) - 2 : WEEKDAYS.indexOf(name);
}

type Parts = { readonly date: number; readonly month: number; readonly year: number | null; readonly isShort: boolean };

const ISO = /\b(\d{4}) (\d{1,2}) (\d{1,2})\b/;
const TOGETHER = /^(\d{2})(\d{2})(\d{4})$/;
const NUMBERS = /(?:^|[a-z] )(\d{1,2}) (\d{1,2})(?: (\d{4}|\d{2}))?(?: [a-z]|$)/;
const WORDS = /(?:ngay |mung |mong |hom )*(\d{1,2}) thang (\d{1,2})(?: (?:nam )?(\d{4}|\d{2}))?\b/;

function parts(said: string): Parts | null {
  const iso = ISO.exec(said);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]), isShort: false };
  const match = WORDS.exec(said) ?? NUMBERS.exec(said) ?? TOGETHER.exec(said);
  if (!match) return null;
  const [, date, month, year] = match;
  return {
    date: Number(date),
    month: Number(month),
    year: year === undefined ? null : Number(year),
    isShort: year?.length === 2,
  };
}

/** With the year, or the century, that is missing: the nearest that is asked for. */
function complete({ date, month, year, isShort }: Parts, when: When, today: number): Day | null {
  const { year: current } = dayOf(today);
  if (year !== null && !isShort) return { year, month, date };
  const years =
    year === null ? [current, when === 'past' ? current - 1 : current + 1] : shortYears(year, when, current);
  const days = years.map((each): Day => ({ year: each, month, date })).filter(isDay);
  return days.find((day) => fits(numberOf(day), when, today)) ?? null;
}

/** "50" is 1950, but for a day to come 2050; "26" is 2026. */
function shortYears(year: number, when: When, current: number): readonly number[] {
  if (when === 'future') return [2_000 + year];
  return 2_000 + year <= current + (when === 'past' ? 0 : 10) ? [2_000 + year, 1_900 + year] : [1_900 + year];
}
