import type { SecretKind, Verdict } from '../../understanding/index.js';
import type { Outcome } from './outcome.js';
import type { Understood } from './understand.js';

/** One message as `su-gia-so ask --jsonl` tells it. */
export type Line = {
  /** As it came in. */
  readonly text: string;
  readonly masked: string;
  readonly sensitive: readonly SecretKind[];
  readonly links: readonly { readonly url: string; readonly verdict: Verdict }[];
} & Outcome & { readonly ms: number };

export function toLine(text: string, { masked, sensitive, links, outcome, ms }: Understood): Line {
  const { decision, topic, choices, command, score } = outcome;
  return {
    text,
    masked,
    sensitive,
    links: links.map(({ url, verdict }) => ({ url, verdict })),
    decision,
    topic,
    choices,
    command,
    score: rounded(score),
    ms: rounded(ms),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
