import { conceptsIn } from './concepts/find-concepts.js';
import { featuresOf } from './features.js';
import { softmax } from './softmax.js';
import type { TopicModel } from './topic-model.js';
import { type Word, wordsOf } from './words.js';

/** Where the person stands: inside a system's task "quên mật khẩu" means that system's. */
export type TopicContext = { readonly system: string | null };

/**
 * Among many words each weighs less, so that of a story every topic seems about as likely: from so many words on what
 * speaks for one is made sharper again, by this power of its length.
 */
const LONG = 20;
const SHARPER = 0.4;
/** How much the system in which a person stands speaks for its topics, where the message names no other one. */
const HERE = 1;
/** What a message would say of it. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['vneid', 'vneid'],
  ['ihanoi', 'ihanoi'],
  ['etax', 'etax'],
  ['vssid', 'vssid'],
  ['dvc', 'dịch vụ công'],
  ['bdhvs', 'bình dân học vụ số'],
  ['chu-ky-so', 'chữ ký số'],
]);

/** How likely each topic of the model is meant, in the model's order; together 1. Null for a message without words. */
export function scoreTopics(model: TopicModel, text: string, { system }: TopicContext): Float64Array | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const logits = logitsOf(model, words);
  favour(model, logits, system, words);
  softmax(logits);
  return logits;
}

/** How much the words speak for each class, before anything makes shares of it. */
function logitsOf({ topics, vocabulary, scales, weights }: TopicModel, words: readonly Word[]): Float64Array {
  const classes = topics.length;
  const sharp = Math.max(1, words.length / LONG) ** SHARPER;
  const logits = new Float64Array(classes);
  for (const [name, weight] of featuresOf(words)) {
    const row = vocabulary.get(name);
    if (row === undefined) continue;
    const value = sharp * weight * (scales[row] ?? 0);
    const start = row * classes;
    for (let k = 0; k < classes; k += 1) logits[k] = (logits[k] ?? 0) + value * (weights[start + k] ?? 0);
  }
  return logits;
}

/** Reads the message once more as if it named the system in which the person stands, unless it names one. */
function favour(model: TopicModel, logits: Float64Array, system: string | null, words: readonly Word[]): void {
  if (system === null || conceptsIn(words).some((name) => NAMES.has(name))) return;
  const named = logitsOf(model, [...words, ...wordsOf(NAMES.get(system) ?? '')]);
  for (const [k, topic] of model.topics.entries()) {
    const own = topic.startsWith(`${system}.`) ? HERE : 0;
    logits[k] = ((logits[k] ?? 0) + (named[k] ?? 0)) / 2 + own;
  }
}
