import { expect, test } from 'vitest';
import { countTurn, countWords, noBrakes, SAID_WINDOW_MS, TURNS_WINDOW_MS } from '../../../src/conversation/brakes.js';

const NOON = Date.UTC(2026, 10, 23, 5);

/** What becomes of words that are said at these times. */
function paces(times: readonly number[], text = 'menu', most = 3) {
  let brakes = noBrakes(NOON);
  return times.map((at) => {
    const counted = countWords(brakes, text, NOON + at, most);
    brakes = counted.brakes;
    return counted.pace;
  });
}

test('C10: the same words go so many times, then are told of as often, then are silent', () => {
  expect(paces([0, 1, 2, 3, 4, 5, 6, 7])).toEqual([
    ...Array(3).fill('go'),
    ...Array(3).fill('tell'),
    'silent',
    'silent',
  ]);
});

test('C10: words that were said 5 minutes ago count no more', () => {
  const later = SAID_WINDOW_MS;
  expect(paces([0, 1, 2, 3, later, later + 1, later + 2])).toEqual(['go', 'go', 'go', 'tell', 'go', 'go', 'go']);
});

test('C10: other words have a count of their own', () => {
  let brakes = noBrakes(NOON);
  for (const text of ['một', 'hai', 'ba', 'một', 'hai', 'ba']) {
    const counted = countWords(brakes, text, NOON, 2);
    brakes = counted.brakes;
    expect(counted.pace).toBe('go');
  }
  expect(countWords(brakes, 'một', NOON, 2).pace).toBe('tell');
});

/** What becomes of turns, one every so many ms. */
function turns(count: number, everyMs: number, most: number) {
  let brakes = noBrakes(NOON);
  return Array.from({ length: count }, (_, index) => {
    const counted = countTurn(brakes, NOON + index * everyMs, most);
    brakes = counted.brakes;
    return counted.pace;
  });
}

test('B20: more turns than a person takes are told once and then silent, for as long as they go on', () => {
  const told = turns(2_000, 1_000, 120);
  expect(told.slice(0, 120)).toEqual(Array(120).fill('go'));
  expect(told[120]).toBe('tell');
  expect(new Set(told.slice(121))).toEqual(new Set(['silent']));
});

test('B20: somebody who writes all day at an ordinary pace is always answered', () => {
  expect(new Set(turns(3_000, 10_000, 120))).toEqual(new Set(['go']));
});

test('B20: after a rest everything goes again', () => {
  let brakes = noBrakes(NOON);
  for (let turn = 0; turn < 10; turn += 1) brakes = countTurn(brakes, NOON, 5).brakes;
  expect(countTurn(brakes, NOON + 2 * TURNS_WINDOW_MS, 5).pace).toBe('go');
});

test('a clock that was set back by hours stops nobody', () => {
  const { brakes } = countTurn(noBrakes(NOON), NOON, 5);
  expect(countTurn(brakes, NOON - 7_200_000, 5).pace).toBe('go');
});
