import { describe, expect, test } from 'vitest';
import { type Input, oneContent, placeKey, type Session, transition } from '../../../src/engine/index.js';
import { choice, content, LONG, labelsOf, open, run, SHORT, say, TO_C, tap, task, textOf } from './small-content.js';

const DAY = 24 * 3_600_000;
const { session: atC } = run([...TO_C]);
const later = (input: Input, session: Session = atC, after = DAY, contents = oneContent(content())) =>
  transition(contents, session, input, session.seenAt + after);
const at = ({ session }: { readonly session: Session }) => placeKey(session.place);

describe('B26: somebody comes back into a task after a day', () => {
  test.each<Input>([
    choice('ok'),
    say('yes'),
    say('greeting'),
    { kind: 'unclear' },
    { kind: 'follow' },
    { kind: 'secret' },
  ])('%o is answered by the card', (input) => {
    const card = later(input);
    expect(textOf(card)).toContain('(resume 3/4)');
    expect(labelsOf(card)).toEqual(['(label_go_on)', '(label_restart)', '(label_menu)', '(label_human)']);
  });
  test('from advice, and under the card of three misses, it is the same card', () => {
    const miss: Input = { kind: 'unclear' };
    for (const more of [[choice('jump')], [miss, miss, miss]]) {
      expect(at(later(say('greeting'), run([...TO_C, ...more]).session))).toBe('resume/app/long/c');
    }
  });
  test('“tiếp” and “có” go on with the way behind them kept', () => {
    const { session: card } = later(say('greeting'));
    for (const word of ['next', 'yes'] as const) {
      const next = transition(oneContent(content()), card, say(word), card.seenAt + 1);
      expect([at(next), next.session.trail]).toEqual(['step/app/long/c', ['a', 'b']]);
    }
  });
  test('a day less a millisecond is no day', () => {
    expect(at(later(choice('ok'), atC, DAY - 1))).toBe('step/app/long/d');
  });
  test.each<readonly [Input, string]>([
    [tap('#step/app/long/c:ok'), 'step/app/long/d'],
    [say('menu'), 'menu/home'],
    [say('human'), 'handed-over'],
    [tap('#step/app/long/a:human'), 'handed-over'],
    [tap('#step/app/long/a:menu'), 'menu/home'],
    [say('stop'), 'stopped/app/long/c'],
    [say('switch-person'), 'who'],
    [open('short'), 'needs/app/short'],
  ])('%o says by itself what is wanted', (input, place) => {
    expect(at(later(input))).toBe(place);
  });
  test('the answer that a wait is for needs no card; anything else does', () => {
    const wait = {
      kind: 'wait',
      id: 'c',
      renamedFrom: [],
      ignore: [],
      oldButton: 'past',
      say: 'wait',
      ok: 'came',
      afterMs: DAY,
      remind: 'came?',
      stuck: [],
    } as const;
    const waits = oneContent(content([task('long', [...LONG.steps.slice(0, 2), wait, ...LONG.steps.slice(3)]), SHORT]));
    expect(at(later(choice('ok'), atC, DAY, waits))).toBe('step/app/long/d');
    expect(at(later(say('greeting'), atC, DAY, waits))).toBe('resume/app/long/c');
  });
  test('content that was published meanwhile is that of the card', () => {
    const current = content([task('long', LONG.steps.slice(2)), SHORT], 'two');
    const card = transition({ current, own: content() }, atC, say('greeting'), atC.seenAt + DAY);
    expect(textOf(card)).toBe('(resume 1/2)');
    expect(card.session.content).toBe('two');
  });
  test('an answer whose time is over is not there any more', () => {
    const kept = (until: number | null) => ({ value: 'x', until });
    const answers = { otp: kept(atC.seenAt + 5), phone: kept(null) };
    const { session } = later(say('yes'), { ...atC, answers, facts: answers }, 5);
    expect([Object.keys(session.answers), Object.keys(session.facts)]).toEqual([['phone'], ['phone']]);
  });
});

describe('E23: several people on one phone', () => {
  const naming: Input = { kind: 'answer', value: 'Ba' };
  const { session: ba } = run([
    ...TO_C,
    say('switch-person'),
    choice('another'),
    naming,
    open('short'),
    choice('ready'),
  ]);
  test('each has a progress of their own', () => {
    expect([ba.name, placeKey(ba.place), ba.others[0]?.unfinished[0]?.step]).toEqual(['Ba', 'step/app/short/x', 'c']);
    const back = run([say('switch-person'), choice('person-1')], content(), ba);
    expect([at(back), back.session.others[0]?.unfinished[0]?.step]).toEqual(['resume/app/long/c', 'x']);
    expect(at(run([say('next')], content(), back.session))).toBe('step/app/long/c');
  });
  test('after a day it is asked who it is, before anything else', () => {
    for (const input of [say('yes'), tap('#step/app/short/x:ok'), open('long')]) {
      expect(at(later(input, ba))).toBe('who');
    }
    expect(labelsOf(later(say('yes'), ba))).toEqual([
      '(label_first_person)',
      'Ba',
      '(label_another_person)',
      '(label_back)',
      '(label_human)',
    ]);
    for (const human of [say('human'), choice('human'), tap('#step/app/short/x:human')]) {
      expect(at(later(human, ba))).toBe('handed-over');
    }
  });
  test('a known name is that person, and four are the most', () => {
    const same = run([say('switch-person'), choice('another'), { kind: 'answer', value: 'ba' }], content(), ba);
    expect([same.session.id, same.session.others.length]).toEqual(['2', 1]);
    const more = ['Tư', 'Năm'].flatMap((value): Input[] => [
      say('switch-person'),
      choice('another'),
      { kind: 'answer', value },
    ]);
    const four = run([...more, say('switch-person')], content(), ba);
    expect(labelsOf(four)).toEqual(['(label_first_person)', 'Ba', 'Tư', 'Năm', '(label_back)']);
  });
  test('what is no name is asked for again, and nobody is added', () => {
    const bad = run([say('switch-person'), choice('another'), { kind: 'bad-answer' }], content(), atC);
    expect([textOf(bad), bad.session.others]).toEqual(['(who_name_retry)\n\n(who_name)', []]);
  });
  test('nobody is asked who they are before they know what is kept', () => {
    expect(at(run([{ kind: 'follow' }, say('switch-person')]))).toBe('greeting');
  });
});
