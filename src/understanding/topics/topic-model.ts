/** What a model is made of: the questions, and messages that are none of them. */
export type TopicSource = {
  readonly faq: ReadonlyMap<string, { readonly topic: string; readonly phrasings: readonly string[] }>;
  readonly elsewhere: readonly string[];
};

/** The class of what is none of the questions; the last one of a model. */
export const NONE = '';

/** What was learned from a content's phrasings. Never changed once made. */
export type TopicModel = {
  /** The topics, and `NONE` at the end. */
  readonly topics: readonly string[];
  /** Row of each known feature. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** What a row's weights are to be multiplied by. */
  readonly scales: Float32Array;
  /** A row of `topics.length` for each feature. */
  readonly weights: Int8Array;
};
