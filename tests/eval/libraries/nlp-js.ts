import { containerBootstrap } from '@nlpjs/core';
import { Nlp } from '@nlpjs/nlp';
import { asText, bestOfEach, type Library } from './library.js';

const LOCALE = 'vi'; // of which it knows nothing by itself: plain words, no stemmer

export const NLP_JS: Library = {
  name: 'nlp.js',
  train: async (phrasings, prepare) => {
    const container = await containerBootstrap();
    container.use(Nlp);
    const nlp = new Nlp({ container, autoSave: false, forceNER: false, nlu: { log: false } });
    nlp.addLanguage(LOCALE);
    for (const { text, topic } of phrasings) nlp.addDocument(LOCALE, asText(prepare(text)), topic);
    await nlp.train();
    return async (text) => {
      const { classifications = [] } = await nlp.process(LOCALE, asText(prepare(text)));
      return bestOfEach(classifications.map(({ intent, score }) => ({ topic: intent, score })));
    };
  },
};
