import type { TokenRecord } from './record.js';

/** A record as it was found. `version` names this very state of it; empty where nothing is stored. */
export type StoredRecord = { readonly record: TokenRecord | null; readonly version: string };

/** Where the tokens of one (app, OA) live, for all processes. */
export type TokenStore = {
  /** Rejects where a record is there and cannot be read: it is never taken for none. */
  load(): Promise<StoredRecord>;
  /** Writes if the stored state is still `version`; resolves to the new version, or to null with nothing changed. */
  save(record: TokenRecord, version: string): Promise<string | null>;
  /**
   * Runs `work` while no other process does; waits for its turn. The lock may end by itself when its holder died, but
   * not before `TOKEN_LOCK_MS`.
   */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
};

/** Longer than all that happens under the lock: a probe and a token request, each with its time limit, milliseconds. */
export const TOKEN_LOCK_MS = 60_000;
