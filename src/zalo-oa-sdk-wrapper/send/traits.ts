/** What was learnt of one OA from Zalo's refusals. */
export type OaTraits = {
  /** `v2`: a government OA, which v3 refuses with -235 (contract §8.2). */
  readonly consultation: 'v3' | 'v2';
  /** `plain`: buttons and lists to people are refused, so they go as numbered text (contract §3.3). */
  readonly interactive: 'native' | 'plain';
};

const UNTRIED: OaTraits = { consultation: 'v3', interactive: 'native' };

/** Keeps the traits of one OA, so that the next process need not learn them again. */
export type TraitStore = {
  load(): Promise<OaTraits | null>;
  save(traits: OaTraits): Promise<void>;
};

/** For one process: forgotten with it. */
export function memoryTraits(): TraitStore {
  let kept: OaTraits | null = null;
  return {
    load: async () => kept,
    save: async (traits) => {
      kept = traits;
    },
  };
}

export type TraitBook = {
  now(): Promise<OaTraits>;
  learn(change: Partial<OaTraits>): Promise<void>;
};

/** How long what was learnt is believed: OAs and Zalo change, and one refusal may have been about something else. */
export type TraitLife = { readonly ms: number; readonly now: () => number };

/**
 * Reads the store once for all who ask, and writes what is learnt beside what others have stored meanwhile. What was
 * learnt here stays, whatever the store says, until its life is over: then the store is read again, which should
 * forget after as long. A store that fails costs one more refusal, not a message.
 */
export function traitBook(store: TraitStore, life?: TraitLife): TraitBook {
  const load = () => store.load().catch(() => null);
  let stored: Promise<OaTraits | null> | null = null;
  let learnt: Partial<OaTraits> = {};
  let since = life?.now() ?? 0;
  let writing: Promise<unknown> = Promise.resolve(); // one after the other: the last write holds all that was learnt
  async function write() {
    const known = await load();
    await store.save({ ...UNTRIED, ...known, ...learnt }).catch(() => undefined);
  }
  return {
    async now() {
      if (life && life.now() - since >= life.ms) {
        since = life.now();
        learnt = {};
        stored = null;
      }
      stored ??= load();
      const known = await stored;
      return { ...UNTRIED, ...known, ...learnt };
    },
    async learn(change) {
      learnt = { ...learnt, ...change };
      since = life?.now() ?? 0;
      writing = writing.then(write);
      await writing;
    },
  };
}
