import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.js';

export type Costs = {
  /** Learning all ways of asking, ms. */
  readonly trainMs: number;
  readonly modelBytes: number;
  /** Resident sets of a process that has read the content, and of one that has understood some messages as well, bytes. */
  readonly rssWithout: number;
  readonly rssWith: number;
};

export function measureCosts({ snapshot, trainModel, encodeModel }: Subject): Costs {
  const startedAt = performance.now();
  const model = trainModel(snapshot);
  const trainMs = performance.now() - startedAt;
  const modelBytes = encodeModel(model).length;
  return { trainMs, modelBytes, rssWithout: rssOf('content'), rssWith: rssOf('understanding') };
}

function rssOf(what: string): number {
  const script = fileURLToPath(new URL('resident-set.js', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ['--expose-gc', script, what], { encoding: 'utf8' });
  if (status !== 0) throw new Error('the resident set was not measured');
  return Number(stdout);
}
