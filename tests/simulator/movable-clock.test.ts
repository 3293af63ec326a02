import { expect, onTestFinished, test, vi } from 'vitest';
import { createMovableClock } from '../../src/simulator/movable-clock.js';

const START = 1_000_000_000_000;
const open = (offsetMs?: number) => createMovableClock({ now: () => START }, offsetMs);

/** What a promise has come to once everything that is due has run. */
async function stateOf(promise: Promise<unknown>) {
  const pending = new Promise((resolve) => setImmediate(resolve, 'pending'));
  return Promise.race([promise, pending]);
}

test('the clock runs on from where it was put, and back to the clock underneath', () => {
  const clock = open(500);
  expect(clock.now()).toBe(START + 500);
  clock.advance(1_000);
  expect(clock.offsetMs()).toBe(1_500);
  clock.set(5_000_000);
  expect(clock.now()).toBe(5_000_000);
  clock.reset();
  expect([clock.now(), clock.offsetMs()]).toEqual([START, 0]);
});

test('a wait falls due when the clock is moved past it, and tells by how much', async () => {
  const clock = open();
  const wait = clock.wait(60_000);
  clock.advance(59_999);
  expect(await stateOf(wait)).toBe('pending');
  clock.advance(101);
  expect(await wait).toBe(100);
});

test('a clock that is put back makes a wait longer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = open();
  const wait = clock.wait(60_000);
  clock.advance(-30_000);
  clock.advance(60_000);
  expect(await stateOf(wait)).toBe('pending');
  clock.advance(30_000);
  expect(await wait).toBe(0);
});

test('a wait of more days than a timer holds does not end early', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const clock = open();
  const wait = clock.wait(60_000);
  clock.advance(-30 * 86_400_000);
  const long = clock.wait(30 * 86_400_000);
  vi.advanceTimersByTime(2 ** 31); // a timer too long goes off after 1 ms
  expect([await stateOf(wait), await stateOf(long)]).toEqual(['pending', 'pending']);
  clock.advance(31 * 86_400_000);
  expect(await Promise.all([wait, long])).toEqual([86_340_000, 86_400_000]);
});

test('a time that no calendar has is refused, and the clock stays where it was', () => {
  const clock = createMovableClock({ now: () => 0 }, 5);
  for (const move of [() => clock.advance(1e300), () => clock.set(-1), () => clock.advance(Number.NaN)])
    expect(move).toThrow(RangeError);
  expect(clock.now()).toBe(5);
});

test('a wait ends by itself, by its signal, and at once when nothing is left of it', async () => {
  const clock = open();
  expect(await clock.wait(1)).toBe(0);
  expect(await clock.wait(-250)).toBe(250);
  const stop = new AbortController();
  const wait = clock.wait(60_000, stop.signal);
  stop.abort();
  expect(await wait).toBe(0);
  expect(await clock.wait(60_000, stop.signal)).toBe(0);
});

test('listeners hear where the clock stands', () => {
  const clock = open();
  const heard: object[] = [];
  const stop = clock.onMove((at) => void heard.push(at));
  clock.advance(5);
  stop();
  clock.advance(5);
  expect(heard).toEqual([{ now: START + 5, offsetMs: 5 }]);
});
