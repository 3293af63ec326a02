import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  type Input,
  oneContent,
  placeKey,
  type Session,
  type Snapshot,
  transition,
} from '../../../src/engine/index.js';
import { sessionSchema } from '../../../src/store/record-schema.js';
import { choice, content, LONG, labelsOf, run, SHORT, say, TO_C, tap, textOf, UNCLEAR } from './small-content.js';

const faqOf = (...topics: readonly string[]) =>
  new Map(topics.map((topic) => [topic, { topic, title: `Title ${topic}`, phrasings: [], say: `about ${topic}` }]));
const withFaq: Snapshot = {
  ...content([LONG, { ...SHORT, topics: ['app.two'] }]),
  faq: faqOf('app.one', 'app.two', 'app.three', 'app.four'),
};
const clarify = (...topics: readonly string[]): Input => ({ kind: 'clarify', topics, words: 'what they wrote' });
const ASKED = clarify('app.one', 'app.two', 'app.three', 'app.four');
const { session: atB } = run([...TO_C.slice(0, 5)], withFaq);
const asked = run([ASKED], withFaq, atB);
const at = ({ session }: { session: Session }) => placeKey(session.place);
const progress = ({ trail, answers, calls, unfinished }: Session) => ({ trail, answers, calls, unfinished });
const gaps = ({ effects }: { effects: readonly unknown[] }) =>
  (effects as readonly { do: string }[]).filter((effect) => effect.do === 'note-gap');

describe('E6: a question that may be one of several', () => {
  test('is asked back with three titles at most, none of these, and a human', () => {
    expect(textOf(asked)).toBe('(did_you_mean)');
    expect(labelsOf(asked)).toEqual([
      'Title app.one',
      'Title app.two',
      'Title app.three',
      '(label_none_of_these)',
      '(label_human)',
    ]);
    expect(gaps(asked)).toEqual([]);
  });
  test('of one alone is asked by its title, and answered by “yes”', () => {
    const one = run([clarify('app.one')], withFaq, atB);
    expect(textOf(one)).toBe('(did_you_mean_one)');
    expect(labelsOf(one)).toEqual(['(label_right)', '(label_none_of_these)', '(label_human)']);
    expect(textOf(run([say('yes')], withFaq, one.session))).toMatch(/^about app\.one\n\n/);
    expect(textOf(run([say('no')], withFaq, one.session))).toBe('(not_that)');
  });
  test('a title is answered as a frequent question: its task on offer, the step asked again, progress unchanged', () => {
    const picked = run([choice('app.two')], withFaq, asked.session);
    expect(textOf(picked)).toBe('about app.two\n\n(2/4)\ndo b\nb?');
    expect(labelsOf(picked)).toContain('Do short');
    expect(at(picked)).toBe('step/app/long/b');
    expect(progress(picked.session)).toEqual(progress(atB));
    expect(picked.session.misses).toBe(0);
    expect(JSON.stringify(picked.session)).not.toContain('what they wrote');
  });
  test('a button does what its number does, also long after', () => {
    const say1 = asked.effects.find((effect) => effect.do === 'say');
    const ref = say1?.choices.find(({ id }) => id === 'app.three')?.ref ?? '';
    expect(textOf(run([tap(ref)], withFaq, asked.session))).toBe('about app.three\n\n(2/4)\ndo b\nb?');
    const later = run([choice('app.one'), choice('ok'), tap(ref)], withFaq, asked.session);
    expect(textOf(later)).toBe('about app.three\n\n(3/4)\ndo c\nc?');
  });
  test('“none of these” says sorry, offers the ways out, counts, and is noted with the words and what was suggested', () => {
    for (const input of [choice('none'), say('no')]) {
      const not = run([input], withFaq, asked.session);
      expect(textOf(not)).toBe('(not_that)');
      expect(labelsOf(not)).toEqual(['(label_go_on)', '(label_menu)', '(label_human)']);
      expect(not.session.misses).toBe(1);
      expect(gaps(not)).toEqual([
        {
          do: 'note-gap',
          kind: 'rejected',
          words: 'what they wrote',
          suggested: ['app.one', 'app.two', 'app.three'],
        },
      ]);
      expect(JSON.stringify(not.session)).not.toContain('what they wrote');
      expect(textOf(run([choice('here')], withFaq, not.session))).toBe('(2/4)\ndo b\nb?');
    }
  });
  test('“none of these” of an earlier suggestion is past, and rejects no later one', () => {
    const old = asked.effects.find((effect) => effect.do === 'say')?.choices.find(({ id }) => id === 'none')?.ref ?? '';
    const late = run([clarify('app.four', 'app.one'), tap(old)], withFaq, asked.session);
    expect(textOf(late)).toBe('(past)\n\n(did_you_mean)');
    expect(gaps(late)).toEqual([]);
  });
  test('asking back is no miss and forgives none: with a rejection it makes the third', () => {
    const twice = run([UNCLEAR, UNCLEAR], withFaq, atB);
    const back = run([ASKED], withFaq, twice.session);
    expect(back.session.misses).toBe(2);
    expect(run([choice('app.one')], withFaq, back.session).session.misses).toBe(0);
    expect(run([choice('none')], withFaq, back.session).session.misses).toBe(3);
  });
  test('anything else means what it always does', () => {
    expect(at(run([say('menu')], withFaq, asked.session))).toBe('menu/home');
    expect(at(run([say('human')], withFaq, asked.session))).toBe('handed-over');
    expect(at(run([choice('human')], withFaq, asked.session))).toBe('handed-over');
    expect(textOf(run([say('back')], withFaq, asked.session))).toBe('(2/4)\ndo b\nb?');
    expect(textOf(run([say('repeat')], withFaq, asked.session))).toBe('(did_you_mean)');
    expect(textOf(run([{ kind: 'faq', topic: 'app.four' }], withFaq, asked.session))).toMatch(/^about app\.four\n/);
    expect(at(run([UNCLEAR, UNCLEAR, UNCLEAR], withFaq, asked.session))).toBe('lost');
  });
  test('what nobody has words for is not asked', () => {
    expect(textOf(run([clarify('app.gone')], withFaq, atB))).toBe('(not_understood_step)\n\n(2/4)\ndo b\nb?');
  });
});

describe('E6: the question which was meant outlives', () => {
  test('a restart', () => {
    expect(sessionSchema.parse(JSON.parse(JSON.stringify(asked.session)))).toEqual(asked.session);
  });
  test('a publication: numbers mean what was shown, and a question that is gone leads to the step', () => {
    const later: Snapshot = { ...withFaq, hash: 'later', faq: faqOf('app.two', 'app.three') };
    const turn = (input: Input) => transition({ current: later, own: withFaq }, asked.session, input, 2_000);
    expect(textOf(turn(choice('app.two')))).toMatch(/^about app\.two\n/);
    expect(textOf(turn(choice('app.one')))).toMatch(/^\(which_one\)\n/);
    const unknown = transition(oneContent(later), asked.session, choice('app.three'), 2_000);
    expect(textOf(unknown)).toMatch(/^about app\.three\n/);
  });
  test('a publication that takes the whole place away: the person is told, and nothing is rejected', () => {
    const gone: Snapshot = { ...content([SHORT], 'gone'), faq: withFaq.faq };
    const turn = transition(oneContent(gone), asked.session, choice('none'), 2_000);
    expect(textOf(turn)).toMatch(/^\(changed\)|^\(gone\)/);
    expect(gaps(turn)).toEqual([]);
  });
  test('another person on the phone: it is nobody else’s, and its words are forgotten', () => {
    const other = run([say('switch-person'), choice('another'), { kind: 'answer', value: 'Lan' }], withFaq, {
      ...asked.session,
      consentAt: 1,
    });
    expect(at(other)).toBe('menu/home');
    expect(JSON.stringify(other.session)).not.toContain('what they wrote');
  });
  test('staff: silent while they write, then a number still answers', () => {
    const quiet = run([{ kind: 'staff', at: 1_000 }, choice('app.one')], withFaq, asked.session);
    expect(quiet.effects).toEqual([]);
    const after = 1_000 + DEFAULT_POLICY.quietMs + 1;
    const back = transition(oneContent(withFaq), quiet.session, choice('app.one'), after);
    expect(textOf(back)).toBe('(recap)\n\nabout app.one\n\n(2/4)\ndo b\nb?');
  });
  test('a day: the answer, and then the card of the unfinished task', () => {
    const day = asked.session.seenAt + DEFAULT_POLICY.resumeAfterMs;
    const back = transition(oneContent(withFaq), asked.session, choice('app.one'), day);
    expect(textOf(back)).toBe('about app.one\n\n(resume 2/4)');
    const no = transition(oneContent(withFaq), asked.session, say('no'), day);
    expect(textOf(no)).toBe('(resume 2/4)');
    expect(gaps(no)).toHaveLength(1);
  });
});

test('E6: a first message that may be several questions is asked back after the greeting', () => {
  const first = run([ASKED], withFaq);
  expect(textOf(first)).toBe('hello\nI keep your place\ngoing on is agreeing\n\n(did_you_mean)');
  const picked = run([choice('app.one')], withFaq, first.session);
  expect(textOf(picked)).toMatch(/^about app\.one\n\nhello\n/);
  expect(run([say('menu')], withFaq, first.session).session.consentAt).not.toBeNull();
});

test('E6: what is written to staff is not asked back', () => {
  expect(textOf(run([say('human'), ASKED], withFaq, atB))).toBe('(with_staff)');
});

describe('words that were not understood', () => {
  const miss: Input = { kind: 'unclear', words: 'strange words' };
  test('are noted once each, at a step, on a card and at the first contact', () => {
    const noted = [{ do: 'note-gap', kind: 'miss', words: 'strange words', suggested: [] }];
    expect(gaps(run([miss], withFaq, atB))).toEqual(noted);
    expect(gaps(run([miss, miss, miss, miss], withFaq, atB))).toEqual(noted);
    expect(gaps(run([miss], withFaq))).toEqual(noted);
  });
  test('are not noted without words, to staff, while staff write or right after, or where a name is asked for', () => {
    const silent = run([UNCLEAR], withFaq, atB);
    const toStaff = run([say('human'), miss], withFaq, atB);
    const quiet = run([{ kind: 'staff', at: 1_000 }, miss], withFaq, atB);
    const after = transition(oneContent(withFaq), quiet.session, miss, 1_001 + DEFAULT_POLICY.quietMs);
    const who = run([say('switch-person'), miss], withFaq, { ...atB, consentAt: 1 });
    expect(at(who)).toBe('who');
    for (const turn of [silent, toStaff, quiet, after, who]) expect(gaps(turn)).toEqual([]);
  });
});
