import { suggest } from '../suggest.js';
import { textsIn } from './resident-texts.js';
import type { LintRule } from './rule.js';

export const unknownTopic: LintRule = {
  id: 'unknown-topic',
  severity: 'error',
  title: 'Mã câu hỏi không có trong content/topics.yaml',
  why: 'bác hỏi câu ấy thì cháu không mời được việc này',
  fix: 'sửa mã, hoặc thêm vào content/topics.yaml',
  check: ({ files, topics }) =>
    files.flatMap((file) =>
      textsIn(file.value, [])
        .filter(({ path }) => path.at(-2) === 'topics' || path.at(-1) === 'topic')
        .filter(({ text }) => !topics.includes(text))
        .map(({ path, text }) => ({ file, path, what: `không có câu hỏi “${text}”`, fix: suggest(text, topics) })),
    ),
};
