import type { LintRule } from './rule.js';

/** What reading the files finds, and what cannot be served with it: these have no `check` of their own here. */
export const READING: readonly LintRule[] = [
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
  {
    id: 'expression',
    severity: 'error',
    title: 'Biểu thức hoặc chỗ điền viết sai',
    why: 'chỗ điền viết sai thì bác đọc thấy một câu hụt chữ, và nhánh viết sai không bao giờ được chọn',
    fix: 'xem phần “Biểu thức” trong docs/vi/viet-kich-ban.md',
    check: () => [],
  },
  {
    id: 'unknown-name',
    severity: 'error',
    title: 'Biểu thức dùng tên không ai lưu',
    why: 'tên không có giá trị thì chỗ điền để trống và điều kiện luôn sai',
    fix: 'dùng tên mà một bước “ask” của việc này lưu (answers.…), hoặc của bước có “remember: true” (profile.…)',
    check: () => [],
  },
  {
    id: 'branch-without-else',
    severity: 'error',
    title: 'Chỗ rẽ nhánh không kết thúc bằng “else”',
    why: 'không điều kiện nào đúng thì cháu không biết đi đâu; sau “else” thì không nhánh nào được xét',
    fix: 'để “- else: …” ở cuối cùng, và chỉ một lần',
    check: () => [],
  },
  {
    id: 'missing-stuck',
    severity: 'error',
    title: 'Bước không có cách gỡ khi bác bị vướng',
    why: 'màn hình của bác có khi khác lời cháu; không có nhánh nào thì bác chỉ còn cách bỏ dở',
    fix: 'thêm ít nhất một nhánh “stuck”',
    check: () => [],
  },
  {
    id: 'former-id',
    severity: 'error',
    title: 'Mã cũ trong “renamed_from” vẫn đang được dùng',
    why: 'người đang dừng ở mã ấy sẽ bị đưa nhầm sang bước khác',
    fix: 'bỏ mã này khỏi “renamed_from”, hoặc đổi mã của bước kia',
    check: () => [],
  },
];
