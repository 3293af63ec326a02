import { describe, expect, test } from 'vitest';
import { type Input, oneContent, placeKey, type Session, transition } from '../../../src/engine/index.js';
import { call, wait } from './every-kind.js';
import { choice, content, open, say, step, task, textOf } from './small-content.js';

const HOUR = 3_600_000;
/** Tuesday, noon in Hà Nội. */
const NOON = Date.UTC(2026, 10, 24, 5);
const police = task('police', [step('go'), wait('sms', 72), step('use')]);
const nudged = task('nudged', [step('a'), step('b')], { nudge: { afterMs: 24 * HOUR, say: 'still there?' } });
const plain = task('nudged', [step('a'), step('b')]);
const snapshot = content([police, nudged]);

/** Plays inputs, each so many hours after noon. */
function play(acts: readonly (readonly [number, Input])[], from: Session | null = null, shown = snapshot) {
  let last: ReturnType<typeof transition> = { session: from as Session, effects: [] };
  for (const [hours, input] of acts) last = transition(oneContent(shown), last.session, input, NOON + hours * HOUR);
  return last;
}

const begin = (id: string): readonly (readonly [number, Input])[] =>
  [{ kind: 'follow' } as const, choice('ok'), open(id), choice('ready')].map((input) => [0, input] as const);
const fire = ({ session }: { readonly session: Session }): Input => ({
  kind: 'timer',
  id: session.timer?.id ?? 'none',
});
const startOf = ({ effects }: ReturnType<typeof play>) =>
  effects.flatMap((each) => (each.do === 'start-timer' ? [each.at] : []));
const WAITING = play([...begin('police'), [0, choice('ok')]]);
const NUDGED = play(begin('nudged'));

describe('a step that waits for something outside', () => {
  test('B13: sets its timer behind the words, so that time counts from their sending', () => {
    expect(WAITING.effects.map((effect) => effect.do)).toEqual(['say', 'start-timer']);
    expect(startOf(WAITING)).toEqual([NOON + 72 * HOUR]);
    expect(WAITING.session.timer).toMatchObject({ kind: 'wait', task: 'police', step: 'sms' });
  });
  test('asks once when the time is over, with the step’s own buttons', () => {
    const asked = play([[72, fire(WAITING)]], WAITING.session);
    expect(textOf(asked)).toBe('did sms come?');
    expect(asked.session.timer).toBeNull();
    expect(placeKey(play([[73, choice('ok')]], asked.session).session.place)).toBe('step/app/police/use');
    expect(play([[72, fire(WAITING)]], asked.session).effects).toEqual([]);
  });
  test('B10: does nothing once the person has gone on, and a timer that was replaced does nothing either', () => {
    const gone = play([[1, choice('ok')]], WAITING.session);
    expect(play([[72, fire(WAITING)]], gone.session)).toMatchObject({
      effects: [],
      session: { place: gone.session.place },
    });
    expect(play([[72, { kind: 'timer', id: 'another' }]], WAITING.session).effects).toEqual([]);
  });
  test('asks where the person stopped there or looks at an advice, and waits on through a look at the menu', () => {
    const stopped = play([[1, say('stop')]], WAITING.session);
    const asked = play([[72, fire(WAITING)]], stopped.session);
    expect(textOf(asked)).toBe('did sms come?');
    expect(asked.session).toMatchObject({ place: { at: 'step', step: 'sms' }, trail: ['go'], unfinished: [] });
    const looked = play(
      [
        [1, say('menu')],
        [2, say('next')],
      ],
      WAITING.session,
    );
    expect(looked.session.timer).toEqual(WAITING.session.timer);
  });
  test('B12: waits for the hours in which the bot may write', () => {
    const late = play([[72 + 9, fire(WAITING)]], WAITING.session);
    expect(textOf(late)).toBe('');
    expect(startOf(late)).toEqual([NOON + (72 + 20) * HOUR]);
    expect(textOf(play([[72 + 20, fire(late)]], late.session))).toBe('did sms come?');
  });
  test('is silent behind the staff', () => {
    const quiet: Session = { ...WAITING.session, quietUntil: NOON + 73 * HOUR };
    expect(startOf(play([[72, fire(WAITING)]], quiet))).toEqual([NOON + 73 * HOUR]);
  });
  test('B25: a clock that runs ahead waits for the time', () => {
    const early = play([[1, fire(WAITING)]], WAITING.session);
    expect(early.effects).toMatchObject([{ do: 'start-timer', at: NOON + 72 * HOUR }]);
  });
  test('E23: is not told to another person on the phone, and is waited for anew by who takes it back', () => {
    const other = [say('switch-person'), choice('another'), { kind: 'answer', value: 'Ba' } as const];
    const ba = play(
      other.map((input) => [1, input] as const),
      WAITING.session,
    );
    expect(ba.session).toMatchObject({ id: '2', timer: null });
    expect(play([[72, fire(WAITING)]], ba.session).effects).toEqual([]);
    const back = [say('switch-person'), choice('person-1'), choice('go-on')];
    const waits = play(
      back.map((input) => [2, input] as const),
      ba.session,
    );
    expect(startOf(waits)).toEqual([NOON + 74 * HOUR]);
    expect(textOf(play([[74, fire(waits)]], waits.session))).toBe('did sms come?');
  });
  test('B26: its reminder comes on the card too, and what was reminded of once is not asked again by itself', () => {
    const card = play([[30, say('greeting')]], WAITING.session);
    expect(placeKey(card.session.place)).toBe('resume/app/police/sms');
    const asked = play([[72, fire(WAITING)]], card.session);
    expect([textOf(asked), asked.session.unfinished]).toEqual(['did sms come?', []]);
    expect(startOf(play([[73, { kind: 'unclear' }]], asked.session))).toEqual([]);
  });
  test('B21: its author hears of a reminder that could not be filled in, and the question is asked in its place', () => {
    const blank = content([task('police', [step('go'), { ...wait('sms'), remind: '{answers.nothing}' }, step('use')])]);
    const asked = play([[72, fire(WAITING)]], WAITING.session, blank);
    expect(textOf(asked)).toBe('(2/3)\nwait for sms');
    expect(asked.effects).toContainEqual(expect.objectContaining({ what: 'author-flag', step: 'sms' }));
  });
  test('B7: is found again under its new id', () => {
    const renamed = content(
      [task('police', [step('go'), { ...wait('text'), renamedFrom: ['sms'] }, step('use')])],
      'two',
    );
    expect(textOf(play([[72, fire(WAITING)]], WAITING.session, renamed))).toBe('did text come?');
  });
});

describe('a nudge', () => {
  test('is one message to somebody who stopped half-way, with the question that is open', () => {
    expect(startOf(NUDGED)).toEqual([NOON + 24 * HOUR]);
    const said = play([[24, fire(NUDGED)]], NUDGED.session);
    expect(textOf(said)).toBe('still there?\n\n(1/2)\ndo a\na?');
    expect(said.session).toMatchObject({ nudged: ['app/nudged'], nudgedAt: NOON + 24 * HOUR, seenAt: NOON });
    expect(said.effects).toContainEqual(expect.objectContaining({ do: 'record', what: 'nudged' }));
  });
  test('B21: flags its author where it could not be filled in', () => {
    const blank = content([{ ...nudged, nudge: { afterMs: 24 * HOUR, say: 'still {answers.nothing} there?' } }]);
    const said = play([[24, fire(NUDGED)]], NUDGED.session, blank);
    expect(textOf(said)).toMatch(/^still there\?/);
    expect(said.effects).toContainEqual(expect.objectContaining({ what: 'author-flag', task: 'nudged' }));
  });
  test('of a task is for who stopped in one that it had called, too', () => {
    const calling = content([
      task('main', [call('c', 'nudged')], { nudge: { afterMs: 24 * HOUR, say: 'main?' } }),
      plain,
    ]);
    const inside = play(begin('main'), null, calling);
    const stopped = play([[1, say('stop')]], inside.session, calling);
    expect(textOf(play([[25, fire(inside)]], stopped.session, calling))).toMatch(/^main\?/);
  });
  test('waits on, without a word, for somebody who did something since', () => {
    const busy = play([[3, choice('ok')]], NUDGED.session);
    expect(startOf(busy)).toEqual([]);
    const later = play([[24, fire(NUDGED)]], busy.session);
    expect(later.effects).toMatchObject([{ do: 'start-timer', at: NOON + 27 * HOUR }]);
    expect(textOf(play([[27, fire(later)]], later.session))).toMatch(/^still there\?/);
  });
  test('is not made twice in a task, nor twice in a week', () => {
    const once = play([[24, fire(NUDGED)]], NUDGED.session);
    const more = play([[25, choice('ok')]], once.session);
    expect(startOf(more)).toEqual([]);
    const anew = play([[26, say('restart')]], more.session);
    expect(startOf(anew)).toEqual([NOON + 50 * HOUR]);
    expect(play([[50, fire(anew)]], anew.session)).toMatchObject({ effects: [], session: { timer: null } });
  });
  test('B12: out of hours waits for the morning', () => {
    const night = play([[24 + 9, fire(NUDGED)]], NUDGED.session);
    expect(night.effects).toMatchObject([{ do: 'start-timer', at: NOON + 44 * HOUR }]);
    expect(textOf(play([[44, fire(night)]], night.session))).toMatch(/^still there\?/);
  });
  test('B12, C8: that comes when it would cost money is dropped', () => {
    expect(play([[48, fire(NUDGED)]], NUDGED.session)).toMatchObject({ effects: [], session: { timer: null } });
  });
  test('B10: does nothing for somebody who ended the task or went to the menu', () => {
    for (const acts of [[choice('ok'), choice('ok')], [say('menu')]]) {
      const away = play(
        acts.map((input) => [1, input] as const),
        NUDGED.session,
      );
      expect(play([[30, fire(NUDGED)]], away.session).effects).toEqual([]);
    }
  });
});

test('a timer changes nothing that only a person can: no miss is forgotten, nothing counts as seen', () => {
  const missed = play([[1, { kind: 'unclear' }]], NUDGED.session);
  const fired = play([[2, fire(NUDGED)]], missed.session);
  expect(fired.session).toMatchObject({ misses: 1, seenAt: NOON + HOUR });
});

test('a timer before anybody said anything says nothing', () => {
  expect(play([[0, { kind: 'timer', id: 'x' }]]).effects).toEqual([]);
});

test('B18: a nudge is skipped for whoever is in another flow by then, and that flow stays where it is', () => {
  const elsewhere = play(
    [
      [20, open('police')],
      [20, choice('ready')],
    ],
    NUDGED.session,
  );
  expect(placeKey(elsewhere.session.place)).toBe('step/app/police/go');
  const nudged = play([[48, fire(NUDGED)]], elsewhere.session);
  expect(nudged.effects).toEqual([]);
  expect(nudged.session.place).toEqual(elsewhere.session.place);
});
