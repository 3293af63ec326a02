import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';
import { sentencesOf, wordsOf } from './sentences.js';

const MOST_WORDS = 20;

export const longSentence: LintRule = {
  id: 'long-sentence',
  severity: 'error',
  title: `Câu dài hơn ${MOST_WORDS} chữ`,
  why: 'người lớn tuổi đọc trên màn hình nhỏ, câu dài phải đọc lại nhiều lần',
  fix: 'viết ngắn lại, hoặc tách thành hai câu',
  check: ({ files }) =>
    residentTexts(files)
      .filter(({ kind }) => kind === 'said')
      .flatMap(({ file, path, text }) =>
        sentencesOf(text)
          .map((sentence) => wordsOf(sentence).length)
          .filter((words) => words > MOST_WORDS)
          .map((words) => ({ file, path, what: `câu dài ${words} chữ, nhiều nhất ${MOST_WORDS}` })),
      ),
};
