import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';
import { sentencesOf } from './sentences.js';

const MOST_SENTENCES = 2;
/** A step's own words: `tasks.<task>.steps.<index>.say`. */
const DEPTH_OF_STEP = 5;

export const manySentences: LintRule = {
  id: 'many-sentences',
  severity: 'error',
  title: `Bước nói nhiều hơn ${MOST_SENTENCES} câu`,
  why: 'một bước chỉ có một việc để làm, nói nhiều thì bác không biết bắt đầu từ đâu',
  fix: 'tách thành hai bước',
  check: ({ files }) =>
    residentTexts(files)
      .filter(({ key, path }) => key === 'say' && path.length === DEPTH_OF_STEP && path[2] === 'steps')
      .map(({ file, path, text }) => ({ file, path, sentences: sentencesOf(text).length }))
      .filter(({ sentences }) => sentences > MOST_SENTENCES)
      .map(({ file, path, sentences }) => {
        return { file, path, what: `bước có ${sentences} câu, nhiều nhất ${MOST_SENTENCES}` };
      }),
};
