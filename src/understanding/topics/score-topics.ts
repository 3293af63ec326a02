import { conceptsIn } from './concepts/find-concepts.js';
import { featuresOf } from './features.js';
import { softmax } from './softmax.js';
import type { TopicModel } from './topic-model.js';
import { type Word, wordsOf } from './words.js';

/** Where the person stands: inside a system's task "quên mật khẩu" means that system's. */
export type TopicContext = { readonly system: string | null };

/** Words of a story that are looked at together. */
const WINDOW = 18;
const STEP = 6;
/** How much the system in which a person stands speaks for its topics, where the message names no other one. */
const HERE = 1.5;

/** How likely each topic of the model is meant, in the model's order; together 1. Null for a message without words. */
export function scoreTopics(model: TopicModel, text: string, { system }: TopicContext): Float64Array | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const logits = logitsOf(model, words);
  if (words.length > WINDOW + STEP) {
    const parts = windowsOf(words).map((part) => logitsOf(model, part));
    for (let k = 0; k < logits.length; k += 1) {
      const best = Math.max(...parts.map((part) => part[k] ?? 0));
      logits[k] = ((logits[k] ?? 0) + best) / 2;
    }
  }
  favour(model, logits, system, words);
  softmax(logits);
  return logits;
}

/** How much the words speak for each class, before anything makes shares of it. */
function logitsOf({ topics, vocabulary, scales, weights }: TopicModel, words: readonly Word[]): Float64Array {
  const classes = topics.length;
  const logits = new Float64Array(classes);
  for (const [name, weight] of featuresOf(words)) {
    const row = vocabulary.get(name);
    if (row === undefined) continue;
    const value = weight * (scales[row] ?? 0);
    const start = row * classes;
    for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] ?? 0) + value * (weights[start + k] ?? 0);
  }
  return logits;
}

function windowsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: (readonly Word[])[] = [];
  for (let at = 0; at === 0 || at + WINDOW - STEP < words.length; at += STEP) parts.push(words.slice(at, at + WINDOW));
  return parts;
}

function favour({ topics }: TopicModel, logits: Float64Array, system: string | null, words: readonly Word[]): void {
  if (system === null) return;
  const systems = new Set(topics.map(systemOf));
  if (conceptsIn(words).some((name) => name !== system && systems.has(name))) return;
  for (const [k, topic] of topics.entries()) {
    if (systemOf(topic) === system) logits[k] = (logits[k] ?? 0) + HERE;
  }
}

function systemOf(topic: string): string {
  return topic.split('.')[0] ?? '';
}
