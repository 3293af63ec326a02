import type { Inbox, Person } from '../conversation/index.js';
import type { Spooled } from './record.js';
import type { Spool } from './spool.js';

/** `isStuck`: nothing could be read, or the inbox did not take it. */
export type Replayed = { readonly count: number; readonly isStuck: boolean };

/** How many people's events go to the inbox at once. */
const AT_ONCE = 64;

/**
 * Brings the oldest records of a spool to the inbox: each person's one after the other, people side by side. What
 * was brought before a failure is brought again, and the inbox, which knows ids, keeps it once.
 */
export async function replay(inbox: Inbox, spool: Spool, onReplayed: (person: Person) => void): Promise<Replayed> {
  const batch = (await spool.peek()).slice(0, AT_ONCE);
  if (batch.length === 0) return { count: 0, isStuck: true };
  const people = byPerson(batch);
  const outcomes = await Promise.allSettled(people.map((records) => bring(inbox, records)));
  for (const [index, outcome] of outcomes.entries()) {
    const person = people[index]?.[0]?.person;
    if (person && outcome.status === 'fulfilled') onReplayed(person);
  }
  if (outcomes.some(({ status }) => status === 'rejected')) return { count: 0, isStuck: true };
  await spool.drop(batch.length);
  return { count: batch.length, isStuck: false };
}

async function bring(inbox: Inbox, records: readonly Spooled[]): Promise<void> {
  for (const { person, event } of records) await inbox.accept(person, event);
}

function byPerson(records: readonly Spooled[]): readonly (readonly Spooled[])[] {
  const people = new Map<string, Spooled[]>();
  for (const record of records) {
    const key = `${record.person.oaId}:${record.person.userId}`;
    people.set(key, [...(people.get(key) ?? []), record]);
  }
  return [...people.values()];
}
