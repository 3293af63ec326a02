import { scoreTopics, type TopicContext } from './score-topics.js';
import { commandOf, NONE, type TopicModel } from './topic-model.js';

export type Candidate = {
  readonly topic: string;
  /** How likely it is that this is meant, 0 to 1. */
  readonly score: number;
};

export type TopicMatch = {
  /** `answer`: the first is meant. `clarify`: one of them may be meant. `unknown`: nothing that we know of. */
  readonly decision: 'answer' | 'clarify' | 'unknown';
  /** The likeliest first, three at most; none for `unknown`. */
  readonly candidates: readonly Candidate[];
  /** The command that the message is in other words, if that is likelier than any topic and sure; else null. */
  readonly command: string | null;
};

const MOST_CANDIDATES = 3;
/** From here on the likeliest topic is answered. */
const SURE = 0.7;
/** And so far the next one must be behind: of two as likely neither is told as if it were meant. */
const AHEAD = 0.15;
/** Below this a topic is not even asked about. */
const FAINT = 0.08;
/** Together the candidates must be so likely before they are asked about. */
const WORTH_ASKING = 0.35;

/** A command does something at once: it must be this sure. */
const SURE_COMMAND = 0.5;

/** What a message without words matches. */
export const NO_MATCH: TopicMatch = { decision: 'unknown', candidates: [], command: null };

/** Which frequent question a message puts, if any, and how sure that is. Deterministic; a millisecond or so. */
export function matchTopic(model: TopicModel, text: string, context: TopicContext): TopicMatch {
  const shares = scoreTopics(model, text, context);
  if (shares === null) return NO_MATCH;
  const ranked = [...shares.keys()].sort((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0));
  const candidates = ranked
    .map((k): Candidate => ({ topic: model.topics[k] ?? NONE, score: shares[k] ?? 0 }))
    .filter(({ topic }) => topic !== NONE && commandOf(topic) === null)
    .slice(0, MOST_CANDIDATES);
  const [first, second] = candidates;
  const isAhead = (first?.score ?? 0) - (second?.score ?? 0) >= AHEAD;
  if (first && first.score >= SURE && isAhead) return { decision: 'answer', candidates, command: null };
  const likeliest = ranked[0] ?? 0;
  const command = (shares[likeliest] ?? 0) >= SURE_COMMAND ? commandOf(model.topics[likeliest] ?? NONE) : null;
  if (command !== null) return { decision: 'unknown', candidates: [], command };
  const possible = candidates.filter(({ score }) => score >= FAINT);
  const together = possible.reduce((sum, { score }) => sum + score, 0);
  if (together >= WORTH_ASKING) return { decision: 'clarify', candidates: possible, command: null };
  return NO_MATCH;
}
