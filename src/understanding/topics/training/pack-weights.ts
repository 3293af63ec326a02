import type { TopicModel } from '../topic-model.js';

const MOST = 127;
/** A feature whose heaviest weight is lighter than this changes no decision. */
const LIGHT = 0.05;

/** The weights in a byte each: every feature keeps its own scale. Features that hardly weigh anything are left out. */
export function packWeights(topics: readonly string[], names: readonly string[], trained: Float32Array): TopicModel {
  const classes = topics.length;
  const heaviest = names.map((_, id) => {
    let most = 0;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, Math.abs(trained[id * classes + k] ?? 0));
    return most;
  });
  const kept = names.flatMap((_, id) => ((heaviest[id] ?? 0) >= LIGHT ? [id] : []));
  const scales = Float32Array.from(kept, (id) => (heaviest[id] ?? 0) / MOST);
  const weights = new Int8Array(kept.length * classes);
  for (const [row, id] of kept.entries()) {
    const scale = scales[row] ?? 1;
    for (let k = 0; k < classes; k += 1) {
      weights[row * classes + k] = Math.round((trained[id * classes + k] ?? 0) / scale);
    }
  }
  const vocabulary = new Map(kept.map((id, row) => [names[id] ?? '', row]));
  return { topics, vocabulary, scales, weights };
}
