import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { atMostEvery } from '../../../src/conversation/index.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

test('one line of a kind in its time, then one that counts those between', () => {
  const rarely = atMostEvery(1_000);
  const missed: number[] = [];
  for (const ms of [0, 1, 998, 1]) {
    vi.advanceTimersByTime(ms);
    rarely('mismatch', (count) => missed.push(count));
  }
  expect(missed).toEqual([0, 2]);
});

test('a flood of one kind hides no other', () => {
  const rarely = atMostEvery(1_000);
  const written: string[] = [];
  for (const kind of ['a', 'a', 'b']) rarely(kind, () => written.push(kind));
  expect(written).toEqual(['a', 'b']);
});
