import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { findCalmDays } from './calm-days.js';
import { readGolden } from './golden.js';
import { runSeed, type SeedResult } from './run-seed.js';

const OPTIONS = {
  seed: { type: 'string' },
  from: { type: 'string', default: '1' },
  seeds: { type: 'string', default: '200' },
  jobs: { type: 'string' },
  copies: { type: 'string', default: '1' },
} as const;

/**
 * `npm run chaos -- [--seed S | --from S --seeds N] [--jobs J] [--copies C]`: days of chaos, one a seed, J at a time,
 * each conversation played by C residents. Answers the exit code.
 */
export async function chaos(args: readonly string[], out: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const from = Number(values.seed ?? values.from);
  const seeds = Array.from(
    { length: values.seed === undefined ? Number(values.seeds) : 1 },
    (_, index) => from + index,
  );
  const jobs = Number(values.jobs ?? availableParallelism());
  const copies = Number(values.copies);
  const startedAt = performance.now();
  const { played, notPlayed, inPart } = readGolden('tay-tuu');
  out(`${played.length} conversations; not played, for they move time or content: ${notPlayed.join(', ') || 'none'}`);
  if (inPart.length > 0) out(`played in part, for the content lacks a button of theirs: ${inPart.join(', ')}`);
  const calm = await findCalmDays(played);
  let failed = 0;
  const tell = ({ seed, failures, summary }: SeedResult) => {
    out(`${failures.length === 0 ? '✓' : '✗'} seed ${seed}: ${summary}`);
    if (failures.length === 0) return;
    failed += 1;
    for (const failure of failures) out(failure.replace(/^/gm, '    '));
    out(`    again: npm run chaos -- --seed ${seed}${copies === 1 ? '' : ` --copies ${copies}`}`);
  };
  const left = [...seeds];
  const work = async () => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift())
      tell(await runSeed(seed, played, calm, copies));
  };
  await Promise.all(Array.from({ length: jobs }, work));
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  out(`${seeds.length - failed} seeds passed, ${failed} failed, in ${minutes} minutes`);
  return failed === 0 ? 0 : 1;
}
