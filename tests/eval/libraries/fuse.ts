import Fuse from 'fuse.js';
import { asText, bestOfEach, type Library } from './library.js';

export const FUSE: Library = {
  name: 'fuse.js',
  every: 16,
  train: (phrasings, prepare) => {
    const documents = phrasings.map(({ text, topic }) => ({ topic, text: asText(prepare(text)) }));
    const index = new Fuse(documents, { keys: ['text'], includeScore: true });
    return (text) =>
      bestOfEach(
        index.search(asText(prepare(text))).map(({ item, score = 1 }) => ({ topic: item.topic, score: 1 - score })),
      );
  },
};
