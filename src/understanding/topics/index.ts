export { type Evidence, type EvidenceKind, explainTopic } from './explain-topic.js';
export { type Candidate, matchTopic, NO_MATCH, type TopicMatch } from './match-topic.js';
export { decodeModel, encodeModel } from './model-bytes.js';
export { scoreTopics, type TopicContext } from './score-topics.js';
export { NONE, type TopicModel, type TopicSource } from './topic-model.js';
export { makeModelBy, topicModelOf } from './topic-model-of.js';
export { trainInSteps, trainModel } from './training/train-model.js';
