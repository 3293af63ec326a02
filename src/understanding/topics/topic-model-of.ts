import type { TopicModel, TopicSource } from './topic-model.js';
import { trainModel } from './training/train-model.js';

type Questions = TopicSource['faq'];

const READY = new WeakMap<Questions, TopicModel>();
const MAKERS = new WeakMap<Questions, () => TopicModel>();

/** The model of a content's questions, made once: as was said to, else learned here, which takes seconds for many. */
export function topicModelOf(source: TopicSource): TopicModel {
  const model = READY.get(source.faq) ?? MAKERS.get(source.faq)?.() ?? trainModel(source);
  READY.set(source.faq, model);
  return model;
}

/** Says how the model of some questions is to be made when it is first asked for. */
export function makeModelBy({ faq }: TopicSource, make: () => TopicModel): void {
  MAKERS.set(faq, make);
}
