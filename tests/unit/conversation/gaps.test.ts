import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GapGroup, gapWords, mergeGroups } from '../../../src/conversation/index.js';

const group = (words: string, times = 1, more: Partial<GapGroup> = {}): GapGroup => ({
  keys: [gapWords(words)?.key ?? ''],
  samples: [words],
  misses: times,
  rejected: 0,
  suggested: new Map(),
  first: 1,
  last: 2,
  ...more,
});
const shown = (groups: readonly GapGroup[]) => mergeGroups(groups).map(({ samples, misses }) => [misses, ...samples]);

test('the same words with other courtesy, diacritics or punctuation have one key', () => {
  const keys = ['Dạ, xin giấy khai tử ạ!', 'xin giay khai tu', 'Xin giấy khai tử cháu ơi'].map(
    (words) => gapWords(words)?.key,
  );
  expect(new Set(keys).size).toBe(1);
});

test('E10: long numbers and e-mail addresses that were left are taken out of what is kept', () => {
  expect(gapWords('sổ 123 456 789 và 12.34.56 gửi an.nguyen@vidu.com nhé')?.sample).toBe(
    'sổ [số đã che] và [số đã che] gửi [địa chỉ thư đã che] nhé',
  );
  expect(gapWords('gọi 1022 hay 18001')?.sample).toBe('gọi 1022 hay 18001');
});

test('E10: whatever is typed, what is kept has no number of more than five digits and 160 characters at most', () => {
  const typed = fc.array(
    fc.constantFrom('0', '7', '12', '345678', ' ', '.', '-', 'a', 'ạ', '😀', '@', '\0', '\ud800'),
    { maxLength: 400 },
  );
  fc.assert(
    fc.property(typed, (pieces) => {
      const { sample = '', key = '' } = gapWords(pieces.join('')) ?? {};
      for (const text of [sample, key]) {
        expect(text).not.toMatch(/\d(?:[^\p{L}\d]{0,3}\d){5,}/u);
        expect([...text].length).toBeLessThanOrEqual(160);
        expect(text.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('words of which nothing is left say nothing', () => {
  expect(['', '  ', '😀😀', '[số căn cước đã che]', '0912345678 1', '...'].map(gapWords)).toEqual(Array(6).fill(null));
});

test('like groups become one, with their counts, topics and three samples', () => {
  const groups = [
    group('Làm giấy khai tử ở đâu', 2, { first: 5, last: 6, suggested: new Map([['dvc.khai-tu', 1]]) }),
    group('giay khai tu lam o dau vay chau', 3, { first: 3, last: 4, suggested: new Map([['dvc.khai-tu', 2]]) }),
    group('muốn xin làm giấy khai tử', 1, { rejected: 1 }),
    group('lịch cắt điện hôm nay', 1),
  ];
  expect(mergeGroups(groups)).toEqual([
    {
      keys: expect.arrayContaining(groups.slice(0, 3).flatMap(({ keys }) => keys)),
      samples: ['giay khai tu lam o dau vay chau', 'Làm giấy khai tử ở đâu', 'muốn xin làm giấy khai tử'],
      misses: 6,
      rejected: 1,
      suggested: new Map([['dvc.khai-tu', 3]]),
      first: 1,
      last: 6,
    },
    groups[3],
  ]);
});

test('groups of other words stay apart, the most frequent first', () => {
  const groups = [
    group('lịch cắt nước'),
    group('lịch cắt điện', 4),
    group('xin dấu giáp lai', 2),
    group('mua tem xe máy', 3),
  ];
  expect(shown(groups).map(([count]) => count)).toEqual([4, 3, 2, 1]);
});

test('in whatever order groups come, the list is the same', () => {
  const groups = [
    'khai tử',
    'giấy khai tử',
    'làm khai tử',
    'cắt điện',
    'lịch cắt điện',
    'điện cắt lúc nào',
    'tem xe',
  ].map((words) => group(words));
  fc.assert(
    fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (shuffled) => {
      expect(mergeGroups(shuffled)).toEqual(mergeGroups(groups));
    }),
  );
});
