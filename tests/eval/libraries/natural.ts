import BayesClassifier from 'natural/lib/natural/classifiers/bayes_classifier.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { bestOfEach, type Library, type Phrasing } from './library.js';

// words that are ready pass by natural's own tokenizer and stemmer, which take Vietnamese apart

export const NATURAL_BAYES: Library = {
  name: 'natural BayesClassifier',
  train: (phrasings, prepare) => {
    const classifier = new BayesClassifier();
    for (const { text, topic } of phrasings) classifier.addDocument(prepare(text), topic);
    classifier.train();
    return (text) => {
      const found = classifier.getClassifications(prepare(text));
      const sum = found.reduce((total, { value }) => total + value, 0);
      return found.map(({ label, value }) => ({ topic: label, score: sum === 0 ? 0 : value / sum }));
    };
  },
};

export const NATURAL_TFIDF: Library = {
  name: 'natural TfIdf',
  train: (phrasings, prepare) => {
    const index = new TfIdf();
    for (const [topic, text] of byTopic(phrasings)) index.addDocument(prepare(text), topic);
    return (text) => {
      const found: { topic: string; score: number }[] = [];
      index.tfidfs(prepare(text), (_, score, topic) => found.push({ topic, score }));
      return bestOfEach(found);
    };
  },
};

/** A document a topic: one a phrasing takes a hundred times as long, and weighs a word by how short its phrasing is. */
function byTopic(phrasings: readonly Phrasing[]): ReadonlyMap<string, string> {
  const documents = new Map<string, string>();
  for (const { text, topic } of phrasings) documents.set(topic, `${documents.get(topic) ?? ''}\n${text}`);
  return documents;
}
