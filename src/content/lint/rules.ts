import { abbreviation } from './abbreviation.js';
import { deadEnd } from './dead-end.js';
import { deepCall } from './deep-call.js';
import { endlessLoop } from './endless-loop.js';
import { equalLabels } from './equal-labels.js';
import { labelLength } from './label-length.js';
import { lateMessage } from './late-message.js';
import { longSentence } from './long-sentence.js';
import { manySentences } from './many-sentences.js';
import { messageLength } from './message-length.js';
import { missingDiacritics } from './missing-diacritics.js';
import { nextToItself } from './next-to-itself.js';
import { pictureAlone } from './picture-alone.js';
import { READING } from './reading.js';
import { reviewDate } from './review-date.js';
import type { LintRule } from './rule.js';
import { tooManyButtons } from './too-many-buttons.js';
import { twoActions } from './two-actions.js';
import { unknownTopic } from './unknown-topic.js';
import { unreachableStep } from './unreachable-step.js';
import { unverified } from './unverified.js';

/** Every rule, in the order of the guide for authors. */
export const LINT_RULES: readonly LintRule[] = [
  ...READING,
  unknownTopic,
  unreachableStep,
  deadEnd,
  endlessLoop,
  deepCall,
  nextToItself,
  tooManyButtons,
  labelLength,
  equalLabels,
  messageLength,
  twoActions,
  manySentences,
  longSentence,
  missingDiacritics,
  abbreviation,
  pictureAlone,
  unverified,
  lateMessage,
  reviewDate,
];
