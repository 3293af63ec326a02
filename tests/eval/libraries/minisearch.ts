import MiniSearch from 'minisearch';
import { asText, bestOfEach, type Library } from './library.js';

export const MINISEARCH: Library = {
  name: 'minisearch',
  train: (phrasings, prepare) => {
    const index = new MiniSearch({ fields: ['text'], storeFields: ['topic'] });
    index.addAll(phrasings.map(({ text, topic }, id) => ({ id, topic, text: asText(prepare(text)) })));
    return (text) =>
      bestOfEach(index.search(asText(prepare(text))).map(({ topic, score }) => ({ topic: String(topic), score })));
  },
};
