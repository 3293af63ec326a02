import { ownWords, residentTexts } from './resident-texts.js';
import type { LintRule } from './rule.js';

/** Verbs that change the screen; looking, waiting and typing into the field that was touched belong to one action. */
const DOING = 'bấm|nhấn|chạm|ấn|mở|chọn|vuốt|tải|cài|quét|đăng nhập|gửi|điền|nhập';
const SECOND = new RegExp(
  `(sau đó|tiếp theo|xong thì|xong rồi|(rồi|và|và sau đó)\\s+(bác\\s+)?(lại\\s+)?(${DOING}))(?=[\\s,.:…]|$)`,
  'iu',
);
const FIRST = new RegExp(`(?<!\\p{L})(${DOING})(?!\\p{L})`, 'iu');
const DEPTH_OF_STEP = 5;

export const twoActions: LintRule = {
  id: 'two-actions',
  severity: 'error',
  title: 'Một bước bảo làm hai việc',
  why: 'bác làm xong việc đầu thì màn hình đã khác, đọc tiếp câu sau dễ lạc',
  fix: 'mỗi bước một việc: đưa việc thứ hai sang bước sau, với câu hỏi kiểm tra riêng',
  check: ({ files }) =>
    residentTexts(files)
      .filter(({ key, path }) => key === 'say' && path.length === DEPTH_OF_STEP && path[2] === 'steps')
      .flatMap(({ file, path, text }) => {
        const words = ownWords(text);
        const found = SECOND.exec(words);
        if (!found || !FIRST.test(words.slice(0, found.index))) return [];
        return [{ file, path, what: `bước bảo làm hai việc: “… ${found[0].trim()} …”` }];
      }),
};
