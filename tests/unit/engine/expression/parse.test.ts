import { describe, expect, test } from 'vitest';
import { checkNames, namesIn, parseExpression } from '../../../../src/engine/index.js';

const refused = (source: string) => {
  const parsed = parseExpression(source);
  return parsed.ok ? null : [parsed.offset, parsed.what];
};

describe('B21: what is no expression is refused where it goes wrong', () => {
  test.each([
    ['', 0, 'biểu thức còn thiếu phần sau'],
    ['1 +', 3, 'biểu thức còn thiếu phần sau'],
    ['(1', 2, 'thiếu dấu )'],
    ['upper("a"', 9, 'thiếu dấu )'],
    ['"abc', 0, 'chuỗi chưa đóng nháy'],
    ['a == “b”', 5, 'chuỗi viết trong nháy thẳng "…" hoặc \'…\''],
    ['a = 1', 2, 'so sánh bằng viết =='],
    ['a && b', 2, 'viết and, or'],
    ['!a', 0, 'phủ định viết not, khác nhau viết !='],
    ['1 2', 2, 'thừa “2” ở đây'],
    ['1 < 2 < 3', 6, 'thừa “<” ở đây'],
    ['and 1', 0, '“and” không bắt đầu được một giá trị'],
    ['eval("1")', 0, 'không có hàm “eval”'],
    ['constructor("1")', 0, 'không có hàm “constructor”'],
    ['if(1, 2)', 0, 'hàm if cần 3 giá trị'],
    ['a in [b]', 6, 'trong [ ] chỉ có chuỗi, số, true hoặc false'],
    ['a in []', 6, 'trong [ ] chỉ có chuỗi, số, true hoặc false'],
    ['"{"', 1, 'chuỗi không được có dấu { hay }'],
    [`${'('.repeat(21)}1${')'.repeat(21)}`, 21, 'lồng nhau quá 20 lớp'],
    [`"${'a'.repeat(1_000_000)}"`, 500, 'biểu thức dài hơn 500 ký tự'],
  ])('%.20s', (source, offset, what) => {
    expect(refused(source)).toEqual([offset, what]);
  });

  test('20 brackets and 500 characters are still taken', () => {
    expect(refused(`${'('.repeat(20)}1${')'.repeat(20)}`)).toBeNull();
    expect(refused(`"${'a'.repeat(498)}"`)).toBeNull();
  });
});

describe('names', () => {
  const uses = (source: string, known: readonly string[]) => {
    const parsed = parseExpression(source);
    return parsed.ok ? checkNames(parsed.expression, known) : null;
  };

  test('an unknown one is told with its place, a built-in one is known', () => {
    expect(uses('hour > 8 and answers.a == answers.b', ['answers.a'])).toEqual([{ name: 'answers.b', at: 26 }]);
  });

  test('a hyphen belongs to the name unless a space is behind it', () => {
    expect(uses('answers.loai-may - answers.x- 1', ['answers.loai-may', 'answers.x'])).toEqual([]);
  });

  test('each is listed once', () => {
    const parsed = parseExpression('if(answers.a, -answers.b, not answers.a) in [1]');
    expect(parsed.ok && namesIn(parsed.expression)).toEqual(['answers.a', 'answers.b']);
  });
});
