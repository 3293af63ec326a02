import type { understand } from '../../../src/authoring/ask/understand.js';
import type { Snapshot } from '../../../src/engine/index.js';
import type {
  encodeModel,
  fold,
  maskSecrets,
  scoreTopics,
  tidy,
  trainModel,
} from '../../../src/understanding/index.js';

/** What is measured: the understanding of one ward's content, as it was built. */
export type Subject = {
  readonly snapshot: Snapshot;
  readonly understand: typeof understand;
  readonly maskSecrets: typeof maskSecrets;
  readonly tidy: typeof tidy;
  readonly fold: typeof fold;
  readonly trainModel: typeof trainModel;
  readonly encodeModel: typeof encodeModel;
  readonly scoreTopics: typeof scoreTopics;
};
