import type { UploadKind } from './upload-rule.js';

/** Counts requests in a month, for all processes of one OA. */
export type UploadCounter = {
  /** Adds one and returns how many there are in that month (`yyyy-MM`), this one included. */
  add(kind: UploadKind, month: string): Promise<number>;
};

/** Counts in this process alone, the current month only. */
export function memoryUploadCounter(): UploadCounter {
  const counts = new Map<string, number>();
  let current = '';
  return {
    async add(kind, month) {
      if (month !== current) counts.clear();
      current = month;
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count;
    },
  };
}

const HANOI_OFFSET_MS = 7 * 60 * 60 * 1_000;

/** The month in Hà Nội; Zalo never states a time zone (contract §4). */
export function monthOf(at: number): string {
  return new Date(at + HANOI_OFFSET_MS).toISOString().slice(0, 7);
}
