/** A frequent question, in the words in which people put it. */
export type TopicQuestion = { readonly id: string; readonly phrasings: readonly string[] };

/** What a model is made of: the questions, and messages that are none of them. */
export type TopicSource = {
  readonly faq: ReadonlyMap<string, { readonly topic: string; readonly phrasings: readonly string[] }>;
  readonly elsewhere: readonly string[];
};

export type TopicModel = { readonly questions: readonly TopicQuestion[] };

const MODELS = new WeakMap<TopicSource, TopicModel>();

/** The model of a content's questions, made once. */
export function topicModelOf(source: TopicSource): TopicModel {
  const model = MODELS.get(source) ?? {
    questions: [...source.faq.values()].map(({ topic, phrasings }) => ({ id: topic, phrasings })),
  };
  MODELS.set(source, model);
  return model;
}
