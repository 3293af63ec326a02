import { guessFaq } from '../guess-faq.js';
import type { TopicModel } from './topic-model.js';

/** Where the person stands: inside a system's task "quên mật khẩu" means that system's. */
export type TopicContext = { readonly system: string | null };

export type Candidate = {
  readonly topic: string;
  /** How sure it is that this is meant, 0 to 1. */
  readonly score: number;
};

export type TopicMatch = {
  /** `answer`: the first is meant. `clarify`: one of them may be meant. `unknown`: nothing that we know of. */
  readonly decision: 'answer' | 'clarify' | 'unknown';
  /** The likeliest first, three at most; none for `unknown`. */
  readonly candidates: readonly Candidate[];
};

export function matchTopic(model: TopicModel, text: string, _context: TopicContext): TopicMatch {
  const guess = guessFaq(text, model.questions);
  if (!guess) return { decision: 'unknown', candidates: [] };
  return { decision: 'answer', candidates: [{ topic: guess.pick.id, score: 1 }] };
}
