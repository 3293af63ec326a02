import { describe, expect, test } from 'vitest';
import { fillTemplate, templateParts } from '../../../../src/engine/index.js';
import { SCOPE } from './scope.js';

const filled = (text: string) => fillTemplate(text, SCOPE).text;

describe('a text with placeholders', () => {
  test.each([
    ['Chào {profile.ten} ạ.', 'Chào bác Lan ạ.'],
    ['Còn {days_until(answers.ngay-hen)} ngày, {date(answers.ngay-hen)}.', 'Còn 5 ngày, ngày 5/3/2027.'],
    ['Có thẻ: {answers.co-the}; {5 / 2}', 'Có thẻ: không; 2,5'],
    ['Không có gì để điền.', 'Không có gì để điền.'],
    ['{if(hour < 12, "Chào buổi sáng", "Chào bác")} ạ', 'Chào buổi sáng ạ'],
  ])('%s', (text, expected) => {
    expect(fillTemplate(text, SCOPE)).toEqual({ text: expected, troubles: [] });
  });

  test('a value is not looked through for placeholders again, and loses its braces', () => {
    const scope = { ...SCOPE, answers: { lời: '{profile.ten}' } };
    expect(fillTemplate('{default(answers.loi, "")}Bác: {answers.x}', scope).text).toBe('Bác:');
    expect(fillTemplate('{answers.a}', { ...SCOPE, answers: { a: '{profile.ten}' } }).text).toBe('profile.ten');
  });
});

describe('B21: a placeholder without a value leaves a neutral text', () => {
  test.each([
    ['Chào bác {answers.ten} ạ.', 'Chào bác ạ.'],
    ['Chào bác {answers.ten}.', 'Chào bác.'],
    ['{answers.ten} Cháu chào bác.', 'Cháu chào bác.'],
    ['Dòng một.\n{answers.ten} Dòng hai.', 'Dòng một.\nDòng hai.'],
    ['Cháu chào {1 / 0}', 'Cháu chào'],
    ['Cháu chào {title ạ', 'Cháu chào ạ'],
    ['Cháu } chào', 'Cháu chào'],
    ['{} {{} a', 'a'],
    ['Có {eval("1")} ạ', 'Có ạ'],
    ['Cháu chào {ward.name} ạ', 'Cháu chào ạ'],
  ])('%s', (text, expected) => {
    const { text: said, troubles } = fillTemplate(text, SCOPE);
    expect(said).toBe(expected);
    expect(troubles.length).toBeGreaterThan(0);
  });

  test('the trouble stands where it is and holds no value', () => {
    expect(fillTemplate('Chào {upper(answers.tuoi)}, {1 +}', SCOPE).troubles).toEqual([
      { offset: 6, what: 'không có giá trị cho “upper(answers.tuoi)”' },
      { offset: 32, what: 'biểu thức còn thiếu phần sau' },
    ]);
  });

  test('a megabyte of braces takes no time to speak of', () => {
    expect(filled('{'.repeat(1_000_000))).toBe('');
    expect(filled(`{${'a'.repeat(1_000_000)}}`)).toBe('');
  });
});

test('the parts of a text know where they stand', () => {
  expect(templateParts('a {b} } {c')).toEqual([
    { is: 'words', text: 'a ', at: 0 },
    { is: 'expression', text: 'b', at: 3 },
    { is: 'words', text: ' ', at: 5 },
    { is: 'unclosed', text: '', at: 7 },
    { is: 'words', text: ' ', at: 7 },
    { is: 'unclosed', text: 'c', at: 9 },
  ]);
});
