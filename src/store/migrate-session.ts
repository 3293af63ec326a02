type Stored = Readonly<Record<string, unknown>>;

/** Brings a stored session of an earlier version to that of today; leaves what it does not know as it is. */
export function migrateSession(stored: unknown): unknown {
  return isRecord(stored) && stored['v'] === 1 ? from1To2(stored) : stored;
}

/** Version 2 knows answers, tasks that call tasks, timers, and several people on one phone. */
function from1To2(old: Stored): Stored {
  const unfinished = Array.isArray(old['unfinished']) ? (old['unfinished'] as Stored[]) : [];
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
    timer: null,
    nudgedAt: null,
    quietUntil: null,
    seenAt: old['updatedAt'],
  };
}

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
