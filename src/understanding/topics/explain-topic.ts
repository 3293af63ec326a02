import { featuresOf } from './features.js';
import type { TopicModel } from './topic-model.js';
import { wordsOf } from './words.js';

/** A piece of a message, and how much it speaks for a topic; below 0 it speaks against it. */
export type Evidence = { readonly kind: EvidenceKind; readonly what: string; readonly weight: number };
export type EvidenceKind = 'word' | 'words' | 'letters' | 'meaning' | 'meanings';

const KINDS: Readonly<Record<string, EvidenceKind>> = {
  f: 'word',
  w: 'word',
  F: 'words',
  W: 'words',
  S: 'words',
  l: 'letters',
  c: 'meaning',
  C: 'meanings',
};

/** What in a message speaks for a topic, the weightiest first, compared with what it says for the others on average. */
export function explainTopic(model: TopicModel, text: string, topic: string, most: number): readonly Evidence[] {
  const { topics, vocabulary, scales, weights } = model;
  const classes = topics.length;
  const k = topics.indexOf(topic);
  if (k < 0) return [];
  return [...featuresOf(wordsOf(text))]
    .flatMap(([name, weight]): readonly Evidence[] => {
      const row = vocabulary.get(name);
      if (row === undefined) return [];
      const own = weights.subarray(row * classes, (row + 1) * classes);
      const average = own.reduce((sum, value) => sum + value, 0) / classes;
      const value = weight * (scales[row] ?? 0) * ((own[k] ?? 0) - average);
      return [
        { kind: KINDS[name.charAt(0)] ?? 'letters', what: name.slice(1).replaceAll('_', ' ').trim(), weight: value },
      ];
    })
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, most);
}
