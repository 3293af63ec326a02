import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '../../engine/index.js';
import { makeModelBy, SPOKEN_COMMANDS, type TopicModel, trainInSteps, trainModel } from '../../understanding/index.js';
import { readModel, writeModel } from './model-files.js';
import { modelKey } from './model-key.js';

type Questions = Pick<Snapshot, 'faq' | 'elsewhere'>;

/** Lets a content's questions be understood by the model that this machine has of them, or learns when first asked. */
export function offerTopics(questions: Questions): void {
  makeModelBy(questions, () => {
    const key = modelKey(questions);
    return readModel(key) ?? kept(key, trainModel({ ...questions, commands: SPOKEN_COMMANDS }));
  });
}

/** Learns a content's questions if this machine never did, beside other work: seconds, but nobody waits longer for an answer. */
export async function prepareTopics(questions: Questions): Promise<void> {
  const key = modelKey(questions);
  const model = readModel(key) ?? kept(key, await trainCalmly(questions));
  makeModelBy(questions, () => model);
}

async function trainCalmly(questions: Questions): Promise<TopicModel> {
  const steps = trainInSteps({ ...questions, commands: SPOKEN_COMMANDS });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

function kept(key: string, model: TopicModel): TopicModel {
  writeModel(key, model);
  return model;
}
