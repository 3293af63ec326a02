import { describe, expect, test } from 'vitest';
import { type Input, placeKey, type Task } from '../../../src/engine/index.js';
import {
  AREAS,
  ask,
  branch,
  call,
  EVERY,
  feedback,
  goto,
  HELPER,
  handOver,
  PHONES,
  record,
  YES_NO,
} from './every-kind.js';
import { choice, content, labelsOf, open, run, SHORT, say, step, tap, task, textOf, toStep } from './small-content.js';

const at = (transition: ReturnType<typeof run>) => placeKey(transition.session.place);
const answer = (value: string | number | boolean): Input => ({ kind: 'answer', value });
const START = (id: string): readonly Input[] => [{ kind: 'follow' }, choice('ok'), open(id), choice('ready')];

/** Walks a task of that content from its first step. */
function walk(tasks: readonly Task[], ...inputs: readonly Input[]) {
  return run([...START(tasks[0]?.id ?? ''), ...inputs], content(tasks));
}

describe('a question', () => {
  const onPhone = task('t', [ask('phone', PHONES), step('a'), step('b')]);

  test('offers its answers, keeps the one that is picked, and goes on', () => {
    const asked = walk([onPhone]);
    expect(textOf(asked)).toBe('(1/3)\nphone?');
    expect(labelsOf(asked)).toEqual(['iPhone', 'Android', 'No phone', '(label_human)', '(label_back)']);
    const answered = walk([onPhone], choice('android'));
    expect(at(answered)).toBe('step/app/t/a');
    expect(answered.session.answers).toEqual({ phone: { value: 'android', until: null } });
  });
  test('takes an answer in words as it takes the button, and goes where that answer leads', () => {
    expect(walk([onPhone], answer('android')).session.answers).toEqual(
      walk([onPhone], choice('android')).session.answers,
    );
    expect(at(walk([onPhone], answer('none')))).toBe('handed-over');
  });
  test('with more answers than buttons lists them all, the ways out with them', () => {
    const { effects } = walk([task('t', [ask('where', AREAS)])]);
    expect(effects.find((effect) => effect.do === 'say')).toMatchObject({ from: 0, count: 5 });
    expect(labelsOf({ effects, session: run([{ kind: 'follow' }]).session })).toHaveLength(8);
  });
  test('that is answered wrongly says why, and after three times offers ways out', () => {
    const strict = task('t', [ask('born', { type: 'date', when: 'past' }, { retry: 'which day?' }), step('a')]);
    expect(textOf(walk([strict], { kind: 'bad-answer' }))).toBe('which day?\n\n(1/2)\nborn?');
    expect(textOf(walk([onPhone], answer('nokia')))).toBe('(retry_pick)\n\n(1/3)\nphone?');
    expect(textOf(walk([onPhone], ...Array(3).fill({ kind: 'bad-answer' })))).toBe('(lost)');
  });
  test.each([PHONES, { type: 'date', when: 'past' }, { type: 'text', longest: 40 }] as const)(
    '“không biết” said three times leads to a human, whatever is asked: %o',
    (kind) => {
      const asked = [task('t', [ask('it', kind), step('a')])];
      expect(textOf(walk(asked, say('no')))).toMatch(/^\(needs_answer\)\n/);
      const lost = walk(asked, say('no'), say('no'), say('no'));
      expect(textOf(lost)).toBe('(lost)');
      expect(labelsOf(lost)).toContain('(label_human)');
    },
  );
  test('still takes its answer under the card of three misses', () => {
    const said = walk([onPhone], ...Array(3).fill({ kind: 'unclear' }), answer('iphone'));
    expect(at(said)).toBe('step/app/t/a');
  });
  test('keeps what is remembered beyond the task, apart from the task’s own answers', () => {
    const kept = walk(
      [task('t', [ask('born', { type: 'date', when: 'any' }, { remember: true }), step('a')])],
      answer('1950-03-05'),
    );
    expect(kept.session).toMatchObject({ answers: {}, facts: { born: { value: '1950-03-05', until: null } } });
  });
  test('“yes” and “no” answer a yes-or-no question, “go on” does not', () => {
    const yesNo = task('t', [ask('card', YES_NO), step('a')]);
    expect(walk([yesNo], say('yes')).session.answers).toMatchObject({ card: { value: true } });
    expect(walk([yesNo], say('no')).session.answers).toMatchObject({ card: { value: false } });
    expect(textOf(walk([yesNo], say('next')))).toBe('(needs_answer)\n\n(1/2)\ncard?');
  });
  test('B21, B22: a text may hold an answer; what is not known stays out, the spaces around it closed, and flags the author', () => {
    const said = task('t', [
      ask('phone', PHONES),
      step('a', { say: 'your {answers.phone} {answers.nothing}.', check: 'is it {1/0} on?' }),
    ]);
    const told = walk([said], choice('iphone'));
    expect(textOf(told)).toBe('(2/2)\nyour iphone.\nis it on?');
    expect(told.effects).toContainEqual(expect.objectContaining({ do: 'record', what: 'author-flag', step: 'a' }));
  });
});

describe('B21: its author hears of whatever could not be filled in', () => {
  const flag = (where: object) => expect.objectContaining({ do: 'record', what: 'author-flag', flow: 'app', ...where });
  test('in what is said when an answer cannot be taken', () => {
    const strict = task('t', [ask('phone', PHONES, { retry: 'not {answers.nothing}' }), step('a')]);
    expect(walk([strict], { kind: 'bad-answer' }).effects).toContainEqual(flag({ task: 't', step: 'phone' }));
  });
  test('in the end of a task that another one had called', () => {
    const called = task('sub', [step('x')], { done: 'so {answers.nothing}' });
    const back = walk([task('main', [call('c', 'sub'), step('b')]), called], choice('ok'));
    expect(back.effects).toContainEqual(flag({ task: 'sub' }));
  });
});

test('B21: advice that comes to nothing is no empty message', () => {
  const onward = { target: toStep('t', 'a'), label: 'Go to a' };
  const said = task('t', [step('a', { stuck: [{ id: 'odd', label: 'Odd', say: '{answers.nothing}', onward }] })]);
  expect(textOf(walk([said], choice('odd')))).toBe('…');
});

test('the end of a task may speak of its answers, which are forgotten with the next place', () => {
  const done = walk([task('t', [ask('phone', PHONES)], { done: 'your {answers.phone} is ready' })], choice('iphone'));
  expect(textOf(done)).toBe('your iphone is ready\n(what_next)');
  expect(run([say('menu')], content([SHORT]), done.session).session.answers).toEqual({});
});

describe('a branch', () => {
  const fork = task('t', [
    ask('phone', PHONES, { keepMs: 1 }),
    branch('which', ['answers.phone == "iphone"', toStep('t', 'apple')], [null, toStep('t', 'robot')]),
    step('robot'),
    step('apple'),
  ]);
  test('goes the way of the first case that holds, else of the last, and is never stood upon', () => {
    const at5 = walk(
      [{ ...fork, steps: fork.steps.map((each) => (each.kind === 'ask' ? ask('phone', PHONES) : each)) }],
      choice('iphone'),
    );
    expect(at(at5)).toBe('step/app/t/apple');
    expect(textOf(at5)).toBe('(3/3)\ndo apple\napple?');
    expect(at(walk([fork], choice('android')))).toBe('step/app/t/robot');
    expect(at5.session.trail).toEqual(['phone']);
  });
  test('“back” behind it leads to the question, never onto the branch', () => {
    expect(at(walk([fork], choice('android'), say('back')))).toBe('step/app/t/phone');
  });
  test('takes an answer past its time for one that was never given', () => {
    const late = task('t', [
      ask('phone', PHONES, { keepMs: 1 }),
      step('a'),
      branch('which', ['answers.phone == "iphone"', toStep('t', 'apple')], [null, toStep('t', 'robot')]),
      step('robot'),
      step('apple'),
    ]);
    expect(at(walk([late], choice('iphone'), choice('ok')))).toBe('step/app/t/robot');
  });
  test('that leads out of the task leaves it at the step before, to be taken up there', () => {
    const out = task('t', [step('a'), step('b'), goto('off', { to: 'human' })]);
    const called = walk([out], choice('ok'), choice('ok'));
    expect(at(called)).toBe('handed-over');
    expect(called.session.unfinished).toMatchObject([{ task: 't', step: 'b', trail: ['a'] }]);
  });
});

describe('a call', () => {
  const main = task('main', [step('a'), call('sub', 'short'), step('b')]);
  const tasks = [main, SHORT];
  test('does the other task and comes back to the next step, saying that it is done', () => {
    const inside = walk(tasks, choice('ok'));
    expect(at(inside)).toBe('step/app/short/x');
    expect(textOf(inside)).toBe('(1/2)\ndo x\nx?');
    const back = walk(tasks, choice('ok'), choice('ok'), choice('ok'));
    expect(textOf(back)).toBe('short finished\n\n(2/2)\ndo b\nb?');
    expect(back.session).toMatchObject({ calls: [], trail: ['a'], completed: { 'app/short': 'one' } });
  });
  test('“back” from its first step is the step before the call', () => {
    expect(at(walk(tasks, choice('ok'), say('back')))).toBe('step/app/main/a');
    expect(at(walk(tasks, choice('ok'), choice('ok'), say('back'), say('back')))).toBe('step/app/main/a');
  });
  test('that is the last step ends both tasks', () => {
    const last = walk(
      [task('main', [step('a'), call('sub', 'short')]), SHORT],
      choice('ok'),
      choice('ok'),
      choice('ok'),
    );
    expect(at(last)).toBe('done/app/main');
    expect(textOf(last)).toBe('short finished\n\nmain finished\n(what_next)');
    expect(last.session.completed).toEqual({ 'app/short': 'one', 'app/main': 'one' });
  });
  test('is kept with its answers when the person leaves, and gone on with', () => {
    const asking = task('main', [
      ask('phone', PHONES),
      call('sub', 'short'),
      step('b', { say: 'for {answers.phone}' }),
    ]);
    const left = walk([asking, SHORT], choice('iphone'), choice('ok'), say('menu'));
    expect(left.session).toMatchObject({ calls: [], answers: {} });
    const back = run([say('next')], content([asking, SHORT]), left.session);
    expect(at(back)).toBe('step/app/short/y');
    expect(textOf(run([choice('ok')], content([asking, SHORT]), back.session))).toMatch(/for iphone/);
  });
  test('B7: whose step was deleted meanwhile goes on behind the place where it stood', () => {
    const inside = walk(tasks, choice('ok'), choice('ok'));
    const changed = content([task('main', [step('a'), step('b')]), SHORT], 'two');
    const done = tap('#step/app/short/y:ok');
    expect(at(run([done], changed, inside.session))).toBe('step/app/main/b');
    const gone = content([SHORT], 'two');
    expect(at(run([done], gone, inside.session))).toBe('done/app/short');
  });
  test('whose task is named while it waits is gone on with where the called one was left', () => {
    const left = walk(tasks, choice('ok'), choice('ok'), say('menu'), open('main'));
    expect(at(left)).toBe('resume/app/short/y');
    const back = run([choice('go-on'), choice('ok')], content(tasks), left.session);
    expect([at(back), back.session.unfinished]).toEqual(['step/app/main/b', []]);
  });
  test.each([choice('restart'), say('restart')])('begun anew on its card still comes back: %o', (input) => {
    const left = walk(tasks, choice('ok'), choice('ok'), say('stop'), input);
    expect([at(left), left.session.calls.length]).toEqual(['step/app/short/x', 1]);
    expect(at(run([choice('ok'), choice('ok')], content(tasks), left.session))).toBe('step/app/main/b');
  });
  test('called too deep is stopped', () => {
    const deep = walk([HELPER], ...Array(6).fill(answer(true)));
    expect(textOf(deep)).toBe('(broken)');
    expect(deep.effects).toContainEqual(expect.objectContaining({ what: 'author-flag', step: 'diving' }));
  });
});

describe('B19, B20: a circle', () => {
  const spin = task('t', [step('a'), goto('one', toStep('t', 'two')), goto('two', toStep('t', 'one'))]);
  test('B19: of steps that wait for nobody is stopped, the person told, the author flagged, the task kept', () => {
    const spun = walk([spin], choice('ok'));
    expect(textOf(spun)).toBe('(broken)');
    expect(labelsOf(spun)).toEqual(['(label_go_on)', '(label_menu)', '(label_human)']);
    expect(spun.effects).toContainEqual(
      expect.objectContaining({ do: 'record', what: 'author-flag', value: 'circle' }),
    );
    expect(spun.session.unfinished).toMatchObject([{ task: 't', step: 'a' }]);
    expect(at(run([say('human')], content([spin]), spun.session))).toBe('handed-over');
  });
  test('B19: a long way that is none is walked to its end, up to fifty steps', () => {
    const way = (length: number) =>
      task('t', [step('a'), ...Array.from({ length }, (_, index) => record(`r-${index}`)), step('z')]);
    expect(at(walk([way(50)], choice('ok')))).toBe('step/app/t/z');
    expect(textOf(walk([way(51)], choice('ok')))).toBe('(broken)');
  });
  test('B20: with waits in it is stopped after twenty comings to the same step', () => {
    const round = task('t', [step('a'), step('b'), goto('over', toStep('t', 'a'))]);
    expect(at(walk([round], ...Array(39).fill(choice('ok'))))).toBe('step/app/t/b');
    expect(textOf(walk([round], ...Array(40).fill(choice('ok'))))).toBe('(broken)');
  });
  test('B20: a circle so wide that no step is come to twenty times is stopped where its beginning is forgotten', () => {
    const wide = Array.from({ length: 30 }, (_, index) => step(`s-${index}`));
    const round = task('t', [...wide, goto('over', toStep('t', 's-0'))]);
    expect(textOf(walk([round], ...Array(190).fill(choice('ok'))))).not.toBe('(broken)');
    const spun = walk([round], ...Array(200).fill(choice('ok')));
    expect(textOf(spun)).toBe('(broken)');
    expect(spun.effects).toContainEqual(expect.objectContaining({ what: 'author-flag', value: 'circle' }));
  });
  test('a long task that is no circle is walked to its end', () => {
    const long = task(
      't',
      Array.from({ length: 230 }, (_, index) => step(`s-${index}`)),
    );
    expect(at(walk([long], ...Array(230).fill(choice('ok'))))).toBe('done/app/t');
  });
  test('B20: between a task and the one that it calls is stopped too', () => {
    const round = task('main', [step('a'), call('sub', 'short'), goto('over', toStep('main', 'a'))]);
    expect(textOf(walk([round, SHORT], ...Array(60).fill(choice('ok'))))).toBe('(broken)');
  });
});

describe('an outcome', () => {
  test('is noted with its version, and says nothing', () => {
    const noted = walk([task('t', [step('a'), record('r'), step('b')])], choice('ok'));
    expect(textOf(noted)).toBe('(2/2)\ndo b\nb?');
    const where = { flow: 'app', task: 't', step: 'r', version: 'one' };
    expect(noted.effects).toContainEqual({ do: 'record', what: 'installed', ...where });
  });
  test('a task is counted once per person and version', () => {
    const isDone = (turn: ReturnType<typeof run>) =>
      turn.effects.some((effect) => effect.do === 'record' && effect.what === 'task-done');
    const first = run([...START('short'), choice('ok'), choice('ok')]);
    const again = run([open('short'), choice('ready'), choice('ok'), choice('ok')], content(), first.session);
    expect([isDone(first), isDone(again)]).toEqual([true, false]);
    const changed = run(
      [open('short'), choice('ready'), choice('ok'), choice('ok')],
      content([SHORT], 'two'),
      again.session,
    );
    expect(isDone(changed)).toBe(true);
  });
});

describe('a hand-over in the task', () => {
  const look = task('t', [step('a'), handOver('look'), step('b')]);
  test('calls the staff once and can be taken up behind it', () => {
    const called = walk([look], choice('ok'));
    expect(textOf(called)).toBe('(2/3)\nstaff for look\n(handed_over)');
    expect(called.effects).toContainEqual({ do: 'hand-over', flow: 'app', task: 't', step: 'look' });
    const again = run([say('menu'), say('next')], content([look]), called.session);
    expect(again.effects.filter((effect) => effect.do === 'hand-over')).toEqual([]);
    expect(at(run([say('next')], content([look]), again.session))).toBe('step/app/t/b');
  });
  test('does not talk over what is written to the staff', () => {
    for (const words of [{ kind: 'unclear' } as const, say('yes')]) {
      expect(textOf(walk([look], choice('ok'), words, words, words))).toBe('(with_staff)');
    }
    const asked = walk([look], choice('ok'), say('human'));
    expect(at(asked)).toBe('handed-over');
    expect(asked.effects.filter((effect) => effect.do === 'hand-over')).toEqual([]);
  });
});

describe('feedback', () => {
  const rated = task('t', [step('a'), feedback('rate')]);
  const noted = { do: 'record', flow: 'app', task: 't', step: 'rate' };
  test('asks for one to five, then for a line', () => {
    const asked = walk([rated], choice('ok'));
    expect(labelsOf(asked)).toEqual([1, 2, 3, 4, 5].map((rate) => `(label_rate_${rate})`));
    const four = walk([rated], choice('ok'), choice('4'));
    expect(four.effects).toContainEqual({ ...noted, what: 'feedback', value: '4', version: 'one' });
    expect(at(four)).toBe('comment/app/t/rate');
    const line = walk([rated], choice('ok'), choice('4'), answer('bigger letters'));
    expect(line.effects).toContainEqual({ ...noted, what: 'comment', value: 'bigger letters' });
    expect(textOf(line)).toBe('(feedback_thanks)\n\nt finished\n(what_next)');
  });
  test.each([
    [{ kind: 'unclear' }, '(retry_pick)'],
    [say('yes'), '(which_one)'],
  ] as const)('what rates nothing (%o) is asked for one of the five, not for “rồi” or “chưa”', (input, lead) => {
    const asked = walk([rated], choice('ok'), input);
    expect([textOf(asked), at(asked)]).toEqual([`${lead}\n\n(2/2)\nhow was rate?`, 'step/app/t/rate']);
  });
  test('“no” leaves the rating out, and nothing is noted', () => {
    const left = walk([rated], choice('ok'), say('no'));
    expect([textOf(left), at(left)]).toEqual(['(feedback_declined)\n\nt finished\n(what_next)', 'done/app/t']);
    expect(left.effects.some((effect) => effect.do === 'record' && effect.what === 'feedback')).toBe(false);
  });
  test.each([choice('skip'), say('no'), say('next')])('the line may be left out: %o', (input) => {
    const left = walk([rated], choice('ok'), choice('4'), input);
    expect(at(left)).toBe('done/app/t');
    expect(left.effects.some((effect) => effect.do === 'record' && effect.what === 'comment')).toBe(false);
  });
  test('“back” from the line is the rating', () => {
    expect(at(walk([rated], choice('ok'), choice('4'), say('back')))).toBe('step/app/t/rate');
  });
});

describe('what a step lets mean nothing', () => {
  const deaf = task('t', [step('a'), step('b', { ignore: ['back', 'stop'] })]);
  test('B16: an ignored command is not understood; a human and the menu always are, and the task is kept', () => {
    expect(textOf(walk([deaf], choice('ok'), say('back')))).toMatch(/^\(not_understood_step\)/);
    expect(at(walk([deaf], choice('ok'), say('stop')))).toBe('step/app/t/b');
    for (const way of ['human', 'menu'] as const) {
      const gone = walk([deaf], choice('ok'), say(way));
      expect(at(gone)).toBe(way === 'human' ? 'handed-over' : 'menu/home');
      expect(gone.session.unfinished).toMatchObject([{ task: 't', step: 'b', trail: ['a'] }]);
    }
  });
  test('B16: “back” that is ignored has no button either', () => {
    expect(labelsOf(walk([deaf], choice('ok')))).not.toContain('(label_back)');
  });
});

describe('B14: an old button of a step whose buttons hold for good', () => {
  const tasks = [EVERY, HELPER];
  test('counts there, and what was answered since is asked again', () => {
    const changed = walk(tasks, choice('iphone'), choice('ok'), tap('#step/app/every/phone:android'));
    expect(at(changed)).toBe('step/app/every/robot');
    expect(changed.session).toMatchObject({ answers: { phone: { value: 'android' } }, trail: ['phone'], calls: [] });
  });
  test('counts there from the menu and from another task too, but not once the task is over', () => {
    const away = walk(tasks, choice('iphone'), choice('ok'), say('menu'), tap('#step/app/every/phone:android'));
    expect(at(away)).toBe('step/app/every/robot');
    const never = run([{ kind: 'follow' }, choice('ok'), tap('#step/app/every/phone:android')], content(tasks));
    expect(textOf(never)).toMatch(/^\(past\)/);
  });
  test('of any other step is past', () => {
    expect(textOf(walk(tasks, choice('iphone'), choice('ok'), tap('#step/app/every/apple:ok')))).toMatch(/^\(past\)/);
  });
});

test('“again from the beginning” forgets the answers and the way, and keeps the calling task', () => {
  const main = task('main', [step('a'), call('sub', 'helper'), step('b')]);
  const anew = walk([main, HELPER], choice('ok'), answer(false), say('restart'));
  expect(at(anew)).toBe('step/app/helper/deep');
  expect(anew.session).toMatchObject({ answers: {}, trail: [], calls: [{ task: 'main', step: 'sub' }] });
});

test('a step that became one that only leads on gives way to the nearest at which one can stand', () => {
  const before = walk([task('t', [step('a'), step('b'), step('c')])], choice('ok'));
  const changed = content([task('t', [step('a'), goto('b', toStep('t', 'c')), step('c')])], 'two');
  expect(at(run([say('repeat')], changed, before.session))).toBe('step/app/t/a');
});
