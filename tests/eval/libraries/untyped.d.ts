// only what is used here; natural by subpath, since its index loads 1,200 modules
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  class BayesClassifier {
    addDocument(text: string | string[], topic: string): void;
    train(): void;
    getClassifications(text: string | string[]): { label: string; value: number }[];
  }
  export = BayesClassifier;
}
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  class TfIdf {
    addDocument(document: string | string[], key: string): void;
    tfidfs(terms: string | string[], each: (at: number, measure: number, key: string) => void): number[];
  }
  export = TfIdf;
}
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<{ use(plugin: unknown): void }>;
}
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: object);
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(
      locale: string,
      text: string,
    ): Promise<{ intent: string; classifications?: { intent: string; score: number }[] }>;
  }
}
