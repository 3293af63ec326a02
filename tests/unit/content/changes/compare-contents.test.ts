import { expect, test } from 'vitest';
import { compareContents } from '../../../../src/content/index.js';
import type { Step, Task } from '../../../../src/engine/index.js';
import { content, SHORT, step, task } from '../../engine/small-content.js';

const long = (...steps: readonly (string | Step)[]) =>
  task(
    'long',
    steps.map((each) => (typeof each === 'string' ? step(each) : each)),
  );
const BEFORE = [long('a', 'b', 'c', 'd'), SHORT];
const changes = (...tasks: readonly Task[]) => compareContents(content(BEFORE, 'one'), content(tasks, 'two'));
const inLong = (what: string, id: string, more = {}) => ({ what, flow: 'app', task: 'long', step: id, ...more });

test('the same content under another name has no change', () => {
  expect(changes(...BEFORE)).toEqual([]);
});

test('steps are added, changed and deleted', () => {
  expect(changes(long('a', 'new', step('b', { say: 'other words' }), 'd'), SHORT)).toEqual([
    inLong('added', 'new'),
    inLong('changed', 'b'),
    inLong('deleted', 'c'),
  ]);
});

test('a step under a new id is renamed, and may be changed too', () => {
  expect(changes(long('a', step('b2', { renamedFrom: ['b'], ok: 'Yes' }), 'c', 'd'), SHORT)).toEqual([
    inLong('renamed', 'b', { now: 'b2' }),
    inLong('changed', 'b2'),
  ]);
});

test('an old id that another step has today is no renaming', () => {
  expect(changes(long('a', 'b', step('x', { renamedFrom: ['b'] }), 'c', 'd'), SHORT)).toEqual([inLong('added', 'x')]);
});

test('of the steps that stand elsewhere only those that moved are told, also under a new id', () => {
  expect(changes(long('d', 'a', 'b', 'c'), SHORT)).toEqual([inLong('moved', 'd')]);
  const renamed = { ...step('d'), id: 'd2', renamedFrom: ['d'] };
  expect(changes(long('a', renamed, 'b', 'c'), SHORT)).toEqual([
    inLong('renamed', 'd', { now: 'd2' }),
    inLong('moved', 'd2'),
  ]);
});

test('a whole task or flow that is new or gone is one change', () => {
  expect(changes(BEFORE[0] as Task, task('third', [step('z')]))).toEqual([
    { what: 'added', flow: 'app', task: 'third' },
    { what: 'deleted', flow: 'app', task: 'short' },
  ]);
  const after = content(BEFORE, 'two');
  const flows = new Map([...after.flows].filter(([id]) => id !== 'app'));
  expect(compareContents(content(BEFORE), { ...after, flows })).toEqual([{ what: 'deleted', flow: 'app' }]);
});

test('a task’s own words are a change of the task', () => {
  expect(changes({ ...long('a', 'b', 'c', 'd'), minutes: 6 }, SHORT)).toEqual([
    { what: 'changed', flow: 'app', task: 'long' },
  ]);
});

test('greeting and phrases are told apart from the flows', () => {
  const after = content(BEFORE, 'two');
  const other = { ...after, greeting: { ...after.greeting, say: 'hi' }, phrases: { ...after.phrases, hello: 'hi' } };
  expect(compareContents(content(BEFORE), other)).toEqual([
    { what: 'changed', part: 'greeting' },
    { what: 'changed', part: 'phrases' },
  ]);
});
