import type { ErrorCode, YAMLParseError } from 'yaml';

type Explanation = { readonly what: string; readonly hint: string };

const INDENT: Explanation = {
  what: 'dòng này thụt vào không thẳng hàng với các dòng cùng nhóm',
  hint: 'đếm lại số dấu cách ở đầu dòng: các mục cùng nhóm phải thụt bằng nhau',
};
const COLON: Explanation = {
  what: 'dòng này thiếu dấu hai chấm sau tên khoá, hoặc thụt vào sai',
  hint: 'viết “khoá: giá trị”, có một dấu cách sau dấu hai chấm; chữ có dấu hai chấm thì đặt trong nháy "…"',
};

const OPEN_LIST: Explanation = {
  what: 'danh sách trong [ ] hoặc { } chưa đóng ở phía trên',
  hint: 'thêm dấu ] hoặc } ở cuối danh sách',
};
const UNCLOSED: Explanation = {
  what: 'có chữ mở bằng dấu nháy ở phía trên mà chưa đóng',
  hint: 'thêm dấu nháy đóng ở cuối chữ; nháy trong câu thì dùng “ ”',
};
const TAB: Explanation = {
  what: 'dòng này thụt vào bằng phím Tab',
  hint: 'thay Tab bằng dấu cách: mỗi bậc hai dấu cách',
};

const BY_CODE: ReadonlyMap<ErrorCode, Explanation> = new Map([
  ['BAD_INDENT', INDENT],
  ['MISSING_CHAR', COLON],
  ['IMPOSSIBLE', COLON],
  ['UNEXPECTED_TOKEN', COLON],
  ['BLOCK_AS_IMPLICIT_KEY', COLON],
  ['MULTILINE_IMPLICIT_KEY', COLON],
  ['BLOCK_IN_FLOW', OPEN_LIST],
  [
    'DUPLICATE_KEY',
    { what: 'khoá này đã có ở trên, trong cùng một nhóm', hint: 'xoá hoặc đổi tên một trong hai khoá' },
  ],
  ['BAD_SCALAR_START', { what: 'chữ không được bắt đầu bằng ký tự này', hint: 'đặt cả câu trong nháy thẳng "…"' }],
  [
    'BAD_DQ_ESCAPE',
    { what: 'dấu \\ trong nháy kép không đúng cách', hint: "bỏ dấu \\, hoặc đặt chữ trong nháy đơn '…'" },
  ],
  ['BAD_ALIAS', { what: 'dấu * ở đầu chữ có nghĩa riêng trong YAML', hint: 'đặt cả câu trong nháy thẳng "…"' }],
]);

/**
 * What authors read of a mistake in YAML. One code of the parser stands for several mistakes, which only its message
 * tells apart.
 */
export function explainSyntax({ code, message }: YAMLParseError): Explanation {
  if (code === 'TAB_AS_INDENT') return TAB;
  if (code === 'MISSING_CHAR' && message.includes('quote')) return UNCLOSED;
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return OPEN_LIST;
  const unknown = { what: 'chỗ này không đúng cách viết YAML', hint: 'xem lại dấu hai chấm, dấu nháy và chỗ thụt vào' };
  return BY_CODE.get(code) ?? unknown;
}
