import { expect, test } from 'vitest';
import { checkWorld } from '../../../../src/content/lint/lint-content.js';
import { parseYaml } from '../../../../src/content/yaml-file.js';
import { parseExpression, type Step, type Target, type Task } from '../../../../src/engine/index.js';
import { show, snapshotOf, task } from '../graph-samples.js';

const base = (id: string) => ({ id, renamedFrom: [] });
const toStep = (step: string): Target => ({ to: 'step', flow: 'f', task: 't', step });
const goTo = (id: string, target: Target): Step => ({ ...base(id), kind: 'goto', target });
const call = (id: string, other: string): Step => ({ ...base(id), kind: 'call', flow: 'f', task: other });
const help = { id: 'x', label: 'Chưa thấy', say: 'Bác chờ ạ.' };
const good = (id: string) => show(id, [help]);
const branch = (id: string, ...targets: readonly [string | null, Target][]): Step => {
  const cases = targets.map(([source, target]) => {
    const parsed = source === null ? null : parseExpression(source);
    return { when: parsed?.ok ? parsed.expression : null, target };
  });
  return { ...base(id), kind: 'branch', cases };
};

/** The rules that speak, each with its line: task n's steps stand on the lines after its own. */
function found(...tasks: readonly Task[]): readonly string[] {
  const lines = tasks.flatMap(({ id, steps }) => [
    `  ${id}:`,
    '    steps:',
    ...steps.map((s) => `      - id: ${s.id}`),
  ]);
  const file = parseYaml(['tasks:', ...lines].join('\n'), 'flows/f.yaml');
  const snapshot = snapshotOf(...tasks);
  const [flow] = [...snapshot.flows.values()];
  const world = { today: '2026-11-25', files: [file], flows: flow ? [{ file, flow }] : [], snapshot, topics: [] };
  return checkWorld(world).map(({ line, col, rule }) => `${line}:${col} ${rule}`);
}

test('steps in a row, a way back with a wait, and a call have nothing to be said of', () => {
  expect(found(task('t', [good('a'), call('b', 'u'), goTo('c', toStep('a'))]), task('u', [good('x')]))).toEqual([]);
});

test('a step that a goto passes by is not come to', () => {
  expect(found(task('t', [good('a'), goTo('b', { to: 'human' }), good('c')]))).toEqual(['6:9 unreachable-step']);
});

test('a step whose every way leads back to it is a dead end', () => {
  expect(found(task('t', [good('a'), goTo('b', toStep('a'))]))).toEqual(['4:9 dead-end']);
});

test('steps that lead to each other without a wait are an endless loop', () => {
  expect(
    found(task('t', [goTo('a', toStep('b')), branch('b', ['hour > 8', toStep('a')], [null, { to: 'human' }])])),
  ).toEqual(['4:9 endless-loop', '5:9 endless-loop']);
});

test('a called task without a wait does not stop a loop, one with a wait does', () => {
  const loop = task('t', [call('a', 'u'), branch('b', ['hour > 8', toStep('a')], [null, { to: 'human' }])]);
  const note: Step = { ...base('r'), kind: 'record', outcome: 'filed' };
  expect(found(loop, task('u', [note]))).toEqual(['4:9 endless-loop', '5:9 endless-loop']);
  expect(found(loop, task('u', [good('x')]))).toEqual([]);
});

test('tasks that call each other in a ring, or deeper than five, are told', () => {
  const row = (length: number) =>
    Array.from({ length }, (_, at) => task(`t${at}`, at === length - 1 ? [good('a')] : [call('a', `t${at + 1}`)]));
  expect(found(...row(6))).toEqual([]);
  expect(found(...row(7))).toEqual(['4:9 deep-call']);
  expect(found(task('t', [good('x'), call('a', 'u')]), task('u', [good('y'), call('b', 't')]))).toEqual([
    '5:9 deep-call',
    '9:9 deep-call',
  ]);
});

test('more than five buttons are told', () => {
  const choices = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `c${at}`, label: `Mục ${at}` }));
  const ask = (count: number): Step => ({
    ...base('a'),
    kind: 'ask',
    ignore: [],
    oldButton: 'past',
    ask: 'Gì ạ?',
    save: 'gi',
    remember: false,
    answer: { type: 'choice', choices: choices(count) },
  });
  expect(found(task('t', [ask(5)]))).toEqual([]);
  expect(found(task('t', [ask(6)]))).toEqual(['4:9 too-many-buttons']);
});

test('a message over Zalo’s limit as it is put together is told', () => {
  const long = (length: number) => ({ ...good('a'), say: 'a'.repeat(length) });
  expect(found(task('t', [long(1_900)]))).toEqual([]);
  expect(found(task('t', [long(2_000)]))).toEqual(['4:9 message-length']);
  expect(found(task('t', [{ ...good('a'), say: `${'a'.repeat(1_800)}{answers.a}` }]))).toEqual(['4:9 message-length']);
});
