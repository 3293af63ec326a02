const MINUTE_MS = 60_000;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['minute', MINUTE_MS],
  ['phút', MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['giờ', 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS],
  ['ngày', 24 * 60 * MINUTE_MS],
]);

/** Reads `3 days`, `1 hour`, `30 phút` …; ms, or null for anything else. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,4}) (\p{L}+)$/u.exec(text.normalize('NFC').trim());
  const unit = UNITS.get(match?.[2]?.replace(/s$/, '') ?? '');
  return match?.[1] && unit ? Number(match[1]) * unit : null;
}
