import { abbreviation } from './abbreviation.js';
import { branchWithoutElse } from './branch-without-else.js';
import { deadEnd } from './dead-end.js';
import { deepCall } from './deep-call.js';
import { endlessLoop } from './endless-loop.js';
import { equalLabels } from './equal-labels.js';
import { expression } from './expression.js';
import { formerId } from './former-id.js';
import { labelLength } from './label-length.js';
import { longSentence } from './long-sentence.js';
import { manySentences } from './many-sentences.js';
import { messageLength } from './message-length.js';
import { missingDiacritics } from './missing-diacritics.js';
import { missingStuck } from './missing-stuck.js';
import { nextToItself } from './next-to-itself.js';
import { pictureAlone } from './picture-alone.js';
import { reviewDate } from './review-date.js';
import type { LintRule } from './rule.js';
import { tooManyButtons } from './too-many-buttons.js';
import { twoActions } from './two-actions.js';
import { unknownName } from './unknown-name.js';
import { unknownTopic } from './unknown-topic.js';
import { unreachableStep } from './unreachable-step.js';
import { unverified } from './unverified.js';

/** What reading the files finds before any rule: they have no `check` of their own here. */
const READING: readonly LintRule[] = [
  {
    id: 'syntax',
    severity: 'error',
    title: 'Tệp không đúng cách viết YAML',
    why: 'máy không đọc được tệp, nên không kiểm được gì khác',
    fix: 'sửa chỗ này trước, rồi chạy lại',
    check: () => [],
  },
  {
    id: 'shape',
    severity: 'error',
    title: 'Thiếu khoá, thừa khoá hoặc giá trị sai kiểu',
    why: 'khoá viết sai thì lời trong đó không đến được với bác',
    fix: 'so với mẫu trong docs/vi/viet-kich-ban.md',
    check: () => [],
  },
  {
    id: 'reference',
    severity: 'error',
    title: 'Nhắc đến bước, việc, tệp hay giá trị không có; hoặc một mã dùng hai lần',
    why: 'bác bấm nút mà không có nơi để đến',
    fix: 'sửa tên cho đúng với thứ có thật',
    check: () => [],
  },
];

/** Every rule, in the order of the guide for authors. */
export const LINT_RULES: readonly LintRule[] = [
  ...READING,
  expression,
  unknownName,
  unknownTopic,
  unreachableStep,
  deadEnd,
  endlessLoop,
  deepCall,
  branchWithoutElse,
  missingStuck,
  formerId,
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
  reviewDate,
];
