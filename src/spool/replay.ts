import { EventRefusedError, type Inbox, type Person } from '../conversation/index.js';
import type { Spooled } from './record.js';
import type { Spool } from './spool.js';

/** `isStuck`: nothing could be read, or the inbox did not take it. */
export type Replayed = { readonly count: number; readonly isStuck: boolean };

export type ReplayDeps = {
  readonly inbox: Inbox;
  readonly spool: Spool;
  /** Somebody's events have come to the inbox. */
  readonly onReplayed: (person: Person) => void;
  /** An event that the inbox refuses again and again is set aside; a failure leaves it for the next round. */
  readonly setAside: (spooled: Spooled) => Promise<void>;
};

/** How many people's events go to the inbox at once. */
const AT_ONCE = 64;
/** An event that was refused so often, by an inbox that answers, no longer holds up what stands behind it. */
const MOST_REFUSALS = 5;

/**
 * Brings the oldest records of a spool to the inbox, round by round: each person's one after the other, people side by
 * side. What was brought before a failure is brought again, and the inbox, which knows ids, keeps it once.
 */
export function createReplay({ inbox, spool, onReplayed, setAside }: ReplayDeps): () => Promise<Replayed> {
  /** How often an event was refused, by its place in the round: those before the first failure stay the same. */
  const refusals = new Map<string, number>();

  async function bring(records: readonly Spooled[]): Promise<void> {
    for (const record of records) {
      await inbox.accept(record.person, record.event).catch(async (error: unknown) => {
        if (!(error instanceof EventRefusedError)) throw error;
        const key = `${keyOf(record.person)} ${record.event.id}`;
        const count = (refusals.get(key) ?? 0) + 1;
        refusals.set(key, count);
        if (count < MOST_REFUSALS) throw error;
        await setAside(record);
      });
    }
  }

  return async () => {
    const batch = (await spool.peek()).slice(0, AT_ONCE);
    if (batch.length === 0) return { count: 0, isStuck: true };
    const people = byPerson(batch);
    const outcomes = await Promise.allSettled(people.map(bring));
    for (const [index, outcome] of outcomes.entries()) {
      const person = people[index]?.[0]?.person;
      if (person && outcome.status === 'fulfilled') onReplayed(person);
    }
    if (outcomes.some(({ status }) => status === 'rejected')) return { count: 0, isStuck: true };
    await spool.drop(batch.length);
    refusals.clear();
    return { count: batch.length, isStuck: false };
  };
}

function byPerson(records: readonly Spooled[]): readonly (readonly Spooled[])[] {
  const people = new Map<string, Spooled[]>();
  for (const record of records) {
    const key = keyOf(record.person);
    people.set(key, [...(people.get(key) ?? []), record]);
  }
  return [...people.values()];
}

const keyOf = ({ oaId, userId }: Person): string => `${oaId}:${userId}`;
