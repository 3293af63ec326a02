import { beforeAll, expect, test } from 'vitest';
import { findCalmDays } from './calm-days.js';

import { readGolden } from './golden.js';
import type { CalmDays } from './run-plan.js';
import { runSeed } from './run-seed.js';
import { seedsOfEveryRun } from './seeds-of-every-run.js';

const { played } = readGolden('tay-tuu');
let calm: CalmDays;

beforeAll(async () => {
  calm = await findCalmDays(played);
}, 60_000);

test.each(seedsOfEveryRun(played))(
  'B27: all golden conversations at once, through kills, lost answers and repetitions, are those of the calm day (seed %i)',
  async (seed) => {
    const { failures } = await runSeed(seed, played, calm);
    expect(failures, `again: npm run chaos -- --seed ${seed}`).toEqual([]);
  },
  120_000,
);
