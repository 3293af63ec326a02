import { expect, test } from 'vitest';
import { standings } from '../../../src/engine/index.js';
import { choice, content, LONG, open, run, SHORT, say, TO_C } from './small-content.js';

const at = (task: string, step: string, version = 'one') => ({ persona: '1', flow: 'app', task, step, version });

test('E24: somebody who stops at a step is counted there, once, under the version', () => {
  for (const end of [[], [say('stop')], [say('menu')], [say('human')], [choice('advice')]]) {
    expect(standings(run([...TO_C, ...end]).session)).toEqual([at('long', 'c')]);
  }
});

test('E24: going on, and coming back, moves the count; ending the task takes it away', () => {
  expect(standings(run([...TO_C, choice('ok')]).session)).toEqual([at('long', 'd')]);
  expect(standings(run([...TO_C, say('menu'), say('next'), say('back')]).session)).toEqual([at('long', 'b')]);
  expect(standings(run([...TO_C, choice('ok'), choice('ok')]).session)).toEqual([]);
});

test('E24: two tasks are two, and a published content is another version', () => {
  const { session } = run([...TO_C, open('short'), choice('ready'), choice('ok')]);
  expect(standings(session)).toEqual([at('long', 'c'), at('short', 'y')]);
  const next = run([say('repeat')], content([LONG, SHORT], 'two'), session);
  expect(standings(next.session)).toEqual([at('long', 'c', 'two'), at('short', 'y', 'two')]);
});
