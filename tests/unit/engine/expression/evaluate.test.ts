import { describe, expect, test } from 'vitest';
import { hanoiTime, isTrue, parseExpression } from '../../../../src/engine/index.js';
import { SCOPE, worth } from './scope.js';

describe('an expression comes to what it says', () => {
  test.each([
    ['answers.loai-may == "iphone" and not answers.co-the', true],
    ["answers.loai-may != 'android'", true],
    ['answers.loai-may in ["android", "iphone"]', true],
    ['answers.tuoi in [-1, 72]', true],
    ['answers.tuoi in ["72"]', false],
    ['1 + 2 * 3 - 4 / 2', 5],
    ['(1 + 2) * 3', 9],
    ['answers.tuoi -2', 70],
    ['-answers.tuoi', -72],
    ['answers.tuoi >= 70 or false', true],
    ['not true or true', true],
    ['false and true or true', true],
    ['"a" + 1 + true', 'a1có'],
    ['answers.ngay-hen > today', true],
    ['hour < 12 and weekday == 8', true],
    ['upper("đỗ") + lower("ỄM")', 'ĐỖễm'],
    ['length("🙏ạ")', 2],
    ['days_until(answers.ngay-hen)', 5],
    ['days_until("2024-02-29")', -1095],
    ['date(answers.ngay-hen)', 'ngày 5/3/2027'],
    ['if(answers.co-the, "có", "chưa")', 'chưa'],
    ['default(answers.trong, profile.ten)', 'bác Lan'],
    ['default(answers.chua-hoi, 1)', 1],
  ])('%s', (source, value) => {
    expect(worth(source)).toBe(value);
  });
});

describe('B21: what cannot be worked out is nothing, and no exception', () => {
  test.each([
    ['an unknown field', 'answers.chua-hoi'],
    ['a field of what every object has', 'answers.constructor'],
    ['a field of no record', 'ward.name'],
    ['a division by 0', '1 / 0'],
    ['0 by 0', '0 / 0'],
    ['a number beyond numbers', `${'9'.repeat(200)} * ${'9'.repeat(200)}`],
    ['a wrong type', '"a" - 1'],
    ['an order of words', '"a" < "b"'],
    ['a function of a wrong type', 'upper(1)'],
    ['a day that is none', 'date("2027-02-29")'],
    ['a text joined to nothing', '"a" + answers.chua-hoi'],
  ])('%s', (_, source) => {
    expect(worth(source)).toBeNull();
  });

  test('a text that grows too long', () => {
    const answers = { dai: 'a'.repeat(500) };
    expect(worth('answers.dai', { ...SCOPE, answers })).toHaveLength(500);
    expect(worth('answers.dai + "b"', { ...SCOPE, answers })).toBeNull();
  });

  test('too much work', () => {
    const answers = { d: 'a'.repeat(500) };
    const many = (times: number) => Array(times).fill('upper(answers.d)==""').join(' or ');
    expect(worth(many(2), { ...SCOPE, answers })).toBe(false);
    expect(worth(many(20), { ...SCOPE, answers })).toBeNull();
  });
});

test('nothing, false, 0 and an empty text do not hold', () => {
  expect([null, false, 0, '', true, 1, 'a'].map(isTrue)).toEqual([false, false, false, false, true, true, true]);
});

test('an expression is plain data', () => {
  const parsed = parseExpression('not answers.a in ["b"] and if(hour > 1, -2, 3) == 4');
  expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
});

test.each(['2026-11-25T17:30:00Z', '1969-12-31T18:00:00Z', '2024-02-28T23:59:59Z', '2000-03-01T00:00:00Z'])(
  'the time of Hà Nội at %s is what the platform makes of it',
  (iso) => {
    const there = new Date(Date.parse(iso) + 7 * 3_600_000);
    const weekday = there.getUTCDay() === 0 ? 8 : there.getUTCDay() + 1;
    expect(hanoiTime(Date.parse(iso))).toEqual({
      hour: there.getUTCHours(),
      weekday,
      today: there.toISOString().slice(0, 10),
    });
  },
);
