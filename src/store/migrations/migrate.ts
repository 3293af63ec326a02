import { sessionFrom1To2 } from './session-1-to-2.js';
import { sessionFrom2To3 } from './session-2-to-3.js';
import { isRecord, type StoredRecord, versionOf } from './stored-record.js';

/** Brings a record of version n to version n + 1. */
export type MigrationStep = (old: StoredRecord) => StoredRecord;

/** The steps of each kind of record, that from version 1 first. A kind without steps is still at version 1. */
export const MIGRATIONS = {
  session: [sessionFrom1To2, sessionFrom2To3],
  event: [],
  'outbox-entry': [],
  ticket: [],
  traits: [],
  brakes: [],
} as const satisfies Readonly<Record<string, readonly MigrationStep[]>>;

export type RecordKind = keyof typeof MIGRATIONS;

/** The version that this release writes. */
export const versionWritten = (kind: RecordKind): number => MIGRATIONS[kind].length + 1;

/**
 * Brings a record of an earlier release to that of today, step by step. What a later release wrote, and what is no
 * record, stays as it is: the schema then refuses it.
 */
export function migrate(kind: RecordKind, stored: unknown): unknown {
  const version = versionOf(stored);
  if (version === null || !isRecord(stored)) return stored;
  const steps: readonly MigrationStep[] = MIGRATIONS[kind];
  return steps.slice(version - 1).reduce((record, step) => step(record), stored);
}

/** The record's version where it is later than this release knows; else null. */
export function newerVersion(kind: RecordKind, stored: unknown): number | null {
  const version = versionOf(stored);
  return version !== null && version > versionWritten(kind) ? version : null;
}
