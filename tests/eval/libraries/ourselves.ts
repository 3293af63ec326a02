import type { TopicModel } from '../../../src/understanding/index.js';
import type { Subject } from '../measure/subject.js';
import type { Library } from './library.js';

/** The matcher alone, asked as the libraries are: no orders, no cries for help, no tasks that are named by their button. */
export function ourselves({ snapshot, trainModel, scoreTopics }: Subject): Library {
  return {
    name: 'Sứ Giả Số (matcher alone)',
    train: () => {
      const model: TopicModel = trainModel(snapshot);
      return (text) => {
        const shares = scoreTopics(model, text, { system: null }) ?? new Float64Array();
        return [...shares]
          .map((score, k) => ({ topic: model.topics[k] ?? '', score }))
          .filter(({ topic }) => topic !== '')
          .sort((one, other) => other.score - one.score);
      };
    },
  };
}
