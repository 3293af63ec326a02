import type { Snapshot } from '../../engine/index.js';
import { type Candidate, NONE, scoreTopics, topicModelOf } from '../../understanding/index.js';

/** Every topic with its likelihood, the likeliest first; none where nothing is said. */
export function rankTopics(snapshot: Snapshot, text: string, system: string | null): readonly Candidate[] {
  const model = topicModelOf(snapshot);
  const shares = scoreTopics(model, text, { system }) ?? new Float64Array();
  return [...shares]
    .map((score, k): Candidate => ({ topic: model.topics[k] ?? NONE, score }))
    .filter(({ topic }) => topic !== NONE)
    .sort((one, other) => other.score - one.score);
}
