/** How many of how many. */
export type Share = { readonly of: number; readonly count: number };

export function shareOf<T>(all: readonly T[], isCounted: (one: T) => boolean): Share {
  return { of: all.length, count: all.filter(isCounted).length };
}

/** 0 to 100; 0 of nothing is 0. */
export function percent({ of, count }: Share): number {
  return of === 0 ? 0 : (100 * count) / of;
}

/** "91.7 %" */
export function asPercent(share: Share): string {
  return share.of === 0 ? '–' : `${percent(share).toFixed(1)} %`;
}

/** The value below or at which so many percent of the values are: the nearest rank. */
export function percentile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((at / 100) * sorted.length) - 1)] ?? 0;
}
