import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskSecrets, type SecretKind, withoutMasks } from '../../../../src/understanding/index.js';

/** Every number is made up. */
const gap = fc.constantFrom('', '', '', ' ', '.', '-', ' - ', '\n', '  ', '\u200b', '\u00a0');

/** A number with something between its groups of the given lengths. */
function spaced(digits: fc.Arbitrary<string>, lengths: readonly number[]): fc.Arbitrary<string> {
  const starts = lengths.map((_, group) => lengths.slice(0, group).reduce((sum, length) => sum + length, 0));
  return fc
    .tuple(digits, gap)
    .map(([all, between]) => lengths.map((length, group) => all.slice(starts[group]).slice(0, length)).join(between));
}

const citizen = fc
  .tuple(
    fc.constantFrom('001', '034', '036', '079'),
    fc.constantFrom('0', '1'),
    fc.integer({ min: 30, max: 99 }),
    fc.stringMatching(/^\d{6}$/),
  )
  .map(([province, sex, year, rest]) => province + sex + year + rest);
const mobile = fc.stringMatching(/^0[35789]\d{8}$/).filter((number) => number !== '0768221221');

const talk = fc.constantFrom(
  'cháu ơi cho bác hỏi',
  'bac go mai khong duoc',
  'hôm qua 25/11/2026 bác ra phường',
  'phí 15.000đ',
  'gọi 1900 0368 rồi',
  'Nghị định 141/2026/NĐ-CP',
);

test.each<[SecretKind, fc.Arbitrary<string>]>([
  ['cccd', spaced(citizen, [3, 3, 6])],
  ['cccd', spaced(citizen, [4, 4, 4])],
  ['cccd', spaced(citizen, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])],
  ['phone', spaced(mobile, [4, 3, 3])],
  ['phone', spaced(mobile, [3, 3, 4])],
  ['phone', spaced(mobile, [2, 2, 2, 2, 2])],
])('E10: a %s is found in any spacing, in the midst of talk, and nothing else goes', (kind, secret) => {
  fc.assert(
    fc.property(talk, secret, talk, (before, number, after) => {
      const { text, kinds } = maskSecrets(`${before}, ${number}; ${after}`);
      expect(kinds).toEqual([kind]);
      expect(withoutMasks(text).split(/\s*, \s*;\s*|,\s+;\s*/)).toEqual([before, after]);
    }),
  );
});

test('a whole page of secrets loses each of them', () => {
  const page = 'căn cước 001052003456, điện thoại 0912 345 678, thẻ 4111 1111 1111 1111, otp 482913\n'.repeat(20);
  const { text, kinds } = maskSecrets(page);
  expect(text).not.toMatch(/\d/);
  expect(kinds).toEqual(['cccd', 'phone', 'bank_card', 'otp']);
});

test('what masks stand in a message is told by nothing but the masks', () => {
  expect(withoutMasks(maskSecrets('gọi 0912345678 giúp bác').text)).toBe('gọi   giúp bác');
  expect(maskSecrets('[số căn cước đã che] [mã đã che]')).toEqual({
    text: '[số căn cước đã che] [mã đã che]',
    kinds: [],
  });
});

describe('A15: a text of 10,000 characters made to be slow is masked like any other', () => {
  test.each([
    ['digits alone', '1'.repeat(10_000)],
    ['digits one by one', '0 '.repeat(5_000)],
    ['digits in twos', '09 12 '.repeat(1_600)],
    ['digits in a row of thousands', '1.000.'.repeat(1_600)],
    ['spaces', `0912${' '.repeat(9_900)}345678`],
    ['the word OTP', 'otp 1 '.repeat(1_600)],
    ['the word for password', 'mk:mk '.repeat(1_600)],
    ['what is nearly a password', 'Aa1@'.repeat(2_500)],
    ['spelled digits', 'không một hai ba '.repeat(580)],
    ['invisible characters', `1${'\u200b'.repeat(9_998)}2`],
  ])('%s', (_, text) => {
    const once = maskSecrets(text);
    expect(maskSecrets(once.text)).toEqual({ text: once.text, kinds: [] });
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ...['mật khẩu', 'mk', 'otp', 'mã', 'là', 'căn cước', 'cmnd', 'bhxh', 'sđt', 'số thẻ', 'mst', 'hồ sơ', ':', '='],
    ...['không', 'một', 'hai', 'ba', 'O', 'l', '(', ')', '+84', '[mã đã che]', 'đã che]', '[', '\n', ', ', '. ', '-'],
    ...['001052003456', '0912', '345', '678', '4111111111111111', '482913', 'Abc@1234', 'GD4', '1900', '0368', 'đ'],
  ),
  fc.stringMatching(/^\d{1,13}$/),
);

test('masking twice is masking once, whatever words and numbers meet', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('', ' '), (pieces, between) => {
      const once = maskSecrets(pieces.join(between));
      expect(maskSecrets(once.text)).toEqual({ text: once.text, kinds: [] });
    }),
    { numRuns: 3_000 },
  );
});
