import type { Snapshot } from '../../engine/index.js';
import { type Way, waysOf } from './way.js';

export type Coverage = {
  readonly total: number;
  readonly walked: number;
  readonly parts: readonly CoveredPart[];
};

/** A task, or a flow's menu. */
export type CoveredPart = {
  /** `flow/task`, or `flow` for its menu. */
  readonly name: string;
  readonly total: number;
  readonly walked: number;
  readonly never: readonly Way[];
};

export function coverageOf(content: Snapshot, walked: ReadonlySet<string>): Coverage {
  const byPart = new Map<string, Way[]>();
  for (const way of waysOf(content)) {
    const name = way.task === '' ? way.flow : `${way.flow}/${way.task}`;
    byPart.set(name, [...(byPart.get(name) ?? []), way]);
  }
  const parts = [...byPart].map(([name, ways]): CoveredPart => {
    const never = ways.filter(({ key }) => !walked.has(key));
    return { name, total: ways.length, walked: ways.length - never.length, never };
  });
  const sum = (count: (part: CoveredPart) => number) => parts.reduce((total, part) => total + count(part), 0);
  return { total: sum(({ total }) => total), walked: sum((part) => part.walked), parts };
}

/** Whole percent, rounded down: 100 means all. */
export function percentOf({ total, walked }: { readonly total: number; readonly walked: number }): number {
  return total === 0 ? 100 : Math.floor((walked / total) * 100);
}

const KINDS: Readonly<Record<Way['kind'], string>> = {
  step: 'bước',
  branch: 'lối gỡ',
  choice: 'câu trả lời',
  case: 'trường hợp',
  menu: 'mục menu',
};

/** Lines for the author: each part, and what of it nobody has walked. */
export function describeCoverage(coverage: Coverage): readonly string[] {
  const { total, walked, parts } = coverage;
  return [
    ...parts.flatMap((part) => [
      `${part.never.length === 0 ? '✓' : '·'} ${part.name}: ${part.walked}/${part.total}`,
      ...part.never.map(({ kind, label, key }) => `    chưa đi ${KINDS[kind]} “${label}” (${key})`),
    ]),
    `Độ phủ: ${walked}/${total} (${percentOf(coverage)}%)`,
  ];
}
