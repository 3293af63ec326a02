import { expect, test } from 'vitest';
import { coverageOf, walkedIn, waysOf } from '../../../src/authoring/cover/index.js';
import { explore } from '../../../src/authoring/explorer/index.js';
import { loadContent } from '../../../src/content/index.js';
import { parseExpression, type Snapshot, type Step } from '../../../src/engine/index.js';
import { transcriptFolder } from './transcript-folder.js';

const TRANSCRIPT = `about: Bác xem mục SIM
turns:
  - follows: true
    expect: { step: greeting }
  - taps: Tôi đồng ý, bắt đầu
    expect: { step: menu/home }
  - says: "10"
    expect: { step: notice/home/sim }
ends: notice/home/sim
`;

test('the coverage names each way that no transcript walks, and the totals', async () => {
  const { code, text } = await transcriptFolder({ 'a.yaml': TRANSCRIPT }).test('--coverage');
  expect(code).toBe(0);
  expect(text).toContain('· home: 1/12');
  expect(text).toContain('chưa đi mục menu “iHanoi – phản ánh” (menu/home/ihanoi)');
  expect(text).not.toContain('menu/home/sim');
  expect(text).toContain('chưa đi lối gỡ “Không có máy thông minh” (branch/vneid/cai-dat/');
  expect(text).toMatch(/Độ phủ: 1\/\d+ \(0%\)\n1 passed, 0 failed$/);
});

test('too little coverage fails, and machines can read it', async () => {
  const { test: run } = transcriptFolder({ 'a.yaml': TRANSCRIPT });
  expect((await run('--at-least', '50')).code).toBe(1);
  const { passed, coverage } = JSON.parse((await run('--coverage', '--format', 'json')).text);
  expect([passed, coverage.walked]).toEqual([1, 1]);
});

const base = { renamedFrom: [], ignore: [], oldButton: 'past' } as const;
const at = (step: string) => ({ to: 'step', flow: 'thu', task: 'viec', step }) as const;

function expression(source: string) {
  const parsed = parseExpression(source);
  return 'expression' in parsed ? parsed.expression : expect.fail(source);
}

/** A question, a branch on its answer, and a note that says nothing. */
function branching(): Snapshot {
  const { snapshot } = loadContent('.', 'tay-tuu');
  const [task] = snapshot.flows.get('vneid')?.tasks.values() ?? [];
  const show = {
    ...base,
    kind: 'show',
    say: 'Bác bấm nút.',
    check: 'Bác thấy chưa ạ?',
    ok: 'Thấy rồi',
    stuck: [],
  } as const;
  const choices = [
    { id: 'iphone', label: 'iPhone' },
    { id: 'android', label: 'Android' },
  ];
  const answer = { type: 'choice', choices } as const;
  const steps: readonly Step[] = [
    { ...base, kind: 'ask', id: 'hoi', ask: 'Máy nào ạ?', save: 'may', remember: false, answer },
    {
      id: 're',
      renamedFrom: [],
      kind: 'branch',
      cases: [
        { when: expression('answers.may == "iphone"'), target: at('tao') },
        { when: expression('answers.may == "khac"'), target: at('tao') },
        { when: null, target: at('ghi') },
      ],
    },
    { ...show, id: 'tao' },
    { id: 'ghi', renamedFrom: [], kind: 'record', outcome: 'installed' },
    { ...show, id: 'cuoi' },
  ];
  if (!task) return expect.fail('no task');
  const flow = {
    id: 'thu',
    title: 'Thử',
    menu: { say: 'Bác cần gì ạ?', choices: [] },
    tasks: new Map([['viec', { ...task, id: 'viec', flow: 'thu', title: 'Việc thử', steps, next: [] }]]),
  };
  const home = snapshot.flows.get('home') ?? expect.fail('no home');
  const menu = { ...home.menu, choices: home.menu.choices.filter(({ target }) => target.to === 'notice').slice(0, 1) };
  return {
    ...snapshot,
    faq: new Map(),
    elsewhere: [],
    flows: new Map([
      ['home', { ...home, menu }],
      ['thu', flow],
    ]),
  };
}

test('answers, cases of branches and steps without words count as walked, and a case that never holds does not', () => {
  const content = branching();
  const walked = new Set<string>();
  explore(content, {
    onTurn(trace) {
      for (const key of walkedIn(trace)) walked.add(key);
    },
  });
  expect(waysOf(content).filter(({ flow }) => flow === 'thu')).toHaveLength(10);
  const never = coverageOf(content, walked).parts.flatMap((part) => part.never.map(({ key }) => key));
  expect(never).toEqual(['case/thu/viec/re/2']);
});

/** Somebody before the last step of a task that ends by a `goto: done`, and what they do there. */
function atTheEnd(last: string): string {
  const oks = ['Tôi có tin báo duyệt rồi', 'Kích hoạt tài khoản', 'Thấy rồi', 'Đủ rồi', ...Array(4).fill('Thấy rồi')];
  const taps = ['Tôi chuẩn bị xong', ...oks].map((label) => `  - taps: ${label}\n    expect: { pattern: "." }\n`);
  const start =
    '  - follows: true\n    expect: { step: greeting }\n  - taps: Tôi đồng ý, bắt đầu\n    expect: { step: menu/home }\n';
  return `about: Bác tới bước cuối\nturns:\n${start}  - says: làm định danh mức 2\n    expect: { pattern: "." }\n${taps.join('')}${last}`;
}

test.each([
  [
    'counts when the task ends there',
    '  - taps: Thấy rồi\n    expect: { step: done/vneid/muc-2 }\nends: done/vneid/muc-2\n',
    false,
  ],
  ['does not count when the person leaves', '  - says: menu\n    expect: { step: menu/home }\nends: menu/home\n', true],
])('a step that leads to the end of its task %s', async (_, last, isMissing) => {
  const { code, text } = await transcriptFolder({ 'a.yaml': atTheEnd(last) }).test('--coverage');
  expect({ code, isMissing: text.includes('(step/vneid/muc-2/xong-kich-hoat)') }).toEqual({ code: 0, isMissing });
});
