import type { StoredRecord } from './stored-record.js';

/** Version 3 knows the question which of several topics was meant; who stood somewhere else stands there still. */
export function sessionFrom2To3(old: StoredRecord): StoredRecord {
  return { ...old, v: 3 };
}
