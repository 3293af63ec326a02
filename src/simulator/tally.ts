import type { StateStore } from './state-store.js';

/** How often something was used, by a key that names the thing and its period, e.g. `broadcast:2026-11`. */
export type Tally = {
  used(key: string): number;
  /** Counts one more. */
  add(key: string): void;
};

export function createTally(store: StateStore): Tally {
  const { used } = store.state.api;
  return {
    used: (key) => used[key] ?? 0,
    add(key) {
      used[key] = (used[key] ?? 0) + 1;
      store.saveSoon();
    },
  };
}
