import type { StoredRecord } from './stored-record.js';

/** Version 2 knows answers, tasks that call tasks, timers, and several people on one phone. */
export function sessionFrom1To2(old: StoredRecord): StoredRecord {
  const unfinished = Array.isArray(old['unfinished']) ? (old['unfinished'] as StoredRecord[]) : [];
  return {
    ...old,
    v: 2,
    id: '1',
    name: null,
    answers: {},
    calls: [],
    unfinished: unfinished.map((progress) => ({ ...progress, answers: {}, calls: [] })),
    facts: {},
    completed: {},
    nudged: [],
    others: [],
    offered: null,
    timer: null,
    nudgedAt: null,
    quietUntil: null,
    seenAt: old['updatedAt'],
  };
}
