import { describe, expect, test } from 'vitest';
import { bestOfEach } from './libraries/library.js';
import { answeredAt, ranksOf } from './libraries/measure-library.js';
import type { ReadQuestion } from './measure/questions.js';
import { aimsOf, isMet } from './report/aims.js';
import { asPercent, percent, percentile, shareOf } from './report/figures.js';
import { confusionsOf, qualityByStyle, qualityOf } from './report/quality.js';
import { table } from './report/table.js';

function read(expected: string, topic: string | null, more: Partial<ReadQuestion> = {}): ReadQuestion {
  const choices = topic === null ? [] : [topic];
  return { text: 't', expected, topic, choices, fate: 'answered', style: 'plain', ms: 1, ...more };
}

describe('figures', () => {
  test('a share of nothing is 0, and is told as a dash', () => {
    expect([percent({ of: 0, count: 0 }), asPercent({ of: 0, count: 0 })]).toEqual([0, '–']);
    expect(asPercent(shareOf([1, 2, 3], (each) => each > 1))).toBe('66.7 %');
  });

  test('a percentile is one of the values: the smallest that so many do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect([50, 99, 100, 0].map((at) => percentile(hundred, at))).toEqual([50, 99, 100, 1]);
    expect([percentile([7], 99), percentile([], 50)]).toEqual([7, 0]);
  });

  test('a table stands in columns, numbers to the right', () => {
    expect(
      table([
        ['', 'n'],
        ['long name', '7'],
        ['x', '10'],
      ]),
    ).toEqual(['            n', 'long name   7', 'x          10']);
  });
});

describe('quality', () => {
  const questions = [
    read('a', 'a'),
    read('a', 'b', { choices: ['b', 'a'] }),
    read('b', 'b', { fate: 'clarified', choices: ['b', 'c'] }),
    read('b', null, { fate: 'unknown', style: 'noisy' }),
    read('c', null, { fate: 'order', style: 'noisy' }),
  ];

  test('counts what was first, what was among the three, and what became of the rest', () => {
    const counts = Object.entries(qualityOf(questions)).map(([name, { count, of }]) => [name, count, of]);
    expect(counts).toEqual([
      ['top1', 2, 5],
      ['top3', 3, 5],
      ['answeredRight', 1, 5],
      ['answeredWrong', 1, 5],
      ['clarified', 1, 5],
      ['missed', 2, 5],
    ]);
  });

  test('is told style by style and over all', () => {
    const byStyle = qualityByStyle(questions);
    expect(['accented', 'plain', 'noisy', 'all'].map((style) => byStyle[style]?.top1)).toEqual([
      { of: 0, count: 0 },
      { of: 3, count: 2 },
      { of: 2, count: 0 },
      { of: 5, count: 2 },
    ]);
  });

  test('lists what was taken for what, the most frequent first', () => {
    expect(confusionsOf([read('b', 'c'), ...questions, read('b', 'c')])).toEqual([
      { expected: 'b', taken: 'c', times: 2 },
      { expected: 'a', taken: 'b', times: 1 },
      { expected: 'b', taken: '(unknown)', times: 1 },
      { expected: 'c', taken: '(order)', times: 1 },
    ]);
  });
});

describe('aims', () => {
  const all = { right: 100, wrong: [] };
  const small = { commands: { right: 94, wrong: Array(6).fill('x') }, secrets: all, lookAlikes: all, links: all };
  const styles = (['accented', 'plain', 'noisy', 'rambling'] as const).map((style) => read('a', 'a', { style }));

  test('each is met or missed by itself', () => {
    const missed = (ms: number) => {
      const aims = aimsOf({ questions: styles.map((one) => ({ ...one, ms })), outOfScope: [read('', 'a')] }, small);
      return aims.filter((aim) => !isMet(aim)).map(({ what }) => what);
    };
    expect(missed(5)).toEqual(['none of ours, answered', 'orders']);
    expect(missed(5.1)).toEqual(['none of ours, answered', 'orders', 'understanding, p99']);
  });
});

describe('libraries', () => {
  const ranked = (topic: string, score: number) => [{ topic, score }];

  test('of many phrasings the best of each topic counts', () => {
    const found = [...ranked('a', 1), ...ranked('b', 3), ...ranked('a', 5)];
    expect(bestOfEach(found)).toEqual([...ranked('a', 5), ...ranked('b', 3)]);
  });

  test('the threshold answers nine of ten of ours, and what reaches it of the others is answered too', () => {
    const ours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(answeredAt(ours, [1, 1.9, 2, 11])).toEqual({ of: 4, count: 2 });
    expect(answeredAt([], [])).toEqual({ of: 0, count: 0 });
  });

  test('a topic counts first, or among the first three', () => {
    const three = [...ranked('b', 4), ...ranked('c', 3), ...ranked('a', 2), ...ranked('d', 1)];
    const { top1, top3 } = ranksOf(
      [
        { ranked: three, topic: 'b', style: 'plain' },
        { ranked: three, topic: 'a', style: 'noisy' },
        { ranked: three, topic: 'd', style: 'noisy' },
        { ranked: [], topic: 'd', style: 'noisy' },
      ],
      [],
    );
    expect([top1.plain, top1.noisy, top1.all, top3]).toEqual([
      { of: 1, count: 1 },
      { of: 3, count: 0 },
      { of: 4, count: 1 },
      { of: 4, count: 2 },
    ]);
  });
});
