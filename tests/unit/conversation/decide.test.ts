import { describe, expect, test } from 'vitest';
import { decide, wordsOf } from '../../../src/conversation/index.js';
import { DEFAULT_POLICY, oneContent, placeKey, type Session, type Snapshot } from '../../../src/engine/index.js';
import { ask, feedback, YES_NO } from '../engine/every-kind.js';
import { content, LONG, step, task } from '../engine/small-content.js';

const NOW = 1_000;
const says = (text: string) => wordsOf('e', NOW, text);

function talk(words: readonly string[], snapshot: Snapshot = content(), from: Session | null = null) {
  let session = from;
  let said = '';
  for (const text of words) {
    const turn = decide(oneContent(snapshot), session, says(text), NOW);
    session = turn.session;
    said = turn.effects.flatMap((effect) => (effect.do === 'say' ? [effect.text] : [])).join();
  }
  return { session: session as Session, said, at: session ? placeKey(session.place) : '' };
}

const TO_B = ['chào', '1', 'App', 'Do long', 'rồi', 'rồi'];

test('typed words walk the way that buttons walk', () => {
  expect(talk(TO_B).at).toBe('step/app/long/b');
});

test('B7: a number typed at a step that was deleted meanwhile is neither an error nor an answer to another step', () => {
  const { session } = talk(TO_B);
  const changed = content([task('long', [step('a'), step('c'), step('d')])], 'two');
  const next = talk(['1'], changed, session);
  expect(next.at).toBe('step/app/long/a');
  expect(next.said).toMatch(/^\(changed\)/);
});

test('B7: words typed where the whole task is gone lead to a menu', () => {
  const { session } = talk(TO_B);
  expect(talk(['rồi'], content([{ ...LONG, id: 'another' }], 'two'), session).at).toBe('menu/app');
});

test('B17: a number answers the open question, whatever else it could mean', () => {
  expect(talk([...TO_B, '1']).at).toBe('step/app/long/c');
});

test('E10: a secret alone is warned of, and is no miss', () => {
  const { session, said } = talk([...TO_B, '001099012345']);
  expect(said).toMatch(/^\(secret\)\n\n/);
  expect(session.misses).toBe(0);
});

test('E10: a wish beside a secret is met, after the warning', () => {
  const { said, at } = talk([...TO_B, 'menu 001099012345']);
  expect(at).toBe('menu/home');
  expect(said).toMatch(/^\(secret\)\n\n/);
});

const ASKING = content(
  [
    task('long', [
      ask('born', { type: 'date', when: 'past' }),
      ask('name', { type: 'text', longest: 40 }),
      ask('card', YES_NO),
      feedback('rate'),
    ]),
  ],
  'asking',
);
const TO_ASK = ['chào', '1', 'App', 'Do long', 'rồi'];

test('B17: what is a keyword and a valid answer too is the answer at that step', () => {
  const told = talk([...TO_ASK, '5/3/1950', '1', 'có'], ASKING);
  expect(told.at).toBe('step/app/long/rate');
  expect(told.session.answers).toMatchObject({
    born: { value: '1950-03-05' },
    name: { value: '1' },
    card: { value: true },
  });
});

test('B17: the same words are a command where no answer is asked for in words', () => {
  expect(talk([...TO_ASK, '5/3/1950', 'menu'], ASKING).at).toBe('menu/home');
  expect(talk([...TO_ASK, '5/3/1950', 'cho bác gặp cán bộ'], ASKING).at).toBe('handed-over');
});

test('a day that is not in the calendar is said to be none, and asked for again', () => {
  const { said, at, session } = talk([...TO_ASK, '31/2/1950'], ASKING);
  expect(said).toMatch(/^\(retry_date\)/);
  expect(at).toBe('step/app/long/born');
  expect(session.misses).toBe(1);
});

test('E10: what stands beside a secret is no answer in words, and the secret is kept nowhere', () => {
  for (const words of ['tôi là Mơ, mật khẩu là Abc@12345', '001099012345']) {
    const { said, at, session } = talk([...TO_ASK, '5/3/1950', words], ASKING);
    expect(at).toBe('step/app/long/name');
    expect(said).toMatch(/^\(secret\)\n\n/);
    expect(JSON.stringify(session)).not.toMatch(/Abc@|001099012345/);
  }
});

test('the free line after a rating is kept for the ward, and may be left out by its number', () => {
  const rated = [...TO_ASK, '5/3/1950', 'Mơ', 'có', '4'];
  expect(talk(rated, ASKING).at).toBe('comment/app/long/rate');
  expect(talk([...rated, 'chữ to hơn thì tốt'], ASKING).at).toBe('done/app/long');
  expect(talk([...rated, '1'], ASKING).at).toBe('done/app/long');
});

test('a timer that is due goes to the engine', () => {
  const { session } = talk(TO_ASK, ASKING);
  const timer = { id: 'x', kind: 'wait', flow: 'app', task: 'long', step: 'born', at: NOW } as const;
  const turn = decide(
    oneContent(ASKING),
    { ...session, timer },
    { id: 'timer/x', at: NOW, kind: 'timer', timer: 'x' },
    NOW,
  );
  expect(turn).toMatchObject({ effects: [], session: { timer: null } });
});

describe('what is not said by the person', () => {
  const { session } = decide(oneContent(content()), null, says('xin chào'), NOW);
  const event = { id: 'e', at: NOW };

  test('E2: a message of staff is nobody’s to answer, and makes the bot silent', () => {
    const turn = decide(oneContent(content()), session, { ...event, kind: 'staff' }, NOW);
    expect([turn.effects, turn.session.quietUntil]).toEqual([[], NOW + 30 * 60_000]);
  });
  test('E2: for how long is a setting', () => {
    const policy = { ...DEFAULT_POLICY, quietMs: 5 };
    expect(decide(oneContent(content()), session, { ...event, kind: 'staff' }, NOW, policy).session.quietUntil).toBe(
      NOW + 5,
    );
  });
  test('A8: too many messages are answered once', () => {
    const [busy] = decide(oneContent(content()), session, { ...event, kind: 'overflow' }, NOW).effects;
    expect(busy).toMatchObject({ do: 'say', text: expect.stringMatching(/^\(busy\)/) });
  });
  test('B10: a timer that nobody waits for says nothing', () => {
    expect(decide(oneContent(content()), session, { ...event, kind: 'timer', timer: 'old' }, NOW).effects).toEqual([]);
  });
});

test('E23: what is written where a name is asked for is a name, whatever else it could mean', () => {
  const { session } = talk(['xin chào', '1', 'đổi người', '2', 'Do long']);
  expect([session?.name, session?.others.length]).toEqual(['Do long', 1]);
});

test('E10: a word beside a secret names nobody, and is warned of once', () => {
  for (const words of ['OTP 123456', 'ông Ba 001099012345', '001099012345']) {
    const { session, said, at } = talk(['xin chào', '1', 'đổi người', '2', words]);
    expect([at, session.others, said]).toEqual(['who-name', [], '(secret)\n\n(who_name)']);
  }
});

test('E23: a name that is a number too is the name, and “ông Ba” is nobody’s number', () => {
  const known = ['xin chào', '1', 'đổi người', '2', 'Hai', 'đổi người', '3', 'ông Ba', 'đổi người'];
  expect(talk([...known, 'ông Ba']).session.name).toBe('ông Ba');
  expect(talk([...known, 'Hai']).session.name).toBe('Hai');
  expect(talk([...known, 'bà Hai Lúa']).at).toBe('who');
  expect(talk(['xin chào', '1', 'ông Ba']).at).toBe('menu/home');
});

test('B26: whoever types “gặp cán bộ” after days is handed over, whatever button says so too', () => {
  const { session } = talk(TO_B);
  const late = { ...session, seenAt: NOW - DEFAULT_POLICY.resumeAfterMs };
  expect(talk(['Gặp cán bộ'], undefined, late).at).toBe('handed-over');
});
