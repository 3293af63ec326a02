/** A record as it lies in Redis, parsed and not yet checked. */
export type StoredRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is StoredRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record says its version in `v`; the first one of each kind did not, and is version 1. Null: no record at all. */
export function versionOf(stored: unknown): number | null {
  if (!isRecord(stored)) return null;
  const version = stored['v'] ?? 1;
  return typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : null;
}
