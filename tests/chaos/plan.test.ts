import { expect, test } from 'vitest';

import { readGolden } from './golden.js';
import { planOf } from './plan.js';
import { seedsOfEveryRun } from './seeds-of-every-run.js';

const { played, notPlayed } = readGolden('tay-tuu');

test('the same seed makes the same plan, and another seed another', () => {
  expect(planOf(7, played)).toEqual(planOf(7, played));
  expect(planOf(8, played)).not.toEqual(planOf(7, played));
});

test('each conversation that can be played live has a resident of its own, and more of them with more copies', () => {
  const { residents } = planOf(1, played, 2);
  expect(new Set(residents.map(({ id }) => id)).size).toBe(residents.length);
  expect(residents).toHaveLength(played.length * 2);
  expect(played.length).toBeGreaterThanOrEqual(20);
  expect(played.filter(({ name }) => notPlayed.includes(name))).toEqual([]);
});

test('the seeds of every run kill every process, over a send too, freeze some, and have every kind of fault', () => {
  const plans = seedsOfEveryRun(played).map((seed) => planOf(seed, played));
  const blows = plans.flatMap((plan) => plan.blows);
  expect(new Set(blows.map(({ target }) => target))).toEqual(new Set(['app-0', 'app-1', 'redis']));
  expect(blows.filter(({ how }) => how === 'freeze').length).toBeGreaterThan(1);
  expect(plans.every((plan) => plan.blows.some(({ at }) => 'sends' in at))).toBe(true);
  const kinds = plans.flatMap(({ faults }) => faults.filter(({ match }) => match.probability !== 0));
  expect(new Set(kinds.map(({ fault }) => (typeof fault === 'object' ? Object.keys(fault)[0] : fault)))).toEqual(
    new Set(['duplicate', 'repeatAfterMs', 'delayMs', 'swap', 'cut-after', 'cut-before', '5xx', 'latencyMs']),
  );
});
