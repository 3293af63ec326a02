import { describe, expect, test } from 'vitest';
import { foundIn, foundWith, toldWith } from './lint-sample.js';

const DONE = 34;
const LABEL = 23;

/** The good flow whose second step asks, so that its answer has a name; `branch` follows. */
const asking = (condition: string, remember: boolean) => ({
  25: [
    '            then: again',
    '      - id: loai-may',
    '        ask: Máy của bác loại nào ạ?',
    '        save: loai-may',
    '        answer: text',
    `        remember: ${remember}`,
    '      - id: re-nhanh',
    '        branch:',
    `          - if: ${condition}`,
    '            then: step:bam-nut',
    '          - else: step:bam-nut',
  ].join('\n'),
});

describe('names', () => {
  test('an answer of the task is known to its conditions and its words', () => {
    expect(foundWith(asking('answers.loai-may == "iphone"', false))).toEqual([]);
    expect(
      foundWith({ ...asking('length(answers.loai-may) > 2', false), [DONE]: '    done: Máy {answers.loai-may} ạ.' }),
    ).toEqual([]);
  });

  test('an answer is known to other tasks only if it is remembered', () => {
    const other = { 45: '        say: Bác mở máy {profile.loai-may} ra ạ.' };
    expect(foundWith({ ...asking('hour > 8', true), ...other })).toEqual([]);
    expect(foundWith({ ...asking('hour > 8', false), ...other })).toEqual(['55:9 unknown-name']);
  });

  test('an unknown name in a condition is told with the one that was meant, and refuses the file', () => {
    const [told, ...more] = toldWith(asking('answers.loai-mai == "iphone"', false));
    expect(more).toEqual([]);
    expect(told).toMatch(/^flows\/thu\.yaml:33:13 lỗi \[unknown-name\] .*: không ai lưu “answers\.loai-mai”/);
    expect(told).toContain('→ có phải ý bạn là “answers.loai-may”?');
  });

  test('a condition that does not parse stands at its key', () => {
    expect(foundWith(asking('answers.loai-may = "iphone"', false))).toEqual(['33:13 expression']);
  });

  test('a name of the bot’s own sentences is unknown to a flow, and told once', () => {
    expect(foundWith({ [DONE]: '    done: Xong {title} rồi ạ.' })).toEqual(['34:5 unknown-name']);
  });

  test('nobody may wave through what cannot be served', () => {
    const done = '    # lint-ignore unknown-name: để sau\n    done: Xong {title} rồi ạ.';
    expect(foundWith({ [DONE]: done })).toEqual(['35:5 unknown-name']);
  });
});

describe('labels', () => {
  test('a label of more than 28 characters is told once, an emoji counted as one', () => {
    expect(foundWith({ [LABEL]: `            label: ${'ỗ'.repeat(27)}🙏` })).toEqual([]);
    expect(foundWith({ [LABEL]: `            label: ${'ỗ'.repeat(28)}🙏` })).toEqual(['23:13 shape']);
  });

  test('the bot’s own labels are no less short', () => {
    const phrases = (label: string) => foundIn('content/phrases.yaml', /^label_skip: .*$/m, `label_skip: ${label}`);
    expect(phrases('Thôi')).toEqual([]);
    expect(phrases('a'.repeat(29))).toEqual([expect.stringMatching(/^\d+:1 label-length$/)]);
  });

  test.each(['Gặp cán bộ', 'quay lại', 'Menu chính'])(
    '“%s” is a button of the bot, and none of an author’s',
    (label) => {
      expect(foundWith({ [LABEL]: `            label: ${label}` })).toEqual(['23:13 equal-labels']);
    },
  );
});
