import { expect, test } from 'vitest';
import {
  ABUSE,
  COMMAND_WORDS,
  DANGER,
  describeExploration,
  EMERGENCY_WORDS,
  explore,
  type Fault,
  LINKS,
  PHONE,
  UNCLEAR,
} from '../../../src/authoring/explorer/index.js';
import { listWards, loadContent } from '../../../src/content/index.js';
import { EMERGENCIES, type ShowStep, type Snapshot, type Step } from '../../../src/engine/index.js';
import { maskSecrets, read } from '../../../src/understanding/index.js';
import { placesOf } from './places-of.js';
import { runHere } from './transcript-folder.js';

const wards = listWards('.').map((ward) => ({ ward, content: loadContent('.', ward).snapshot }));

test.each(wards)(
  'C11, B19: a resident of $ward comes everywhere, and everywhere all fits, goes on and leads out',
  ({ content }) => {
    const found = explore(content);
    expect(describeExploration(found).slice(0, -1)).toEqual([]);
    expect(placesOf(content).filter((place) => !found.places.has(place))).toEqual([]);
  },
);

test('the command says how much it saw', async () => {
  const { code, text } = await runHere('explore');
  expect(code).toBe(0);
  expect(text).toMatch(/^Đã đi \d{3} chỗ, \d{4,5} lối: không có lỗi$/);
});

const SHOW: ShowStep = {
  kind: 'show',
  id: 'mot',
  renamedFrom: [],
  ignore: [],
  oldButton: 'past',
  say: 'Bác bấm nút.',
  check: 'Bác thấy chưa ạ?',
  ok: 'Thấy rồi',
  stuck: [],
};

/** Today's content with one more task, made of these steps. */
function contentWith(...steps: readonly Step[]): Snapshot {
  const { content } = wards[0] ?? expect.fail('no ward');
  const [task] = content.flows.get('vneid')?.tasks.values() ?? [];
  if (!task) return expect.fail('no task');
  const own = { ...task, id: 'viec', flow: 'thu', title: 'Việc thử', steps, next: [] };
  const menu = { say: 'Bác cần gì ạ?', choices: [] };
  const flow = { id: 'thu', title: 'Thử', menu, tasks: new Map([['viec', own]]) };
  return { ...content, flows: new Map([...content.flows, ['thu', flow]]) };
}

const base = { renamedFrom: [] };
const toFirst = { to: 'step', flow: 'thu', task: 'viec', step: 'mot' } as const;

test.each<readonly [string, Fault, readonly Step[]]>([
  ['a circle with questions', 'dead-end', [SHOW, { ...base, kind: 'goto', id: 'hai', target: toFirst }]],
  ['a circle without one', 'endless', [{ ...base, kind: 'goto', id: 'mot', target: toFirst }]],
  ['two buttons alike', 'same-labels', [{ ...SHOW, stuck: [{ id: 'a', label: 'Thấy rồi', say: 'Bác thử lại.' }] }]],
  ['a brace', 'words', [{ ...SHOW, ok: 'Thấy {' }]],
  ['a word of the machine’s', 'words', [{ ...SHOW, say: 'Bác bấm undefined.' }]],
  [
    'a task that is not there',
    'error',
    [SHOW, { ...base, kind: 'goto', id: 'hai', target: { ...toFirst, task: 'x' } }],
  ],
])('%s is found, with the shortest way to it', (_, fault, steps) => {
  const { findings } = explore(contentWith(...steps));
  const found = findings.find((finding) => finding.fault === fault);
  expect(findings.map((finding) => `${finding.fault} ${finding.place}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${fault} .*thu/viec`)),
  );
  expect(found?.turns[0]).toEqual({ says: 'Việc thử' });
  expect(found?.turns.length).toBeLessThanOrEqual(3);
});

test.each([
  ['later than a nudge may come', 60, ['silent step/thu/viec/mot']],
  ['within the hours of a nudge', 24, []],
])('a nudge %s: what is promised must be said at least once', (_, hours, faults) => {
  const content = contentWith(SHOW);
  const flow = content.flows.get('thu');
  const task = flow?.tasks.get('viec');
  if (!flow || !task) return expect.fail('no task');
  const nudge = { afterMs: hours * 3_600_000, say: 'Bác làm tiếp nhé.' };
  const nudging = { ...flow, tasks: new Map([['viec', { ...task, nudge }]]) };
  const { findings } = explore({ ...content, flows: new Map([...content.flows, ['thu', nudging]]) });
  expect(findings.map(({ fault, place }) => `${fault} ${place}`)).toEqual(faults);
});

test('what comes before the fault is printed as a transcript to paste', () => {
  const lines = describeExploration(explore(contentWith({ ...SHOW, ok: 'Thấy {' })));
  expect(lines[0]).toMatch(
    /^✗ step\/thu\/viec\/mot: lời còn ngoặc.*\n {4}about: .*\n {4}turns:\n {6}- says: Việc thử\n {6}- /,
  );
});

test('answers that multiply end the walk with a word, not with a full memory', () => {
  const { findings, standings } = explore(contentWith(SHOW), { mostStandings: 50 });
  expect(findings.map(({ fault }) => fault)).toContain('too-many');
  expect(standings).toBeLessThan(200);
});

const SPOKEN = Object.entries(COMMAND_WORDS).filter(([command]) => command !== 'switch-person');

test.each(SPOKEN)('the explorer’s word for %s is read as that command', (command, words) => {
  expect(read(words, [], [])).toEqual({ kind: 'command', command });
});

test('the explorer’s other words are read as what they stand for', () => {
  expect([read(UNCLEAR, [], []).kind, read(DANGER, [], []).kind]).toEqual(['unclear', 'danger']);
  expect(read(ABUSE, [], [])).toEqual({ kind: 'abuse' });
  for (const about of EMERGENCIES) expect(read(EMERGENCY_WORDS[about], [], [])).toEqual({ kind: 'emergency', about });
  for (const { says, ...link } of LINKS) expect(read(says, [], [])).toEqual({ kind: 'link', ...link });
  expect(maskSecrets(PHONE).kinds).toEqual(['phone']);
});
