import { describe, expect, test } from 'vitest';
import { affectedPeople, destination } from '../../../../src/content/index.js';
import { placeKey, type Task } from '../../../../src/engine/index.js';
import { content, LONG, run, SHORT, say, step, TO_C, task } from '../../engine/small-content.js';

const long = (...ids: readonly string[]) =>
  task(
    'long',
    ids.map((id) => step(id)),
  );
const BEFORE = content([long('a', 'b', 'c', 'd'), SHORT], 'one');
const later = (...tasks: readonly Task[]) => content(tasks, 'two');
const C = 'step/app/long/c';

describe('B7: where somebody who stands at a step will stand', () => {
  test.each([
    ['the step is there', later(long('x', 'a', 'c')), { to: C, way: 'stays' }],
    [
      'it has another id',
      later(task('long', [step('a'), step('c2', { renamedFrom: ['c'] })])),
      { to: 'step/app/long/c2', way: 'renamed' },
    ],
    ['it was deleted', later(long('a', 'b', 'd')), { to: 'step/app/long/b', way: 'before' }],
    ['its task was deleted', later(SHORT), { to: 'menu/app', way: 'menu' }],
    ['its flow was deleted', { ...later(), flows: new Map() }, { to: 'menu/home', way: 'menu' }],
  ])('when %s', (_, content, expected) => {
    expect(destination(BEFORE, content, C)).toEqual(expected);
  });

  test('it is where the engine then really leads', () => {
    const { session } = run([...TO_C]);
    for (const tasks of [[long('a', 'b', 'd')], [long('d')], [long('x', 'y')], [SHORT], [LONG]]) {
      const moved = run([say('repeat')], content(tasks, 'two'), session);
      expect(destination(content(), content(tasks, 'two'), C).to).toBe(placeKey(moved.session.place));
    }
  });

  test('an advice that is gone leads back to its step', () => {
    const own = content([LONG], 'one');
    expect(destination(own, later(long('a', 'b', 'c')), 'branch/app/long/c/jump')).toMatchObject({ way: 'stays' });
  });
});

describe('who is affected', () => {
  const affected = (standing: Record<string, Record<string, number>>, content = later(long('a', 'b', 'd'), SHORT)) =>
    affectedPeople(
      new Map(Object.entries(standing).map(([hash, places]) => [hash, new Map(Object.entries(places))])),
      () => BEFORE,
      content,
    );

  test('those at a deleted step, and not those beside it', () => {
    expect(affected({ one: { [C]: 3, 'step/app/long/a': 2, 'menu/app': 9, greeting: 1 } })).toEqual([
      { from: C, people: 3, what: 'deleted', to: 'step/app/long/b', way: 'before' },
    ]);
  });

  test('those at a changed step, who stay there', () => {
    const changed = later(task('long', [step('a'), step('b'), step('c', { say: 'other' }), step('d')]), SHORT);
    expect(affected({ one: { [C]: 3 } }, changed)).toEqual([
      { from: C, people: 3, what: 'changed', to: C, way: 'stays' },
    ]);
  });

  test('people of several versions at one place are one line', () => {
    expect(affected({ one: { [C]: 3 }, older: { [C]: 4 } })).toMatchObject([{ from: C, people: 7 }]);
  });

  test('B8: everybody in a deleted flow, wherever they stand in it', () => {
    const gone = { ...later(), flows: new Map([...later().flows].filter(([id]) => id !== 'app')) };
    const standing = { one: { [C]: 3, 'needs/app/short': 2, 'menu/app': 4, 'done/app/long': 1, 'menu/home': 5 } };
    const found = affected(standing, gone);
    expect(found.map(({ from, people }) => [from, people])).toEqual([
      ['done/app/long', 1],
      ['menu/app', 4],
      ['needs/app/short', 2],
      [C, 3],
    ]);
    expect(new Set(found.map(({ to, what }) => `${what} ${to}`))).toEqual(new Set(['deleted menu/home']));
  });
});
