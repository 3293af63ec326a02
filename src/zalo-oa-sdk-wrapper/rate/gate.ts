/** Replies to people go before campaigns (contract §4: one budget of requests a minute for both). */
export type Lane = 'realtime' | 'bulk';

/** What an answer of Zalo told about the budget (contract §3.1, -32 of §7.1). */
export type RateSighting = {
  /** X-RateLimit-Limit, requests a minute; null where the answer has none. */
  readonly limit: number | null;
  /** X-RateLimit-Remain. */
  readonly remaining: number | null;
  /** Set where the request was refused for its rate: how long to pause, null where Zalo did not say. */
  readonly refused: { readonly retryAfterMs: number | null } | null;
};

/** Stands before every request to the OA API. */
export type RateGate = {
  /**
   * Resolves when one request may leave.
   *
   * @throws ZaloApiError `rate-limited` where that would take longer than the lane waits, `transient` where nobody can
   *   say; `signal.reason` when aborted
   */
  pass(lane: Lane, signal?: AbortSignal): Promise<void>;
  /** Learns from an answer. Never rejects. */
  heard(sighting: RateSighting): Promise<void>;
};

/** No limit of one's own: Zalo's refusals alone decide. */
export const openGate: RateGate = { pass: async () => {}, heard: async () => {} };
