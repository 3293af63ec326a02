import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';
import { wordsOf } from './sentences.js';

const POINTS_AT_PICTURE = /(như|theo|trong|ở|xem)\s+(bức\s+|tấm\s+)?(hình|ảnh)(\s+(dưới|trên|này|sau|kèm))?(?!\p{L})/iu;
const FEWEST_WORDS = 3;

export const pictureAlone: LintRule = {
  id: 'picture-alone',
  severity: 'error',
  title: 'Ảnh không có lời đi kèm đủ nghĩa',
  why: 'ảnh có khi không tải được, và người mắt kém nghe máy đọc thì không thấy ảnh',
  fix: 'viết “say” sao cho không nhìn ảnh vẫn làm được, không viết “như hình”',
  check: ({ files }) =>
    residentTexts(files).flatMap(({ file, path, key, text }) => {
      if (key !== 'say' || !hasPicture(file.value, path.slice(0, -1))) return [];
      const pointing = POINTS_AT_PICTURE.exec(text);
      if (pointing) return [{ file, path, what: `lời dựa vào ảnh: “${pointing[0]}”` }];
      return wordsOf(text).length < FEWEST_WORDS ? [{ file, path, what: 'lời quá ngắn, phải nhìn ảnh mới hiểu' }] : [];
    }),
};

function hasPicture(root: unknown, path: readonly PropertyKey[]): boolean {
  let value = root;
  for (const part of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[part];
  return typeof value === 'object' && value !== null && 'picture' in value;
}
