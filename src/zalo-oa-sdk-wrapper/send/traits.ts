/** What was learnt of one OA from Zalo's refusals. */
export type OaTraits = {
  /** `v2`: a government OA, which v3 refuses with -235 (contract §8.2). */
  readonly consultation: 'v3' | 'v2';
  /** `plain`: buttons and lists are refused, so they go as numbered text (contract §3.3). */
  readonly interactive: 'native' | 'plain';
};

export const UNTRIED: OaTraits = { consultation: 'v3', interactive: 'native' };

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

/** Reads the store once and writes what is learnt. A store that fails costs one more refusal, not a message. */
export function traitBook(store: TraitStore): TraitBook {
  let traits: OaTraits | null = null;
  const now = async () => {
    traits ??= (await store.load().catch(() => null)) ?? UNTRIED;
    return traits;
  };
  return {
    now,
    async learn(change) {
      traits = { ...(await now()), ...change };
      await store.save(traits).catch(() => undefined);
    },
  };
}
