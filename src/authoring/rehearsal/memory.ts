import type { Effect, Session } from '../../engine/index.js';

/** What Redis holds of one person: all that outlives a process. */
export type Memory = {
  readonly session: Session | null;
  readonly outbox: readonly Entry[];
  /** Id of the entry that was being sent when its process died: it may have arrived. */
  readonly sending: string | null;
  /** When each timer is due, epoch ms, by its id. */
  readonly due: Readonly<Record<string, number>>;
};

export type Entry = {
  readonly id: string;
  readonly effect: Exclude<Effect, { do: 'record' | 'hand-over' | 'note-gap' }>;
};

const EMPTY: Memory = { session: null, outbox: [], sending: null, due: {} };

/** Keeps a person's memory as text, as Redis does: nothing but plain data comes through. */
export function keepMemory() {
  let stored = JSON.stringify(EMPTY);
  const read = () => JSON.parse(stored) as Memory;
  return {
    read,
    write(change: Partial<Memory>): void {
      stored = JSON.stringify({ ...read(), ...change });
    },
  };
}
