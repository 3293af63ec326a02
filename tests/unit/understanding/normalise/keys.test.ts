import { describe, expect, test } from 'vitest';
import { fromTelex } from '../../../../src/understanding/normalise/keys/telex.js';
import { fromVni, isPlainlyVni } from '../../../../src/understanding/normalise/keys/vni.js';
import { tidy } from '../../../../src/understanding/normalise/tidy.js';

describe('Telex', () => {
  test.each([
    ['mataj', 'mật'],
    ['maatj', 'mật'],
    ['khaaur', 'khẩu'],
    ['ddieenj', 'điện'],
    ['thoaij', 'thoại'],
    ['khoong', 'không'],
    ['dduowcj', 'được'],
    ['dduocwj', 'được'],
    ['ddang', 'đang'],
    ['quene', 'quên'],
    ['vaof', 'vào'],
    ['mậtj', 'mật'],
    ['điênj', 'điện'],
    ['thuowr', 'thuở'],
    ['chuwx', 'chữ'],
  ])('“%s” is “%s”', (typed, word) => expect(fromTelex(typed)).toBe(word));

  test.each(['pass', 'app', 'ios', 'xyz', 'facebook', 'user'])('“%s” is none', (word) =>
    expect(fromTelex(word)).toBeNull(),
  );

  test.each(['pass wifi tax reset', 'etax ios passcode', 'xuong nhan order'])(
    'tidy takes no English word for it: “%s”',
    (text) => expect(tidy(text)).toBe(text.replace('pass ', 'mật khẩu ')),
  );
});

describe('VNI', () => {
  test.each([
    ['mat65', 'mật'],
    ['khau63', 'khẩu'],
    ['d9ie65n', 'điện'],
    ['toi6', 'tôi'],
    ['d9u7o7c5', 'được'],
    ['quen6', 'quên'],
  ])('“%s” is “%s”', (typed, word) => expect(fromVni(typed)).toBe(word));

  test('a number behind a word is a number, unless the message is VNI', () => {
    expect(isPlainlyVni('muc6')).toBe(false);
    expect(['muc2', 'bước1', 'ct07', 'h26', 's1a'].map(tidy)).toEqual(['muc 2', 'bước 1', 'ct07', 'h26', 's1a']);
    expect(tidy('toi6 quen6 ma4 otp')).toBe('tôi quên mã otp');
  });
});
