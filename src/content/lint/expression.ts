import { parseExpression, templateParts } from '../../engine/index.js';
import { expressionsIn } from './expressions.js';
import { residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';

export const expression: LintRule = {
  id: 'expression',
  severity: 'error',
  title: 'Biểu thức hoặc chỗ điền viết sai',
  why: 'chỗ điền viết sai thì bác đọc thấy một câu hụt chữ, và nhánh viết sai không bao giờ được chọn',
  fix: 'xem phần “Biểu thức” trong docs/vi/viet-kich-ban.md',
  check: ({ files }) => [
    ...expressionsIn(files).flatMap(({ file, path, at, source }) => {
      const parsed = parseExpression(source);
      return parsed.ok ? [] : [{ file, path, what: `${parsed.what} (ký tự ${at + parsed.offset} của chữ)` }];
    }),
    ...residentTexts(files).flatMap(({ file, path, text }) =>
      templateParts(text)
        .filter(({ is }) => is === 'unclosed')
        .map(({ at }) => ({ file, path, what: `dấu { } không đủ đôi (ký tự ${at} của chữ)` })),
    ),
  ],
};
