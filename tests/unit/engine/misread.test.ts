import { describe, expect, test } from 'vitest';
import { placeKey } from '../../../src/engine/index.js';
import { choice, content, labelsOf, open, run, SHORT, say, TO_C, tap, textOf, UNCLEAR } from './small-content.js';

const at = (transition: ReturnType<typeof run>) => placeKey(transition.session.place);

describe('three misses in a row', () => {
  test('twice ask again with an example, the third time offer ways out', () => {
    const [first, second, third] = [1, 2, 3].map((times) => run([...TO_C, ...Array(times).fill(UNCLEAR)]));
    expect([first, second].map((each) => each && textOf(each))).toEqual([
      '(not_understood_step)\n\n(3/4)\ndo c\nc?',
      '(not_understood_step)\n\n(3/4)\ndo c\nc?',
    ]);
    expect(third && textOf(third)).toBe('(lost)');
    expect(third && labelsOf(third)).toEqual(['(label_go_on)', '(label_menu)', '(label_human)']);
    expect(third?.effects).toContainEqual({ do: 'record', what: 'lost' });
  });
  test.each([[choice('here')], [say('back')], [say('yes')]])('and %o lead back to the step', (input) => {
    expect(at(run([...TO_C, UNCLEAR, UNCLEAR, UNCLEAR, input]))).toBe('step/app/long/c');
  });
  test('anything understood in between starts the count anew', () => {
    expect(at(run([...TO_C, UNCLEAR, UNCLEAR, say('repeat'), UNCLEAR, UNCLEAR]))).toBe('step/app/long/c');
  });
  test('a person who leaves the card keeps the task', () => {
    const left = run([...TO_C, UNCLEAR, UNCLEAR, UNCLEAR, choice('menu')]);
    expect(left.session.unfinished).toMatchObject([{ task: 'long', step: 'c' }]);
  });
});

describe('an old button', () => {
  test('B14: of an earlier step is past, and the open question is asked again', () => {
    const late = run([...TO_C, choice('ok'), tap('#step/app/long/a:ok')]);
    expect(textOf(late)).toBe('(past)\n\n(4/4)\ndo d\nd?');
  });
  test('B14: of an earlier step still calls a human and opens the menu', () => {
    expect(at(run([...TO_C, tap('#step/app/long/a:human')]))).toBe('handed-over');
    expect(at(run([...TO_C, tap('#step/app/long/a:menu')]))).toBe('menu/home');
  });
  test('B14: of the open step answers it from under an advice too', () => {
    expect(at(run([...TO_C, choice('advice'), tap('#step/app/long/c:ok')]))).toBe('step/app/long/d');
  });
  test('B14: of an older menu leads where it says', () => {
    expect(at(run([...TO_C, tap('#menu/app:short')]))).toBe('needs/app/short');
    expect(at(run([...TO_C, tap('#menu/home:s2')]))).toBe('notice/home/s2');
  });
  test('B15: of a task that is gone is told so kindly, with the menu', () => {
    const { session } = run([...TO_C.slice(0, 2)]);
    const late = run([tap('#needs/app/long:ready')], content([SHORT], 'two'), session);
    expect(textOf(late)).toBe('(gone)\n\nhome menu');
  });
  test('B15: of a flow that is gone keeps the task in hand for later, and agrees to nothing', () => {
    const late = run([...TO_C, tap('#needs/gone/old:ready')]);
    expect(textOf(late)).toBe('(gone)\n\n(unfinished Task long 3/4)\nhome menu');
    expect(at(run([say('next')], undefined, late.session))).toBe('step/app/long/c');
    const newcomer = run([{ kind: 'follow' }, tap('#menu/gone:x')]);
    expect(textOf(newcomer)).toMatch(/^\(gone\)\n\nhello/);
    expect(newcomer.session.consentAt).toBeNull();
  });
  test.each(['#', '#x', '#menu/:', '#step/app/long/zzz:ok', '#menu/app:zzz', '#lost:here', '#__proto__:ok'])(
    'that is none of ours (%s) is told so, never an error',
    (ref) => expect(at(run([...TO_C, tap(ref)]))).toBe('step/app/long/c'),
  );
});

describe('messages beside the question', () => {
  test.each([
    [{ kind: 'secret' }, '(secret)'],
    [{ kind: 'unreadable', picture: true }, '(picture)'],
    [{ kind: 'unreadable', picture: false }, '(unreadable)'],
    [{ kind: 'follow' }, '(welcome_back)'],
    [say('help'), '(help)'],
    [say('thanks'), '(thanks)'],
    [say('no'), '(which_trouble)'],
  ] as const)('%o gets its answer, and the question stays', (input, answer) => {
    expect(textOf(run([...TO_C, input]))).toBe(`${answer}\n\n(3/4)\ndo c\nc?`);
  });
  test('“no” before a task begins waits', () => {
    expect(textOf(run([...TO_C.slice(0, 3), say('no')]))).toMatch(/^\(not_ready\)/);
  });
});

test('a menu longer than five buttons shows its pages in turn', () => {
  const seen = [[], [choice('~1')], [choice('~1'), choice('~0')]].map((more) =>
    run([{ kind: 'follow' }, choice('ok'), ...more]).effects.find((effect) => effect.do === 'say'),
  );
  expect(seen.map((effect) => effect?.do === 'say' && [effect.from, effect.count, effect.more?.id])).toEqual([
    [0, 4, '~1'],
    [4, 4, '~0'],
    [0, 4, '~1'],
  ]);
});

test('opening the task in which one stands offers to go on', () => {
  expect(textOf(run([...TO_C, open('long')]))).toBe('(resume 3/4)');
});
