import { expect, test } from 'vitest';
import { type Input, placeKey } from '../../../src/engine/index.js';
import { choice, open, run, say, TO_C, tap, textOf } from './small-content.js';

const GREETED: readonly Input[] = [{ kind: 'follow' }];

test.each<[string, Input]>([
  ['a refusal', say('no')],
  ['a stop', say('stop')],
  ['asking for a human', say('human')],
  ['a button of a question that is not open', tap('#step/app/long/c:ok')],
  ['words that are not understood', { kind: 'unclear' }],
  ['a picture', { kind: 'unreadable', picture: true }],
])('%s is not consent', (_, input) => {
  expect(run([...GREETED, input]).session.consentAt).toBeNull();
});

test.each<[string, Input]>([
  ['the button of the greeting', choice('ok')],
  ['a “yes”', say('yes')],
  ['the menu', say('menu')],
  ['a task named by the person', open('long')],
])('%s is consent', (_, input) => {
  expect(run([...GREETED, input]).session.consentAt).not.toBeNull();
});

test('a secret or a picture as the first message is warned of before the greeting', () => {
  expect(textOf(run([{ kind: 'secret' }]))).toBe('(secret)\n\nhello\nI keep your place\nagree?');
  expect(textOf(run([{ kind: 'unreadable', picture: true }]))).toMatch(/^\(picture\)\n\nhello/);
});

test('B14: buttons of a task’s cards do not move a person who is already further in that task', () => {
  for (const old of ['#needs/app/long:ready', '#needs/app/long:back', '#stopped/app/long/a:go-on']) {
    const next = run([...TO_C, tap(old)]);
    expect(placeKey(next.session.place)).toBe('step/app/long/c');
    expect(textOf(next)).toMatch(/^\(past\)/);
  }
});

test('B14: the same buttons, pressed from the menu, lead back to the task', () => {
  const next = run([...TO_C, say('menu'), tap('#needs/app/long:ready')]);
  expect(placeKey(next.session.place)).toBe('resume/app/long/c');
});

test('what is written to staff is not talked over: no miss, no riddle, no step', () => {
  for (const words of [{ kind: 'unclear' } as const, say('yes'), say('no')]) {
    const next = run([...TO_C, say('human'), words, words, words]);
    expect(textOf(next)).toBe('(with_staff)');
    expect(placeKey(next.session.place)).toBe('handed-over');
  }
});

test('a swindle is answered before anything else, and the task is kept for later', () => {
  const told = run([...TO_C, { kind: 'danger' }]);
  expect(told.session.unfinished).toMatchObject([{ task: 'long', step: 'c' }]);
  expect(told.effects).toContainEqual({ do: 'hand-over', flow: 'app', task: 'long', step: 'c' });
});

test('a person who asks for time stays', () => {
  const waited = run([...TO_C, say('wait')]);
  expect(placeKey(waited.session.place)).toBe('step/app/long/c');
  expect(textOf(waited)).toMatch(/^\(waiting\)/);
});
