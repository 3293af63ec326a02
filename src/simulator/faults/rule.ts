/**
 * What can go wrong with a request of the bot. `cut-before`: nothing was carried out. `cut-after`: it was carried
 * out, and the answer is lost. `5xx`: a page of HTML with status 502. `revoked`: the access token dies just before, so
 * that it answers -216; a refresh token still gets another (`revokeGrant` takes all of them).
 */
export type RequestFault = 'cut-before' | 'cut-after' | '5xx' | 'revoked' | { readonly latencyMs: number };

/**
 * What can go wrong with an event on its way. `swap`: the next event of the same person goes first. `repeatAfterMs`:
 * the same bytes come once more so much later, past whatever the person did since.
 */
export type EventFault = 'duplicate' | 'swap' | { readonly delayMs: number } | { readonly repeatAfterMs: number };

type Often = {
  /** only the nth match, counted from 1 */
  readonly nth?: number | undefined;
  /** every nth match: 3 is the 3rd, the 6th, … */
  readonly every?: number | undefined;
  /** by chance, between 0 and 1; the script's seed makes it repeatable */
  readonly probability?: number | undefined;
};

/** `times` ends the rule after so many faults. */
export type RequestRule = {
  /** a whole path, or the start of one with `*` at the end; absent = every request */
  readonly match: Often & { readonly path?: string | undefined };
  readonly fault: RequestFault;
  readonly times?: number | undefined;
};

export type EventRule = {
  /** an event's name, or the start of one with `*` at the end */
  readonly match: Often & { readonly event: string };
  readonly fault: EventFault;
  readonly times?: number | undefined;
};

export type FaultRule = RequestRule | EventRule;

export const isEventRule = (rule: FaultRule): rule is EventRule => 'event' in rule.match;

export const isRequestRule = (rule: FaultRule): rule is RequestRule => !isEventRule(rule);
