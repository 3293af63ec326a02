import { expect, test } from 'vitest';
import { isSyllable, spelled } from '../../../../src/understanding/normalise/syllable/syllable.js';

test.each('khẩu quên nguyễn giếng gì quốc quyết yêu khuya ngoằn thuở hoạch đường ý ơi'.split(' '))(
  '“%s” is a syllable of Vietnamese',
  (word) => expect(isSyllable(word)).toBe(true),
);

test.each('khau quen nguyen gieng duong yeu'.split(' '))('“%s” is one typed without diacritics', (word) =>
  expect(isSyllable(word)).toBe(true),
);

test.each(['mât', 'cể', 'ngía', 'ghá', 'kà', 'khoong', 'vneid', 'đnăg', 'tahi', 'zậy', 'mataj', 'pass', 'app'])(
  '“%s” is none',
  (word) => expect(isSyllable(word)).toBe(false),
);

test.each([
  ['hòa', 'hoà'],
  ['khỏe', 'khoẻ'],
  ['thủy', 'thuỷ'],
  ['của', 'của'],
  ['quý', 'quý'],
  ['già', 'già'],
  ['đựơc', 'được'],
  ['thúê', 'thuế'],
  ['điẹn', 'điện'],
  ['đưọc', 'được'],
  ['nguyẽn', 'nguyễn'],
  ['iêu', 'yêu'],
  ['lí', 'lý'],
  ['kĩ', 'kỹ'],
])('A16: “%s” is spelled “%s”', (typed, one) => expect(spelled(typed)).toBe(one));
