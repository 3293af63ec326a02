import { expect, test } from 'vitest';
import { judgeAside } from '../../../src/authoring/explorer/judge-aside.js';
import { judgeSay } from '../../../src/authoring/explorer/judge-say.js';
import { judgeTimer } from '../../../src/authoring/explorer/judge-timer.js';
import { judgeWayOut } from '../../../src/authoring/explorer/judge-ways-out.js';
import { loadContent } from '../../../src/content/index.js';
import { type Command, newSession, type Place, type Say, type Session } from '../../../src/engine/index.js';

// The engine itself keeps these promises, so that no content can break them: the judges are shown an engine that does.

const { snapshot } = loadContent('.', 'tay-tuu');
const NOW = Date.UTC(2026, 10, 23, 5);
const HOUR_MS = 3_600_000;
const HOME: Place = { at: 'menu', flow: 'home', page: 0 };
const SAY: Say = { do: 'say', text: 'Bác chọn ạ.', choices: [{ id: 'a', label: 'A', ref: 'a' }], from: 0, count: 1 };
const STEP: Place = { at: 'step', flow: 'vneid', task: 'muc-2', step: 'cho-duyet', index: 1 };
const OTHER: Place = { ...STEP, step: 'khac' };

function at(place: Place, change: Partial<Session> = {}): Session {
  return { ...newSession(snapshot.hash, NOW), consentAt: NOW, place, ...change };
}

const WAYS: readonly (readonly [Command, string, Place])[] = [
  ['menu', 'no-menu', HOME],
  ['human', 'no-human', { at: 'handed-over' }],
  ['back', 'no-back', HOME],
];

test.each(WAYS)('“%s” that leads nowhere, or without a word, is a fault: %s', (command, fault, good) => {
  const judge = (place: Place, effects: readonly Say[]) =>
    judgeWayOut(snapshot, at(STEP), command, { session: at(place), effects }).map((found) => found.fault);
  expect([judge(STEP, [SAY]), judge(good, []), judge(good, [SAY])]).toEqual([[fault], [fault], []]);
});

test('a change of people that is not asked for is a fault, but not before the agreement', () => {
  const input = { kind: 'command', command: 'switch-person' } as const;
  const judge = (before: Session, place: Place) =>
    judgeAside(before, input, { session: at(place), effects: [SAY] }).map(({ fault }) => fault);
  expect(judge(at(STEP), STEP)).toEqual(['no-switch']);
  expect(judge(at(STEP), { at: 'who' })).toEqual([]);
  expect(judge(at(STEP, { consentAt: null }), STEP)).toEqual([]);
});

test.each([
  ['a question that moves the person', { kind: 'faq', topic: 'x' }, OTHER, [SAY]],
  ['a question without an answer', { kind: 'faq', topic: 'x' }, STEP, []],
  ['two answers', { kind: 'faq', topic: 'x' }, STEP, [SAY, SAY]],
  ['a word while staff talk', { kind: 'staff', at: NOW }, STEP, [SAY]],
  ['silence after staff', { kind: 'unclear' }, STEP, []],
] as const)('%s is a fault', (_, input, place, effects) => {
  const found = judgeAside(at(STEP), input, { session: at(place), effects });
  expect(found.map(({ fault }) => fault)).toEqual(['aside']);
});

test('a message that asks nothing is a fault, except where any words are taken', () => {
  const say = { ...SAY, choices: [], count: 0 };
  expect(judgeSay(say, false)).toEqual([{ fault: 'no-question', detail: 'Bác chọn ạ.' }]);
  expect(judgeSay(say, true)).toEqual([]);
});

test('what stays over a limit of Zalo’s after the rendering, which cuts texts and labels to fit, is a fault', () => {
  const long = { id: 'a', label: 'A', ref: 'a'.repeat(2000) };
  expect(judgeSay({ ...SAY, choices: [long] }, false).map(({ fault }) => fault)).toEqual(['limit']);
});

const WAIT = { id: '1', kind: 'wait', flow: 'vneid', task: 'muc-2', step: 'cho-duyet', at: NOW } as const;
const NUDGE = { ...WAIT, kind: 'nudge' } as const;
const WORDS = { afterMs: 24 * HOUR_MS, say: 'Bác làm tiếp nhé.' };

function judgeRung(timer: typeof WAIT | typeof NUDGE, before: Session, after: Session, said: number): string {
  const effects = Array<Say>(said).fill(SAY);
  return judgeTimer(before, timer, WORDS, { session: after, effects }, NOW).length > 0 ? 'fault' : 'good';
}

test.each([
  ['speaks at its step', at(STEP), at(STEP), 1, 'good'],
  ['comes back to it from under a card', at({ at: 'lost', under: STEP }), at(STEP), 1, 'good'],
  ['speaks somewhere else', at(STEP), at(OTHER), 1, 'fault'],
  ['speaks twice', at(STEP), at(STEP), 2, 'fault'],
  ['is silent at its step', at(STEP), at(STEP), 0, 'fault'],
  ['is silent at its step, put off', at(STEP), at(STEP, { timer: { ...WAIT, at: NOW + HOUR_MS } }), 0, 'good'],
  ['is silent where the person went on', at(OTHER), at(OTHER), 0, 'good'],
  ['moves the person without a word', at(OTHER), at(STEP), 0, 'fault'],
] as const)('a reminder that %s', (_, before, after, said, verdict) => {
  expect(judgeRung(WAIT, before, after, said)).toBe(verdict);
});

const YESTERDAY = { seenAt: NOW - 24 * HOUR_MS };

test.each([
  ['speaks and leaves the person there', at(OTHER, YESTERDAY), at(OTHER), 1, 'good'],
  ['moves the person to where it was set', at(OTHER, YESTERDAY), at(STEP), 1, 'fault'],
  ['is silent in its task', at(OTHER, YESTERDAY), at(OTHER), 0, 'fault'],
  ['is silent within its week', at(OTHER, { ...YESTERDAY, nudgedAt: NOW - 6 * 24 * HOUR_MS }), at(OTHER), 0, 'good'],
  ['is silent after its week', at(OTHER, { ...YESTERDAY, nudgedAt: NOW - 8 * 24 * HOUR_MS }), at(OTHER), 0, 'fault'],
  ['is silent a second time', at(OTHER, { ...YESTERDAY, nudged: ['vneid/muc-2'] }), at(OTHER), 0, 'good'],
  ['is silent when it would cost money', at(OTHER, { seenAt: NOW - 48 * HOUR_MS }), at(OTHER), 0, 'good'],
  ['is silent in the menu', at(HOME, YESTERDAY), at(HOME), 0, 'good'],
] as const)('a nudge that %s', (_, before, after, said, verdict) => {
  expect(judgeRung(NUDGE, before, after, said)).toBe(verdict);
});
