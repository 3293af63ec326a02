/** What a ward may decide of its turns. Times in ms. */
export type TurnPolicy = {
  /** Older words are answered with an excuse, and older taps not at all (conformance A5). */
  readonly staleAfterMs: number;
  /** How often a person is told the same words within 5 minutes (conformance C10). */
  readonly sameTextMax: number;
  /** Turns of one person within 10 minutes: two bots that answer each other stop here (conformance B20). */
  readonly turnsMax: number;
  /** What is done with a message of which nobody knows whether it arrived (conformance B2). */
  readonly uncertain: 'skip' | 'repeat';
  /** Whether a message may leave that Zalo charges for (contract §4). */
  readonly paid: 'never' | 'allow';
};

const MINUTE_MS = 60_000;

export const DEFAULT_TURN_POLICY: TurnPolicy = {
  staleAfterMs: 30 * MINUTE_MS,
  sameTextMax: 5,
  turnsMax: 120,
  uncertain: 'skip',
  paid: 'never',
};

/** Messages are free for 48 hours after the person's last contact (contract §4); clocks differ, and roads take time. */
export const FREE_FOR_MS = 47 * 60 * MINUTE_MS;
