import { describe, expect, test } from 'vitest';
import { type Input, placeKey, type Snapshot } from '../../../src/engine/index.js';
import { choice, content, LONG, labelsOf, run, SHORT, say, step, TO_C, tap, task, textOf } from './small-content.js';

const ASKED: Input = { kind: 'faq', topic: 'app.what' };
const withFaq: Snapshot = {
  ...content([LONG, { ...SHORT, topics: ['app.what'] }]),
  faq: new Map([['app.what', { topic: 'app.what', title: 'What', phrasings: ['what is it'], say: 'it is this' }]]),
};
const { session: atB } = run([...TO_C.slice(0, 5)], withFaq);
const asked = run([ASKED], withFaq, atB);

describe('E7: a frequent question in the middle of a task', () => {
  test('is answered, the task about it is offered, and the step is asked again', () => {
    expect(textOf(asked)).toBe('it is this\n\n(2/4)\ndo b\nb?');
    expect(labelsOf(asked)).toEqual(['b done', 'Do short', '(label_human)', '(label_back)']);
  });
  test('leaves place, way and progress as they were', () => {
    const { place, trail, answers, calls, unfinished } = asked.session;
    expect({ place, trail, answers, calls, unfinished }).toEqual({
      place: atB.place,
      trail: atB.trail,
      answers: atB.answers,
      calls: atB.calls,
      unfinished: atB.unfinished,
    });
  });
  test('opens the offered task by its number or its button, however old', () => {
    expect(placeKey(run([choice('offer')], withFaq, asked.session).session.place)).toBe('needs/app/short');
    const say = asked.effects.find((effect) => effect.do === 'say');
    const ref = say?.choices.find(({ id }) => id === 'offer')?.ref ?? '';
    const moved = run([choice('ok'), say ? tap(ref) : ASKED], withFaq, asked.session);
    expect(placeKey(moved.session.place)).toBe('needs/app/short');
  });
  test.each(['yes', 'next'] as const)('“%s” means the step, not the offer, which is then off', (word) => {
    const next = run([say(word)], withFaq, asked.session);
    expect(placeKey(next.session.place)).toBe('step/app/long/c');
    expect(labelsOf(next)).not.toContain('Do short');
    expect(next.session.offered).toBeNull();
  });
});

test('E7: a first message that is a question is answered, and the greeting follows', () => {
  expect(textOf(run([ASKED], withFaq))).toMatch(/^it is this\n\nhello\nI keep your place/);
});

test('E7: in a menu that has the task already, it is not offered twice', () => {
  const { session } = run([...TO_C.slice(0, 2), choice('app')], withFaq);
  expect(labelsOf(run([ASKED], withFaq, session)).filter((label) => label === 'Do short')).toHaveLength(1);
});

test('E7: a question whose answer was taken away is no error', () => {
  expect(textOf(run([{ kind: 'faq', topic: 'gone' }], withFaq, atB))).toBe('(which_one)\n\n(2/4)\ndo b\nb?');
});

test('E7: the task in hand is not offered to whoever is in it, and the card of three misses gives way to the answer', () => {
  const inHand = { ...withFaq, flows: content([{ ...LONG, topics: ['app.what'] }, SHORT]).flows };
  expect(labelsOf(run([ASKED], inHand, atB))).not.toContain('Do long');
  const miss: Input = { kind: 'unclear' };
  expect(placeKey(run([miss, miss, miss, ASKED], withFaq, atB).session.place)).toBe('step/app/long/b');
});

test('E7: beside a button of the same name it is not offered', () => {
  const stuck = [{ id: 'short', label: 'Do short', say: 'do it first' }];
  const named = {
    ...withFaq,
    flows: content([task('long', [step('a', { stuck })]), { ...SHORT, topics: ['app.what'] }]).flows,
  };
  const { session } = run([...TO_C.slice(0, 4)], named);
  expect(labelsOf(run([ASKED], named, session)).filter((label) => label === 'Do short')).toHaveLength(1);
});

test('E7: in the main menu the offer stands first', () => {
  expect(labelsOf(run([say('menu'), ASKED], withFaq, atB))[0]).toBe('Do short');
});
