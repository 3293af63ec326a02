/** `official`: of the state or of a listed app. `suspicious`: made to deceive, or nobody can tell where it leads. */
export type Verdict = 'official' | 'suspicious' | 'unknown';

/** A link or address in a message, and what its own letters tell about it. It is never opened. */
export type Link = {
  /** As it stands in the message. */
  readonly url: string;
  readonly verdict: Verdict;
};
