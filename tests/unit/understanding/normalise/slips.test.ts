import { describe, expect, test } from 'vitest';
import { apart } from '../../../../src/understanding/normalise/joined.js';
import { isOneSlip } from '../../../../src/understanding/normalise/slips/finger.js';
import { mendedPairs } from '../../../../src/understanding/normalise/slips/mend-pairs.js';
import { respelled } from '../../../../src/understanding/normalise/slips/respelled.js';
import { soundOf } from '../../../../src/understanding/normalise/slips/sound.js';
import { mendedTears } from '../../../../src/understanding/normalise/torn.js';

describe('words typed as one', () => {
  test.each([
    ['quênmậtkhẩu', ['quên', 'mật', 'khẩu']],
    ['khongnhanduocotp', ['khong', 'nhan', 'duoc', 'otp']],
    ['canbo', ['can', 'bo']],
  ])('“%s” is taken apart', (joined, parts) => expect(apart(joined)).toEqual(parts));

  test.each(['samsung', 'facebook', 'apple', 'khau', 'xyzxyz', 'a'.repeat(500)])('“%s” is not', (word) =>
    expect(apart(word)).toBeNull(),
  );
});

test('pieces of a word come together, words stay apart', () => {
  expect(mendedTears(['tà', 'i', 'khoản'])).toEqual(['tài', 'khoản']);
  expect(mendedTears(['ở', 'đâu', 'a', 'ơi'])).toEqual(['ở', 'đâu', 'a', 'ơi']);
});

test.each([
  ['lộp', 'nộp'],
  ['xinh', 'sinh'],
  ['trứng', 'chứng'],
  ['giấy', 'rấy'],
  ['mả', 'mã'],
  ['lí', 'lý'],
  ['khoảng', 'khoản'],
])('“%s” sounds like “%s” to many', (one, other) => expect(soundOf(one)).toBe(soundOf(other)));

test('other diacritics are other sounds', () => expect(soundOf('bán')).not.toBe(soundOf('bận')));

test.each([
  ['khua', 'khau', true],
  ['kha', 'khau', true],
  ['khaau', 'khau', true],
  ['khou', 'khau', true],
  ['khau', 'khau', false],
  ['hku', 'khau', false],
  ['uahk', 'khau', false],
])('one slip from “%s” to “%s”: %s', (typed, meant, is) => expect(isOneSlip(typed, meant)).toBe(is));

test.each([
  ['fải', 'phải'],
  ['wên', 'quên'],
  ['thôg', 'thông'],
  ['mìh', 'mình'],
  ['kông', 'công'],
  ['zùng', 'dùng'],
  ['đnăg', 'đăng'],
  ['vcb', null],
])('“%s” stands for “%s”', (typed, word) => expect(respelled(typed)).toBe(word));

describe('a pair of the field', () => {
  test.each([
    ['hồ xơ', 'hồ sơ'],
    ['mât khảu', 'mật khẩu'],
    ['mật khau', 'mật khau'],
    ['dang nhpa', 'dang nhap'],
    ['chuyên khoản', 'chuyển khoản'],
    ['khai xinh', 'khai sinh'],
  ])('“%s” is mended to “%s”', (typed, mended) => expect(mendedPairs(typed.split(' ')).join(' ')).toBe(mended));

  test.each(['bác đang nhập mã', 'số thuê bao', 'bán số', 'lúc nào', 'cây hoa hồng'])(
    '“%s” is none, and stays',
    (text) => expect(mendedPairs(text.split(' ')).join(' ')).toBe(text),
  );
});
