import { asPercent } from '../report/figures.js';
import { table } from '../report/table.js';
import { STYLES } from '../sets/message-set.js';
import type { Measured } from './measure-library.js';

const HEAD = ['', 'messages', ...STYLES, 'all', 'top-3', 'none of ours answered', 'p50 ms', 'p99 ms', 'training s'];

export function describeLibraries(measured: readonly Measured[]): readonly string[] {
  return table([
    HEAD,
    ...measured.map(({ name, questions, top1, top3, outOfScope, p50, p99, trainMs }) => [
      name,
      String(questions),
      ...STYLES.map((style) => asPercent(top1[style])),
      asPercent(top1.all),
      asPercent(top3),
      asPercent(outOfScope),
      p50.toFixed(2),
      p99.toFixed(2),
      (trainMs / 1_000).toFixed(1),
    ]),
  ]);
}
