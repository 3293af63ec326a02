import type { Snapshot } from '../../engine/index.js';

export type KeptVersions = {
  /** Null where there is no such version, or none that can be read; that is asked again the next time. */
  get(hash: string): Promise<Snapshot | null>;
};

/** Loads each version once, and forgets the one that was asked for longest ago when there are more than `most`. */
export function keepVersions(load: (hash: string) => Promise<Snapshot | null>, most: number): KeptVersions {
  const kept = new Map<string, Promise<Snapshot | null>>();
  return {
    get(hash) {
      const found = kept.get(hash) ?? load(hash);
      kept.delete(hash);
      kept.set(hash, found);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      const forget = () => {
        if (kept.get(hash) === found) kept.delete(hash);
      };
      found.then((snapshot) => snapshot ?? forget(), forget);
      return found;
    },
  };
}
