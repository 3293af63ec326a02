import { describe, expect, test } from 'vitest';
import { placeKey } from '../../../src/engine/index.js';
import { choice, labelsOf, open, run, say, TO_C, textOf } from './small-content.js';

const at = (transition: ReturnType<typeof run>) => placeKey(transition.session.place);

describe('first contact', () => {
  test('says who speaks and what is kept, and asks', () => {
    const met = run([{ kind: 'follow' }]);
    expect(textOf(met)).toBe('hello\nI keep your place\nagree?');
    expect(labelsOf(met)).toEqual(['I agree', '(label_human)']);
    expect(met.session.consentAt).toBeNull();
  });
  test('a task named at once is met at once, after the greeting', () => {
    const met = run([open('long')]);
    expect(at(met)).toBe('needs/app/long');
    expect(textOf(met)).toMatch(/^hello\nI keep your place\ngoing on is agreeing\n\n/);
  });
  test('going on is recorded as consent, once', () => {
    const agreed = run([{ kind: 'follow' }, choice('ok')]);
    expect(agreed.effects).toContainEqual({ do: 'record', what: 'consent' });
    expect(agreed.session.consentAt).toBe(1_001);
    const later = run([{ kind: 'follow' }, choice('ok'), choice('app')]);
    expect(later.effects).not.toContainEqual({ do: 'record', what: 'consent' });
    expect(later.session.consentAt).toBe(1_001);
  });
});

describe('a walk to the end', () => {
  test('goes through every step in order and records the beginning and the end', () => {
    const begun = run([{ kind: 'follow' }, choice('ok'), open('long'), choice('ready')]);
    expect(begun.effects).toContainEqual({
      do: 'record',
      what: 'task-started',
      flow: 'app',
      task: 'long',
      version: 'one',
    });
    expect(textOf(begun)).toBe('(1/4)\ndo a\na?');
    const ended = run([...TO_C, choice('ok'), say('yes')]);
    expect(ended.effects).toContainEqual({
      do: 'record',
      what: 'task-done',
      flow: 'app',
      task: 'long',
      version: 'one',
    });
    expect(at(ended)).toBe('done/app/long');
    expect(ended.session).toMatchObject({ unfinished: [], trail: [] });
    expect(labelsOf(ended)).toEqual(['Do short', '(label_menu)', '(label_human)']);
  });
  test.each(['next', 'yes'] as const)('“%s” answers the open question', (command) => {
    expect(at(run([...TO_C, say(command)]))).toBe('step/app/long/d');
  });
});

describe('back', () => {
  test('goes the way that the person came, then out to the menu', () => {
    const keys = [1, 2, 3].map((times) => at(run([...TO_C, ...Array(times).fill(say('back'))])));
    expect(keys).toEqual(['step/app/long/b', 'step/app/long/a', 'menu/app']);
  });
  test('out of an advice is its step', () => {
    expect(at(run([...TO_C, choice('advice'), say('back')]))).toBe('step/app/long/c');
  });
  test('after a jump is where the jump began', () => {
    const jumped = run([...TO_C, choice('jump'), choice('go')]);
    expect(at(jumped)).toBe('step/app/long/a');
    expect(at(run([say('back')], undefined, jumped.session))).toBe('step/app/long/c');
  });
  test('at the main menu says that it is the main menu', () => {
    expect(textOf(run([{ kind: 'follow' }, choice('ok'), say('back')]))).toBe('(no_further_back)\n\nhome menu');
  });
});

describe('a branch', () => {
  test('without a way onward asks the question of its step again', () => {
    const advised = run([...TO_C, choice('advice')]);
    expect(textOf(advised)).toBe('look below\nc?');
    const where = { flow: 'app', task: 'long', step: 'c', version: 'one' };
    expect(advised.effects).toContainEqual({ do: 'record', what: 'stuck', ...where });
    expect(at(run([choice('ok')], undefined, advised.session))).toBe('step/app/long/d');
  });
  test('that sends to a human is not accepted by “yes”: that means the step', () => {
    expect(at(run([...TO_C, choice('ask'), say('yes')]))).toBe('step/app/long/c');
    expect(at(run([...TO_C, choice('jump'), say('yes')]))).toBe('step/app/long/a');
  });
  test('with one offers it, the step and a human', () => {
    expect(labelsOf(run([...TO_C, choice('jump')]))).toEqual(['Go to a', '(label_this_step)', '(label_human)']);
    expect(labelsOf(run([...TO_C, choice('ask')]))).toEqual(['Ask', '(label_this_step)']);
  });
  test('of another task leaves this one to come back to', () => {
    const away = run([...TO_C, choice('other'), choice('go')]);
    expect(at(away)).toBe('needs/app/short');
    expect(away.session.unfinished).toMatchObject([{ task: 'long', step: 'c', trail: ['a', 'b'] }]);
  });
});

describe('an unfinished task', () => {
  test('is told in every menu and taken up where it was left, its way back included', () => {
    const left = run([...TO_C, say('menu')]);
    expect(textOf(left)).toBe('(unfinished Task long 3/4)\nhome menu');
    const back = run([say('next')], undefined, left.session);
    expect(at(back)).toBe('step/app/long/c');
    expect(back.session).toMatchObject({ trail: ['a', 'b'], unfinished: [] });
  });
  test('opened again shows the resume card', () => {
    const resumed = run([...TO_C, say('menu'), open('long')]);
    expect(textOf(resumed)).toBe('(resume 3/4)');
    expect(labelsOf(resumed)).toEqual(['(label_go_on)', '(label_restart)', '(label_menu)', '(label_human)']);
    expect(at(run([choice('restart')], undefined, resumed.session))).toBe('step/app/long/a');
  });
  test('left at its first step begins anew', () => {
    expect(at(run([...TO_C.slice(0, 4), say('menu'), open('long')]))).toBe('needs/app/long');
  });
  test('stopped says how to go on, and goes on', () => {
    const stopped = run([...TO_C, say('stop')]);
    expect(textOf(stopped)).toBe('(stopped 3/4)');
    expect(at(run([say('next')], undefined, stopped.session))).toBe('step/app/long/c');
  });
  test('is offered after a human was called, who hears where the person stood', () => {
    const called = run([...TO_C, say('human')]);
    expect(called.effects).toContainEqual({ do: 'hand-over', flow: 'app', task: 'long', step: 'c' });
    expect(at(run([say('next')], undefined, called.session))).toBe('step/app/long/c');
  });
  test('is offered where another task ends and where a service has no guide yet', () => {
    const ended = run([...TO_C, choice('other'), choice('go'), choice('ready'), choice('ok'), choice('ok')]);
    expect(textOf(ended)).toBe('short finished\n(unfinished Task long 3/4)\n(what_next)');
    expect(at(run([say('next')], undefined, ended.session))).toBe('step/app/long/c');
    const told = run([...TO_C, say('menu'), choice('s1')]);
    expect(at(run([say('next')], undefined, told.session))).toBe('step/app/long/c');
  });
  test('is not lost by stopping twice, and before the first step there is nothing to stop', () => {
    expect(textOf(run([...TO_C, say('stop'), say('stop')]))).toBe('(stopped 3/4)');
    const before = run([{ kind: 'follow' }, choice('ok'), open('long'), say('stop')]);
    expect(textOf(before)).toBe('(not_now)\n\nhome menu');
  });
  test('is handed over once, however often a human is asked for', () => {
    const twice = run([...TO_C, say('human'), say('human')]);
    expect(twice.effects.filter((effect) => effect.do === 'hand-over')).toEqual([]);
    expect(at(twice)).toBe('handed-over');
  });
  test('is finished once it is done', () => {
    const done = run([...TO_C, say('menu'), say('next'), choice('ok'), choice('ok')]);
    expect(done.session.unfinished).toEqual([]);
  });
});
