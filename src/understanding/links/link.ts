/** `official`: of the state or of a listed app. `suspicious`: made to deceive, or nobody can tell where it leads. */
export type Verdict = 'official' | 'suspicious' | 'unknown';

/** What speaks for a verdict, and which of the explanations that people are given says it. */
export const LINK_REASONS = {
  'listed-domain': 'state',
  'gov-vn': 'state',
  'http-official': 'state',
  'store-page': 'state',
  'state-name-as-label': 'impostor',
  'state-name-in-path': 'impostor',
  'brand-elsewhere': 'impostor',
  'look-alike': 'impostor',
  homoglyph: 'impostor',
  punycode: 'impostor',
  'user-at-host': 'impostor',
  apk: 'app-file',
  'deep-link': 'app-file',
  shortener: 'hidden',
  'raw-ip': 'hidden',
  'spaced-dots': 'hidden',
  'odd-port': 'hidden',
  'data-or-javascript': 'hidden',
  bait: 'bait',
  'known-site': 'unlisted',
  'store-other-app': 'unlisted',
  'not-listed': 'unlisted',
} as const;

/** The reason as a machine word. */
export type Why = keyof typeof LINK_REASONS;
/** One explanation for people serves several reasons. */
export type ReasonGroup = (typeof LINK_REASONS)[Why];
/** Every explanation that content has words for. */
export const REASON_GROUPS: readonly ReasonGroup[] = [...new Set(Object.values(LINK_REASONS))];

/** A link or address in a message, and what its own letters tell about it. It is never opened. */
export type Link = {
  /** As it stands in the message, or in what `cleanText` makes of it. */
  readonly url: string;
  readonly verdict: Verdict;
  readonly why: Why;
};
