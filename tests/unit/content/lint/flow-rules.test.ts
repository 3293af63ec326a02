import { describe, expect, test } from 'vitest';
import { foundIn, foundWith, toldWith } from './lint-sample.js';

/** The good flow with these lines after its first step: they begin on line 26. */
const withSteps = (...lines: readonly string[]) => ({
  25: ['            then: again', ...lines.map((line) => `      ${line}`)].join('\n'),
});
const STUCK = ['  stuck:', '    - { id: chua-co, label: Chưa có, say: Bác chờ thêm ạ. }'];
const wait = (hours: number) => [
  '- id: cho-duyet',
  `  wait: { hours: ${hours} }`,
  '  say: Bác chờ tin nhắn ạ.',
  '  ok: Có tin rồi',
  '  remind: Bác có tin chưa ạ?',
  ...STUCK,
];

test('every kind of step in one task has nothing to be said of', () => {
  const kinds = withSteps(
    '- id: co-the',
    '  ask: Bác có thẻ chưa ạ?',
    '  save: co-the',
    '  answer: yes-no',
    '- id: re-nhanh',
    '  branch:',
    '    - if: answers.co-the',
    '      then: step:goi-viec-hai',
    '    - else: next',
    ...wait(34),
    '- id: goi-viec-hai',
    '  call: viec-hai',
    '- id: ghi-lai',
    '  record: filed',
    '- id: gop-y',
    '  feedback: Bác thấy có dễ không ạ?',
    '- id: nho-can-bo',
    '  hand_over: Cháu mời cán bộ giúp bác ạ.',
    '- id: di-tiep',
    '  goto: step:bam-nut',
  );
  expect(foundWith({ ...kinds, 53: '' })).toEqual([]);
});

describe('ways', () => {
  test('a step that a goto passes by', () => {
    expect(foundWith(withSteps('- id: xong-luon', '  goto: done'))).toEqual(['28:9 unreachable-step']);
  });

  test('a step whose every way comes back to itself', () => {
    const found = foundWith(withSteps('- id: vong-lai', '  goto: step:mo-ung-dung'));
    expect(found).toContain('17:9 dead-end');
    expect(found).toContain('28:9 unreachable-step');
  });

  test('a ring of steps that wait for nobody', () => {
    const ring = withSteps(
      '- id: re-nhanh',
      '  branch:',
      '    - { if: hour > 8, then: "step:ghi-lai" }',
      '    - else: step:bam-nut',
      '- id: ghi-lai',
      '  record: filed',
      '- id: vong-lai',
      '  goto: step:re-nhanh',
    );
    expect(foundWith(ring)).toEqual(['26:9 endless-loop', '30:9 endless-loop', '32:9 endless-loop']);
  });

  test('a task that calls itself', () => {
    expect(foundWith(withSteps('- id: goi-lai', '  call: viec-mot'))).toContain('26:9 deep-call');
  });

  test('a branch that does not end with else refuses the file, and is told once', () => {
    const branch = withSteps('- id: re-nhanh', '  branch:', '    - { if: hour > 8, then: next }');
    expect(foundWith(branch)).toEqual(['27:9 branch-without-else']);
  });

  test.each([['  stuck: []']])('a step without a way out of trouble: %s', (line) => {
    const step = withSteps('- id: bam', '  say: Bác bấm nút đỏ.', '  check: Bác thấy chưa ạ?', '  ok: Thấy rồi', line);
    expect(foundWith(step)).toEqual(['30:9 missing-stuck']);
  });

  test('a former id of another step', () => {
    expect(foundWith({ 26: '      - id: bam-nut\n        renamed_from: [mo-ung-dung]' })).toEqual(['27:9 former-id']);
  });

  test('a target that is nowhere refuses the file', () => {
    expect(foundWith(withSteps('- id: di', '  goto: step:bam-nutt'))).toContain('27:9 reference');
    expect(foundWith(withSteps('- id: di', '  call: khong-co'))).toContain('27:9 reference');
  });
});

describe('what Zalo takes and shows', () => {
  test('a question of more than five answers', () => {
    const choices = (count: number) =>
      withSteps(
        '- id: chon',
        '  ask: Bác chọn gì ạ?',
        '  save: chon',
        '  answer: choice',
        '  choices:',
        ...Array.from({ length: count }, (_, at) => `    - { id: c${at}, label: Mục ${at} }`),
      );
    expect(foundWith(choices(5))).toEqual([]);
    expect(foundWith(choices(6))).toEqual(['26:9 too-many-buttons']);
  });

  test('a step whose words become too long behind the longest answer to a frequent question', () => {
    const words = (count: number) => Array(count).fill('Bác chờ một lát ạ.').join(' ');
    const lengthened = (count: number) =>
      foundWith({ 19: `        check: ${words(count)} {date(today)}`, 24: `            say: ${words(42)}` }).filter(
        (found) => found.endsWith('message-length'),
      );
    expect(lengthened(20)).toEqual([]);
    expect(lengthened(41)).toEqual(['17:9 message-length']);
  });

  test('a wait or a nudge of more than 46 hours is a warning: the message would cost money', () => {
    expect(foundWith(withSteps(...wait(46)))).toEqual([]);
    expect(foundWith(withSteps(...wait(47)))).toEqual(['27:9 late-message']);
    expect(toldWith(withSteps(...wait(72)))[0]).toMatch(/^flows\/thu\.yaml:27:9 nhắc \[late-message\] .*sau 72 giờ/);
    const nudge = (hours: number) => ({ 16: `    nudge: { after_hours: ${hours}, say: Bác ơi ạ. }\n    steps:` });
    expect(foundWith(nudge(46))).toEqual([]);
    expect(foundWith(nudge(47))).toEqual(['16:14 late-message']);
  });
});

describe('frequent questions', () => {
  const review = (day: string, today: string) =>
    foundIn('content/faq/etax.yaml', 'review_by: 2027-05-25', `review_by: ${day}`, today).filter((found) =>
      found.endsWith('review-date'),
    );

  test('one whose review is due is told as a task is', () => {
    expect(review('2026-12-31', '2026-11-25')).toEqual([]);
    expect(review('2026-12-01', '2026-11-25')).toEqual([expect.stringMatching(/^\d+:5 review-date$/)]);
    expect(review('2026-11-01', '2026-11-25')).toEqual([expect.stringMatching(/^\d+:5 review-date$/)]);
  });

  test('an abbreviation is explained in the answer itself, not in another one', () => {
    expect(foundIn('content/faq/vneid.yaml', 'NFC – chạm thẻ vào lưng máy – có khi', 'NFC có khi')).toEqual([
      expect.stringMatching(/^\d+:5 abbreviation$/),
    ]);
  });
});
