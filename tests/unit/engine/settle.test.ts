import { describe, expect, test } from 'vitest';
import { placeKey } from '../../../src/engine/index.js';
import { choice, content, LONG, run, SHORT, say, step, TO_C, tap, task, textOf } from './small-content.js';

const { session: atC } = run([...TO_C]);
const { session: leftC } = run([...TO_C, say('menu')]);
const long = (...ids: readonly string[]) =>
  task(
    'long',
    ids.map((id) => step(id)),
  );
const renamed = task('long', [step('a'), step('b'), step('c2', { renamedFrom: ['c'] }), step('d')]);
const at = (transition: ReturnType<typeof run>) => placeKey(transition.session.place);

describe('B7: content changed under a person who waits at a step', () => {
  test('the same step is still his', () => {
    const next = run([say('repeat')], content([long('a', 'new', 'b', 'c', 'd')], 'two'), atC);
    expect(textOf(next)).toBe('(4/5)\ndo c\nc?');
    expect(next.session.content).toBe('two');
  });
  test('a renamed step is followed by its old name', () => {
    expect(at(run([say('repeat')], content([renamed], 'two'), atC))).toBe('step/app/long/c2');
  });
  test('a deleted step gives way to the nearest one before it', () => {
    expect(at(run([say('repeat')], content([long('a', 'b', 'd')], 'two'), atC))).toBe('step/app/long/b');
    expect(at(run([say('repeat')], content([long('d')], 'two'), atC))).toBe('step/app/long/d');
  });
  test('an answer to a question that is gone is not applied to another one', () => {
    const next = run([choice('ok')], content([long('a', 'b', 'd')], 'two'), atC);
    expect(textOf(next)).toBe('(changed)\n\n(2/3)\ndo b\nb?');
  });
  test('a button of the question that is gone is past', () => {
    const next = run([tap('#step/app/long/c:ok')], content([long('a', 'b', 'd')], 'two'), atC);
    expect(textOf(next)).toBe('(past)\n\n(2/3)\ndo b\nb?');
  });
  test('the way back keeps to the steps that are left, under their names of today', () => {
    const changed = task('long', [step('a2', { renamedFrom: ['a'] }), step('c'), step('d')]);
    const next = run([say('repeat')], content([changed], 'two'), atC);
    expect(next.session.trail).toEqual(['a2']);
    expect(at(run([say('back')], content([changed], 'two'), atC))).toBe('step/app/long/a2');
  });
  test('a deleted task leads to the menu of its flow', () => {
    expect(at(run([say('repeat')], content([SHORT], 'two'), atC))).toBe('menu/app');
  });
  test('a deleted flow leads to the main menu', () => {
    const without = content([SHORT], 'two');
    const flows = new Map([...without.flows].filter(([id]) => id !== 'app'));
    expect(at(run([say('repeat')], { ...without, flows }, atC))).toBe('menu/home');
  });
  test('under the card of three misses the place is mended too', () => {
    const miss = { kind: 'unclear' } as const;
    const { session: lost } = run([...TO_C, miss, miss, miss]);
    expect(at(run([say('repeat')], content([renamed], 'two'), lost))).toBe('step/app/long/c2');
  });
});

describe('B7: content changed under an unfinished task', () => {
  test('a renamed step is taken up under its new name', () => {
    expect(at(run([say('next')], content([renamed], 'two'), leftC))).toBe('step/app/long/c2');
  });
  test('a deleted task is forgotten', () => {
    const next = run([say('next')], content([SHORT], 'two'), leftC);
    expect(next.session.unfinished).toEqual([]);
    expect(at(next)).toBe('menu/home');
  });
});

describe('B7: whatever the place and whatever is left of the content', () => {
  const walks = {
    greeting: [{ kind: 'follow' }],
    menu: TO_C.slice(0, 2),
    notice: [...TO_C.slice(0, 2), choice('s1')],
    needs: TO_C.slice(0, 3),
    branch: [...TO_C, choice('jump')],
    resume: [...TO_C, say('menu'), { kind: 'task', flow: 'app', task: 'long' }],
    stopped: [...TO_C, say('stop')],
    done: [...TO_C, choice('ok'), choice('ok')],
    'handed-over': [...TO_C, say('human')],
  } as const;
  const contents = { renamed: [renamed], shorter: [long('a')], 'no such task': [SHORT], unchanged: [LONG, SHORT] };

  test.each(Object.entries(walks))('%s survives every change', (_, inputs) => {
    const { session } = run([...inputs]);
    for (const tasks of Object.values(contents)) {
      for (const input of [say('repeat'), say('yes'), say('back'), say('human'), choice('ok'), say('restart')]) {
        const next = run([input, say('repeat')], content(tasks, 'two'), session);
        expect(next.effects.filter((effect) => effect.do === 'say')).toHaveLength(1);
      }
    }
  });
});
