import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  type Input,
  oneContent,
  placeKey,
  type Session,
  transition,
} from '../../../src/engine/index.js';
import { choice, content, labelsOf, open, run, say, TO_C, tap, textOf } from './small-content.js';

const { session: atC } = run([...TO_C]);
const STAFF: Input = { kind: 'staff', at: 2_000 };
const turn = (session: Session | null, input: Input, now: number) =>
  transition(oneContent(content()), session, input, now);
const { session: quiet } = turn(atC, STAFF, 2_000);
const AFTER = 2_000 + DEFAULT_POLICY.quietMs;

describe('E2: staff have the conversation', () => {
  test('their words are not answered, and the bot is silent for half an hour', () => {
    expect(turn(atC, STAFF, 2_000).effects).toEqual([]);
    expect(quiet.quietUntil).toBe(AFTER);
  });
  test.each<Input>([
    choice('ok'),
    tap('#step/app/long/c:ok'),
    say('yes'),
    say('human'),
    open('short'),
    { kind: 'danger' },
    { kind: 'overflow' },
    { kind: 'unclear' },
  ])('%o is left to them, and changes nothing', (input) => {
    const silent = turn(quiet, input, AFTER - 1);
    expect([silent.effects, silent.session]).toEqual([
      [],
      { ...quiet, stamp: quiet.stamp + 1, seenAt: AFTER - 1, updatedAt: AFTER - 1 },
    ]);
  });
  test('“menu” ends the silence', () => {
    const back = turn(quiet, say('menu'), 3_000);
    expect([placeKey(back.session.place), back.session.quietUntil]).toEqual(['menu/home', null]);
  });
  test('a “menu” button ends it, however old; after a day the card comes in place of the recap', () => {
    const back = turn(quiet, tap('#menu/app:menu'), 3_000);
    expect([placeKey(back.session.place), back.session.quietUntil]).toEqual(['menu/home', null]);
    const late = turn(quiet, say('yes'), quiet.seenAt + DEFAULT_POLICY.resumeAfterMs);
    expect([placeKey(late.session.place), late.session.quietUntil]).toEqual(['resume/app/long/c', null]);
    expect(textOf(late)).not.toContain('recap');
  });
  test('afterwards it is told that the bot is back, and words that may have been for staff answer nothing', () => {
    const back = turn(quiet, say('yes'), AFTER);
    expect(textOf(back)).toMatch(/^\(recap\) \(unfinished Task long 3\/4\)\n\n\(3\/4\)/);
    expect([placeKey(back.session.place), back.session.quietUntil]).toEqual(['step/app/long/c', null]);
    expect(textOf(turn(back.session, say('yes'), AFTER + 1))).toBe('(4/4)\ndo d\nd?');
  });
  test('who had asked for them, and was answered, is not told again to wait for them', () => {
    const { session } = turn(run([say('human')], content(), atC).session, STAFF, 2_000);
    const back = turn(session, say('thanks'), AFTER);
    expect(textOf(back)).toBe('(recap)\n(unfinished Task long 3/4)\n(what_next)');
    expect(labelsOf(back)).toEqual(['(label_go_on)', '(label_menu)']);
    expect(placeKey(turn(back.session, say('next'), AFTER + 1).session.place)).toBe('step/app/long/c');
  });
  test('a plain answer is taken, after the recap', () => {
    expect(textOf(turn(quiet, choice('ok'), AFTER))).toBe('(recap)\n\n(4/4)\ndo d\nd?');
  });
  test('a timer that comes due is put off until they are done, under an id of its own', () => {
    const timer = { id: 't', kind: 'nudge', flow: 'app', task: 'long', step: 'c', at: 3_000 } as const;
    const put = turn({ ...quiet, timer }, { kind: 'timer', id: 't' }, 3_000);
    expect(put.effects).toEqual([{ do: 'start-timer', id: put.session.timer?.id, at: AFTER }]);
    expect(put.session.timer?.id).not.toBe('t');
    expect(put.session.seenAt).toBe(quiet.seenAt);
    expect(turn({ ...quiet, timer }, { kind: 'timer', id: 'other' }, 3_000).effects).toEqual([]);
  });
  test('a timer that comes due afterwards is no word of the person: the recap waits for one', () => {
    const late = turn({ ...quiet, timer: null }, { kind: 'timer', id: 'old' }, AFTER);
    expect(late.effects).toEqual([]);
    expect(textOf(turn(late.session, say('yes'), AFTER + 1))).toMatch(/^\(recap\)/);
  });
  test('whom staff wrote to before the bot ever spoke is greeted first, and agrees to nothing by that', () => {
    const { session } = turn(null, STAFF, 2_000);
    const met = turn(session, open('long'), AFTER);
    expect(textOf(met)).toMatch(/^hello\nI keep your place/);
    expect(met.session.consentAt).toBeNull();
  });
});

test('A8: many messages at once are answered once, and the question is asked again', () => {
  expect(textOf(turn(atC, { kind: 'overflow' }, 2_000))).toBe('(busy)\n\n(3/4)\ndo c\nc?');
  expect(textOf(turn(null, { kind: 'overflow' }, 2_000))).toMatch(/^\(busy\)\n\nhello/);
});

test('B5: a message that failed is owned up to, and the question is asked again', () => {
  const next = turn(atC, { kind: 'failed' }, 2_000);
  expect(textOf(next)).toBe('(failed)\n\n(3/4)\ndo c\nc?');
  expect(next.session.seenAt).toBe(atC.seenAt);
});
