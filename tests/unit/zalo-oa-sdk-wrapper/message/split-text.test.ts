import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthOf, splitText } from '../../../../src/zalo-oa-sdk-wrapper/index.js';

const VIETNAMESE = [
  'Bác',
  ' ',
  'bấm',
  '\n',
  '.',
  '! ',
  '…',
  'ệ',
  'e\u0302\u0323',
  '👨‍👩‍👧',
  '\n\n',
  ', ',
  '12.500',
  '”',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.constantFrom(...VIETNAMESE), { maxLength: 300 }).map((pieces) => pieces.join('')),
);

test('C11: splitting loses nothing and never exceeds the limit, whatever the text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, limit) => {
      const parts = splitText(text, limit);
      expect(parts.join('')).toBe(text.normalize('NFC'));
      expect(parts.filter((part) => lengthOf(part) > limit)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('no part but an only one is empty', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 120 }), (text, limit) => {
      const parts = splitText(text, limit);
      expect(parts.length === 1 || parts.every((part) => part !== '')).toBe(true);
    }),
  );
});

describe('the place of the cut', () => {
  test.each([
    ['after a paragraph', 'Một hai.\n\nBa bốn. Năm sáu bảy', 18, ['Một hai.\n\n', 'Ba bốn. ', 'Năm sáu bảy']],
    ['after a sentence', 'Bác mở VNeID ạ. Rồi bác bấm nút', 20, ['Bác mở VNeID ạ. ', 'Rồi bác bấm nút']],
    [
      'after a sentence that ends in a quotation mark',
      'Bấm “Đăng nhập.” Rồi chờ',
      20,
      ['Bấm “Đăng nhập.” ', 'Rồi chờ'],
    ],
    ['after a line', 'Một hai ba\nbốn năm sáu', 15, ['Một hai ba\n', 'bốn năm sáu']],
    ['after a clause', 'Một hai, ba bốn năm', 15, ['Một hai, ', 'ba bốn năm']],
    ['after a word', 'Một hai ba bốn', 9, ['Một hai ', 'ba bốn']],
    ['inside a word that is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
  ])('is %s', (_, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  test('is not inside a number, for its point has no space after it', () => {
    expect(splitText('Phí là 12.500 đồng', 12)).toEqual(['Phí là ', '12.500 đồng']);
  });

  test('is not inside an emoji of several code points', () => {
    expect(splitText('ab👨‍👩‍👧', 5)).toEqual(['ab', '👨‍👩‍👧']);
  });
});

test('a decomposed text counts as its composed form, and goes out so', () => {
  const text = 'Tiếng Việt'.normalize('NFD');
  expect(splitText(text, 10)).toEqual(['Tiếng Việt'.normalize('NFC')]);
});

test('two thousand characters are one message, one more makes two', () => {
  expect([splitText('ệ'.repeat(2_000)).length, splitText('ệ'.repeat(2_001)).length]).toEqual([1, 2]);
});

test('four million characters are split too: the work grows with the text and not with its square', () => {
  const text = 'Bác mở ứng dụng VNeID rồi bấm nút ạ. '.repeat(110_000);
  const parts = splitText(text);
  expect(parts.join('') === text).toBe(true);
  expect(parts.every((part) => lengthOf(part) <= 2_000)).toBe(true);
});

test.each([0, -1, Number.NaN])('a limit of %d is refused rather than tried for ever', (limit) => {
  expect(() => splitText('abc', limit)).toThrow(RangeError);
});
