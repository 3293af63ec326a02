import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatIssue, inspectContent } from '../../../src/content/index.js';
import { copyContent } from './temp-content.js';

/** The lines before the steps; the first line of `steps` is line 17. */
const HEAD = `id: thu
title: Thử
menu:
  say: Bác cần gì ạ?
tasks:
  viec-mot:
    title: Việc một
    label: Việc một
    topics: [vneid.cai-dat]
    nudge: { after_hours: 24, say: Bác làm tiếp nhé. }
    minutes: 5
    needs: [Điện thoại]
    sources: [một trang mẫu]
    reviewed: 2026-10-31
    review_by: 2027-01-31
    steps:
`;

const LAST = `      - id: cuoi
        hand_over: Cháu mời cán bộ ạ.
    done: Xong rồi ạ.
`;

const AREAS = 'areas: [{ id: tdp-trung-6, label: Trung 6 }]';

function inspect(steps: string, ward = AREAS) {
  const root = copyContent();
  const wardFile = join(root, 'content/wards/tay-tuu/ward.yaml');
  writeFileSync(join(root, 'flows/thu.yaml'), `${HEAD}${steps}${LAST}`);
  if (ward) writeFileSync(wardFile, `${ward}\n`, { flag: 'a' });
  return inspectContent(root, 'tay-tuu');
}

const issues = (steps: string, ward?: string) => inspect(steps, ward).issues.map(formatIssue);

const EVERY = `      - id: loai-may
        ask: Điện thoại của bác là loại nào ạ?
        save: loai-may
        answer: choice
        choices: [{ id: iphone, label: iPhone, then: step:cho }, { id: android, label: Android, also: [samsung] }]
        keep_hours: 48
        retry: Bác bấm một nút giúp cháu.
        old_button: rewind
        ignore: [next, yes, human]
      - id: co-the
        ask: Bác có thẻ chưa ạ?
        save: co-the
        answer: yes-no
        no: Chưa có
        remember: true
        allow: [back]
      - { id: ngay-sinh, ask: "Bác sinh ngày nào ạ?", save: ngay-sinh, answer: date, when: past }
      - { id: noi-o, ask: "Bác ở tổ nào ạ?", save: noi-o, answer: area }
      - { id: ten, ask: "Bác tên gì ạ?", save: ten, answer: text, longest: 40 }
      - id: re-nhanh
        branch:
          - { if: answers.loai-may == "iphone" and not profile.co-the, then: step:cho }
          - { else: next }
      - { id: goi, call: vneid/cai-dat }
      - id: cho
        wait: { hours: 72 }
        say: "{answers.ten} chờ khoảng ba ngày ạ."
        ok: Có rồi
        remind: Bác có tin chưa ạ?
        stuck: [{ id: qua-hen, label: Quá hẹn, say: Bác hỏi lại. }]
      - { id: ghi, record: installed }
      - { id: gop-y, feedback: "Bác thấy thế nào ạ?" }
      - { id: di, goto: "step:cuoi" }
`;

test('every kind of step is told by its key and compiled', () => {
  const { content, issues: found } = inspect(EVERY);
  expect(found.map(formatIssue)).toEqual([]);
  const task = content?.snapshot.flows.get('thu')?.tasks.get('viec-mot');
  expect(task).toMatchObject({ topics: ['vneid.cai-dat'], nudge: { afterMs: 86_400_000, say: 'Bác làm tiếp nhé.' } });
  const at = (id: string) => task?.steps.find((step) => step.id === id);
  const cho = { to: 'step', flow: 'thu', task: 'viec-mot', step: 'cho' };
  expect(task?.steps.map(({ kind }) => kind).join(' ')).toBe(
    'ask ask ask ask ask branch call wait record feedback goto hand-over',
  );
  expect(at('loai-may')).toMatchObject({
    save: 'loai-may',
    answer: {
      type: 'choice',
      choices: [
        { id: 'iphone', target: cho },
        { id: 'android', also: ['samsung'] },
      ],
    },
    keepMs: 172_800_000,
    oldButton: 'rewind',
    ignore: ['next', 'yes'],
  });
  expect(at('co-the')).toMatchObject({ remember: true, answer: { type: 'yes-no', yes: 'Có', no: 'Chưa có' } });
  expect(at('co-the')).toMatchObject({ ignore: expect.arrayContaining(['next', 'stop']) });
  expect(at('co-the')).not.toMatchObject({ ignore: expect.arrayContaining(['back']) });
  expect(at('noi-o')).toMatchObject({ answer: { type: 'area', areas: [{ id: 'tdp-trung-6', label: 'Trung 6' }] } });
  expect(at('ten')).toMatchObject({ answer: { type: 'text', longest: 40 } });
  expect(at('re-nhanh')).toMatchObject({
    cases: [{ target: cho }, { when: null, target: { to: 'step', step: 'goi' } }],
  });
  expect(at('goi')).toMatchObject({ flow: 'vneid', task: 'cai-dat' });
  expect(at('cho')).toMatchObject({ afterMs: 259_200_000, remind: 'Bác có tin chưa ạ?' });
  expect(at('ghi')).toMatchObject({ outcome: 'installed' });
});

describe('a step that is wrong', () => {
  test.each<[string, string, RegExp]>([
    [
      'of no kind',
      '      - { id: a }\n',
      /^flows\/thu\.yaml:17:9 tasks\.viec-mot\.steps\.0\.kind: không rõ đây là bước loại nào/,
    ],
    [
      'of two kinds',
      '      - { id: a, goto: menu, record: filed }\n',
      /steps\.0\.record: không có khoá “record” ở đây/,
    ],
    [
      'that names its kind',
      '      - { id: a, kind: goto, goto: menu }\n',
      /steps\.0\.kind: không rõ đây là bước loại nào/,
    ],
    [
      'an outcome that is none',
      '      - { id: a, record: xong }\n',
      /steps\.0\.record: phải là một trong: installed, filed, needs-help/,
    ],
    ['a target that is none', '      - { id: a, goto: again }\n', /steps\.0\.goto: phải là next, done, human, menu/],
    [
      'a step that is not there',
      '      - { id: a, goto: "step:cuoii" }\n',
      /steps\.0\.goto: không có bước “cuoii” trong việc này\n.*“cuoi”/,
    ],
    [
      'a call of nothing',
      '      - { id: a, call: viec-mott }\n',
      /steps\.0\.call: không có việc “viec-mott”\n.*có phải ý bạn là “viec-mot”\?/,
    ],
    [
      'a call of another flow’s nothing',
      '      - { id: a, call: vneid/cai-dtt }\n',
      /steps\.0\.call: không có việc “vneid\/cai-dtt”\n.*“cai-dat”/,
    ],
    [
      'a branch without else',
      '      - { id: a, branch: [{ if: hour > 8, then: next }] }\n',
      /steps\.0\.branch: nhánh cuối, và chỉ nhánh cuối, phải là else/,
    ],
    [
      'a branch whose else is not last',
      '      - { id: a, branch: [{ else: next }, { else: menu }] }\n',
      /steps\.0\.branch: nhánh cuối/,
    ],
    [
      'a branch to nowhere',
      '      - { id: a, branch: [{ else: "step:x" }] }\n',
      /steps\.0\.branch\.0\.else: không có bước “x”/,
    ],
    [
      'a condition that cannot be read',
      '      - { id: a, branch: [{ if: "hour >", then: next }, { else: next }] }\n',
      /steps\.0\.branch\.0\.if: điều kiện sai ở ký tự thứ \d+: /,
    ],
    [
      'a question without its choices',
      '      - { id: a, ask: Gì ạ?, save: a, answer: choice }\n',
      /steps\.0\.answer: answer: choice cần có choices/,
    ],
    [
      'a key of another answer',
      '      - { id: a, ask: Gì ạ?, save: a, answer: date, longest: 4 }\n',
      /steps\.0\.longest: khoá “longest” chỉ dùng khi answer: text/,
    ],
    [
      'a reserved answer',
      '      - { id: a, ask: Gì ạ?, save: a, answer: choice, choices: [{ id: human, label: A }, { id: b, label: B }] }\n',
      /steps\.0\.choices: mã câu trả lời “human” trùng hoặc đã được dành riêng/,
    ],
    [
      'a name of two answers',
      '      - { id: a, ask: Gì ạ?, save: a, answer: choice, choices: [{ id: a, label: A, also: [C] }, { id: b, label: B, also: [c] }] }\n',
      /steps\.0\.choices: hai câu trả lời cùng gọi là “c”/,
    ],
    [
      'a name with a capital',
      '      - { id: a, ask: Gì ạ?, save: Ten, answer: text }\n',
      /steps\.0\.save: tên chỉ gồm chữ thường không dấu/,
    ],
    [
      'both lists of commands',
      '      - { id: a, feedback: Gì ạ?, ignore: [back], allow: [next] }\n',
      /steps\.0\.allow: không dùng cả ignore và allow/,
    ],
    [
      'a command that is none',
      '      - { id: a, feedback: Gì ạ?, ignore: [bac] }\n',
      /steps\.0\.ignore\.0: phải là một trong: menu, back/,
    ],
    [
      'an answer that nobody gives',
      '      - { id: a, feedback: "Bác {answers.ten}?" }\n',
      /steps\.0\.feedback: không có giá trị “\{answers\.ten\}”/,
    ],
    [
      'B21: a brace that is not closed',
      '      - { id: a, feedback: "Bác {answers.ten" }\n',
      /steps\.0\.feedback: dấu “\{” và “\}” không đi thành cặp/,
    ],
  ])('%s is told at its place', (_, steps, issue) => {
    const found = issues(steps);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(issue);
  });

  test('a question for a neighbourhood needs a ward that lists them', () => {
    const steps = '      - { id: a, ask: Ở đâu ạ?, save: a, answer: area }\n';
    expect(issues(steps)).toEqual([]);
    expect(issues(steps, '')).toEqual([expect.stringMatching(/steps\.0\.answer: phường chưa có danh sách areas/)]);
  });
});

describe('E18: a file that is too large', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => `      - { id: b-${at}, record: filed }\n`).join('');
  test('a task of more than 200 steps is refused at its steps', () => {
    expect(issues(many(199))).toEqual([]);
    expect(issues(many(200))).toEqual([
      expect.stringMatching(/^flows\/thu\.yaml:16:5 tasks\.viec-mot\.steps: việc có hơn 200 bước/),
    ]);
  });
  test('a file of more than 1,000 nodes is refused at the one too many', () => {
    const cases = Array(9).fill('{ if: hour > 8, then: next }').join(', ');
    const wide = Array.from(
      { length: 100 },
      (_, at) => `      - { id: b-${at}, branch: [${cases}, { else: next }] }\n`,
    ).join('');
    expect(issues(wide)).toEqual([
      expect.stringMatching(
        /^flows\/thu\.yaml:107:9 tasks\.viec-mot\.steps\.90: tệp có hơn 1000 nút \(bước và nhánh\)/,
      ),
    ]);
  });
  test('a file of more than 1 MB is refused unread', () => {
    expect(issues(`# ${'x'.repeat(1_000_000)}\n`)).toEqual([
      expect.stringMatching(/^flows\/thu\.yaml:1:1 tệp lớn hơn 1 MB/),
    ]);
  });
  test('a file nested too deep, or blown up by its aliases, is refused', () => {
    expect(issues(`      - ${'['.repeat(200_000)}\n`)).toEqual([
      expect.stringMatching(/^flows\/thu\.yaml:17:1 lồng sâu hơn 50 tầng/),
    ]);
    const bomb = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`),
    ];
    const root = copyContent();
    writeFileSync(join(root, 'flows/thu.yaml'), `${bomb.join('\n')}\n`);
    expect(inspectContent(root, 'tay-tuu').issues.map(formatIssue)).toEqual([
      expect.stringMatching(/^flows\/thu\.yaml:1:1 lặp lại quá nhiều/),
    ]);
  });
});
