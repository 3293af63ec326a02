import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isDay, numberOf } from '../../../src/understanding/answers/calendar.js';
import { readDate } from '../../../src/understanding/answers/read-date.js';

/** Tuesday 24 November 2026, noon in Hà Nội. */
const NOON = Date.UTC(2026, 10, 24, 5);
const read = (text: string, when: 'any' | 'past' | 'future' = 'any', now = NOON) => {
  const reading = readDate(text, when, now);
  return reading !== null && reading !== 'bad' ? reading.date : reading;
};

test.each([
  ['5/3/1950', '1950-03-05'],
  ['05-03-1950', '1950-03-05'],
  ['5.3.1950 ạ', '1950-03-05'],
  ['05031950', '1950-03-05'],
  ['1950-03-05', '1950-03-05'],
  ['ngày 5 tháng 3 năm 1950', '1950-03-05'],
  ['ngay 5 thang 3 nam 1950', '1950-03-05'],
  ['bác sinh mùng 5 tháng 3 năm 1950 cháu ạ', '1950-03-05'],
  ['29/2/2000', '2000-02-29'],
  ['5/3/50', '1950-03-05'],
  ['5/3', '2026-03-05'],
])('%s is %s', (text, date) => expect(read(text)).toBe(date));

test.each([
  ['hôm nay', '2026-11-24'],
  ['hom nay a', '2026-11-24'],
  ['mai', '2026-11-25'],
  ['ngày mai', '2026-11-25'],
  ['ngày kia', '2026-11-26'],
  ['hôm qua', '2026-11-23'],
  ['thứ hai tuần sau', '2026-11-30'],
  ['tuần sau thứ 2', '2026-11-30'],
  ['thứ sáu', '2026-11-27'],
  ['thứ hai tuần trước', '2026-11-16'],
  ['chủ nhật tuần này', '2026-11-29'],
])('%s is %s, counted from today', (text, date) => expect(read(text)).toBe(date));

test.each(['31/2/2020', '29/2/1900', '31/4/2026', '0/3/1950', '5/13/1950', '5/3/1850', '12345', 'tháng 3 năm 1950'])(
  '%s is no day, and was meant as one',
  (text) => expect(read(text)).toBe('bad'),
);

test.each(['xin chào', 'gặp cán bộ', 'bác không nhớ', '', '???'])('%s speaks of no day', (text) => {
  expect(read(text)).toBeNull();
});

describe('which days are asked for', () => {
  test('a birthday does not lie ahead, an appointment not behind', () => {
    expect(read('25/11/2026', 'past')).toBe('bad');
    expect(read('24/11/2026', 'past')).toBe('2026-11-24');
    expect(read('23/11/2026', 'future')).toBe('bad');
  });
  test('a day without its year, or a weekday, is the nearest of these', () => {
    expect(read('5/12', 'past')).toBe('2025-12-05');
    expect(read('5/3', 'future')).toBe('2027-03-05');
    expect(read('thứ sáu', 'past')).toBe('2026-11-20');
    expect(read('5/3/26', 'past')).toBe('2026-03-05');
    expect(read('5/3/27', 'past')).toBe('1927-03-05');
  });
});

test('B24: today is the day of Hà Nội, also between midnight there and midnight in Greenwich', () => {
  expect(read('hôm nay', 'any', Date.UTC(2026, 10, 24, 16, 59))).toBe('2026-11-24');
  expect(read('hôm nay', 'any', Date.UTC(2026, 10, 24, 17, 0))).toBe('2026-11-25');
  expect(read('mai', 'any', Date.UTC(2026, 11, 31, 5))).toBe('2027-01-01');
  expect(read('mai', 'any', Date.UTC(2028, 1, 28, 5))).toBe('2028-02-29');
});

test('the calendar counts as the calendar of JavaScript does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
      expect(dayOf(number)).toEqual(day);
      expect(numberOf(day)).toBe(number);
      expect(isDay(day)).toBe(true);
    }),
  );
});

test('whatever is written, the answer is a day of the calendar or none', () => {
  const words = fc.constantFrom(
    '5',
    '31',
    '2',
    '1950',
    'ngày',
    'tháng',
    'năm',
    '/',
    'mai',
    'thứ',
    'hai',
    'tuần sau',
    '99',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 8 }).map((said) => said.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('any', 'past', 'future' as const), (said, when) => {
      const date = read(said, when as 'any');
      if (date !== null && date !== 'bad') expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
    }),
  );
});
