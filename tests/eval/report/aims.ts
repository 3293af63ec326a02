import type { ReadSet } from '../measure/questions.js';
import type { Checked } from '../measure/small-sets.js';
import { percent, percentile, shareOf } from './figures.js';
import { qualityByStyle } from './quality.js';
import { table } from './table.js';

/** What is wanted of the understanding, and what was measured. */
export type Aim = {
  readonly what: string;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly measured: number;
  readonly unit: '%' | 'ms';
};

export type SmallSets = {
  readonly commands: Checked;
  readonly secrets: Checked;
  readonly lookAlikes: Checked;
  readonly links: Checked;
};

export function aimsOf(read: ReadSet, small: SmallSets): readonly Aim[] {
  const quality = qualityByStyle(read.questions);
  const top1 = (style: string) => percent(quality[style]?.top1 ?? { of: 0, count: 0 });
  const times = [...read.questions, ...read.outOfScope].map(({ ms }) => ms);
  const wrongly = shareOf(read.outOfScope, ({ fate }) => fate === 'answered');
  return [
    { what: 'top-1, accented', atLeast: 93, measured: top1('accented'), unit: '%' },
    { what: 'top-1, plain', atLeast: 92, measured: top1('plain'), unit: '%' },
    { what: 'top-1, noisy', atLeast: 85, measured: top1('noisy'), unit: '%' },
    { what: 'top-1, rambling', atLeast: 80, measured: top1('rambling'), unit: '%' },
    { what: 'top-3, all', atLeast: 97, measured: percent(quality['all']?.top3 ?? { of: 0, count: 0 }), unit: '%' },
    { what: 'none of ours, answered', atMost: 5, measured: percent(wrongly), unit: '%' },
    { what: 'orders', atLeast: 95, measured: rightOf(small.commands), unit: '%' },
    { what: 'secrets found', atLeast: 99, measured: rightOf(small.secrets), unit: '%' },
    { what: 'look-alikes masked', atMost: 0, measured: 100 - rightOf(small.lookAlikes), unit: '%' },
    { what: 'links', atLeast: 97, measured: rightOf(small.links), unit: '%' },
    { what: 'understanding, p99', atMost: 5, measured: percentile(times, 99), unit: 'ms' },
  ];
}

export function isMet({
  atLeast = Number.NEGATIVE_INFINITY,
  atMost = Number.POSITIVE_INFINITY,
  measured,
}: Aim): boolean {
  return measured >= atLeast && measured <= atMost;
}

export function describeAims(aims: readonly Aim[]): readonly string[] {
  return table([
    ['', 'aim', 'measured', ''],
    ...aims.map((aim) => [
      aim.what,
      aim.atLeast === undefined ? `≤ ${aim.atMost} ${aim.unit}` : `≥ ${aim.atLeast} ${aim.unit}`,
      `${aim.measured.toFixed(aim.unit === 'ms' ? 2 : 1)} ${aim.unit}`,
      isMet(aim) ? '✓' : '✗',
    ]),
  ]);
}

function rightOf({ right, wrong }: Checked): number {
  return percent({ of: right + wrong.length, count: right });
}
