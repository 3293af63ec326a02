import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskSecrets, type SecretKind } from '../../../src/understanding/index.js';

/** All numbers here are made up; the card number is the one that card networks publish for tests. */
const HIDDEN: readonly (readonly [SecretKind, string, string])[] = [
  ['cccd', '001000000000', '001000000000'],
  ['cccd', 'căn cước của bác 001 000 000 000 đây', '000 000'],
  ['cccd', '0010 0000 0000', '0010'],
  ['cccd', '001.000.000.000', '001.'],
  ['cccd', '001-000-000000', '001-'],
  ['cccd', '001  000  000  000', '000  000'],
  ['cccd', '001000 000000', '001000'],
  ['cccd', 'cccd001000000000', '001000000000'],
  ['cccd', '001000000000 1950', '001000000000'],
  ['otp', '123456', '123456'],
  ['otp', ' 123 456 ', '123'],
  ['otp', '123456 cháu ạ', '123456'],
  ['otp', 'mã OTP của bác là 123456', '123456'],
  ['otp', 'ma xac nhan 654321 chau oi', '654321'],
  ['otp', 'mã: 123456', '123456'],
  ['otp', 'mã OTP 1234', '1234'],
  ['otp', 'otp la 12345678 day', '12345678'],
  ['otp', 'passcode bác đặt 111222', '111222'],
  ['otp', 'mã là 123456'.normalize('NFD'), '123456'],
  ['password', 'mật khẩu là Abc@1234', 'Abc@1234'],
  ['password', 'mat khau: Hanoi@2026', 'Hanoi@2026'],
  ['password', 'mk=abc12345', 'abc12345'],
  ['password', 'mật khẩu của bác là "Abc12345".', 'Abc12345'],
  ['password', 'mật khẩu mới Abc12345 được không', 'Abc12345'],
  ['password', 'password hanoi@2026', 'hanoi@2026'],
  ['password', 'mật khẩu là 19501950', '19501950'],
  ['password', 'mk la hanoiyeudau', 'hanoiyeudau'],
  ['password', 'MẬT  KHẨU là hanoiyeudau', 'hanoiyeudau'],
  ['password', 'mật khẩu: hanoiyeudau'.normalize('NFD'), 'hanoiyeudau'],
  ['password', 'PassWord = hanoiyeudau', 'hanoiyeudau'],
  ['password', 'Hanoi@2026', 'Hanoi@2026'],
  ['password', 'mật khẩu là Abc@1234'.normalize('NFD'), 'Abc@1234'],
  ['bank_card', '4111111111111111', '4111111111111111'],
  ['bank_card', 'thẻ 4111 1111 1111 1111 của bác', '4111 1111'],
  ['bank_card', '4111-1111-1111-1111', '1111-1111'],
];

test.each(HIDDEN)('%s: “%s” is masked', (kind, text, secret) => {
  const masked = maskSecrets(text);
  expect(masked.kinds).toEqual([kind]);
  expect(masked.text).not.toContain(secret);
});

test('what stands around a secret stays', () => {
  expect(maskSecrets('căn cước 001 000 000 000 nhé').text).toBe('căn cước [số căn cước đã che] nhé');
  expect(maskSecrets('001000000000 0912345678').text).toBe('[số căn cước đã che] [số điện thoại đã che]');
  expect(maskSecrets('gọi (+84) 912345678 nhé').text).toBe('gọi [số điện thoại đã che] nhé');
});

test('several secrets in one message are all masked', () => {
  const { text, kinds } = maskSecrets('cccd 001000000000, otp 123456, mật khẩu Abc@1234');
  expect(text).not.toMatch(/\d/);
  expect([...kinds].sort()).toEqual(['cccd', 'otp', 'password']);
});

describe('left alone', () => {
  test.each([
    '1900 0368',
    'bác gọi 19000368 rồi',
    'chưa có mã OTP, bác gọi 1900 0368 à?',
    '024.1022',
    '024.1022 nhánh 7, 8',
    'mã otp không về, gọi 024.1022 được không',
    '156/5656',
    '156 hoặc 5656',
    '113',
    'ngày 15/03/1950',
    '15-03-1950',
    '15.03.1950',
    'từ 1/7/2025 đến 31/12/2026',
    '22.000đ',
    '150.000',
    '129.000.000 đồng',
    'mã OTP mất 150000đ à',
    'lệ phí 70000',
    'H26.15.8-250901-0001',
    '000.00.00.H26-250801-0001',
    '000.00.00.G01-250801-0001',
    'mã hồ sơ 000.00.00.H06-010825-0001',
    'mã số thuế 8123456789',
    'mã hồ sơ 250801',
    'tổ 6, phường Tây Tựu, mã 00613',
    'bác quên mật khẩu',
    'mật khẩu là gì hả cháu?',
    'mật khẩu là những chữ nào',
    'mật khẩu: quên rồi',
    'mat khau: quen roi chau oi',
    'quên mật khẩu VNeID mức 2',
    'mật khẩu dài 8 đến 20 ký tự',
    'mật khẩu 8-20 ký tự',
    'quên mật khẩu thì gọi 1900 0368',
    'bấm “Quên mật khẩu” rồi “Gửi yêu cầu”',
    'Nguyen.Van.A1@gmail.com',
    'https://vneid.gov.vn/A1?b=2',
    '12',
    '',
  ])('“%s”', (text) => expect(maskSecrets(text)).toEqual({ text, kinds: [] }));
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'mật khẩu',
        ' là ',
        'mk',
        ':',
        'Abc@1234',
        '123456',
        'otp',
        ' ',
        '001',
        '000',
        '0',
        '-',
        '.',
        '[',
        ']',
        'H',
        'đ',
        '[mã đã che]',
        '\n',
      ),
    )
    .map((parts) => parts.join('')),
);

test('masking twice is masking once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = maskSecrets(text);
      expect(maskSecrets(once.text)).toEqual({ text: once.text, kinds: [] });
    }),
    { numRuns: 2_000 },
  );
});

test('twelve digits of a căn cước never pass, whatever stands around them', () => {
  const around = fc.stringMatching(/^[ a-zà-ỹ,:;()\n]{0,20}$/u);
  const number = fc.stringMatching(/^0\d{11}$/);
  fc.assert(
    fc.property(around, number, around, (before, cccd, after) => {
      expect(maskSecrets(`${before}${cccd}${after}`).text).not.toContain(cccd);
    }),
  );
});
