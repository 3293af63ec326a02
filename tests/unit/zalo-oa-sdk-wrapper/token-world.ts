import type { TokenPair, TokenStore } from '../../../src/zalo-oa-sdk-wrapper/index.js';

/** An OAuth server that gives pair n at the n-th refresh. */
export const rotating = () => (_form: URLSearchParams, count: number) => ({
  access_token: `access-${count}`,
  refresh_token: `refresh-${count}`,
  expires_in: '90000',
});

/** A token store in memory: one lock, first come first served, and handles to hold or fail a save. */
export function memoryStore() {
  let pair: TokenPair | null = null;
  let lock: Promise<unknown> = Promise.resolve();
  let beforeSave: () => Promise<void> = async () => {};
  let announce: () => void = () => {};
  const saving = new Promise<void>((resolve) => {
    announce = resolve;
  });
  const store: TokenStore = {
    load: async () => pair,
    save: async (next) => {
      announce();
      await beforeSave();
      pair = next;
    },
    exclusively: (work) => {
      const turn = lock.then(work);
      lock = turn.catch(() => undefined);
      return turn;
    },
  };
  return {
    ...store,
    saved: () => pair,
    /** Resolves when a save has begun. */
    saving,
    /** Holds every save until the returned function is called. */
    holdSave(onSave: () => void): () => void {
      let release: () => void = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      beforeSave = () => {
        onSave();
        return gate;
      };
      return release;
    },
    failSave(error: Error) {
      beforeSave = () => Promise.reject(error);
    },
  };
}
