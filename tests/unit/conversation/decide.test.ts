import { describe, expect, test } from 'vitest';
import { decide, wordsOf } from '../../../src/conversation/index.js';
import { DEFAULT_POLICY, oneContent, placeKey, type Session, type Snapshot } from '../../../src/engine/index.js';
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
