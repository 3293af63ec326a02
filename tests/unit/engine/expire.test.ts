import { expect, test } from 'vitest';
import { oneContent, transition } from '../../../src/engine/index.js';
import type { Answers } from '../../../src/engine/session.js';
import { content, run, say, TO_C } from './small-content.js';

test('B26: an answer past its time is forgotten in callers, in what was left, and of everybody on the phone', () => {
  const { session } = run([...TO_C]);
  const answers: Answers = { born: { value: 'spent', until: session.seenAt + 5 } };
  const frame = { flow: 'app', task: 'short', step: 'x', index: 0, trail: [], answers };
  const { id: _, ...persona } = session;
  const other = {
    ...persona,
    id: '2',
    name: 'Ba',
    answers,
    facts: answers,
    unfinished: [{ ...frame, calls: [frame] }],
  };
  const before = { ...session, calls: [frame], unfinished: [{ ...frame, calls: [frame] }], others: [other] };
  const at = (after: number) =>
    JSON.stringify(transition(oneContent(content()), before, say('repeat'), session.seenAt + after).session);
  expect(at(4)).toContain('spent');
  expect(at(5)).not.toContain('spent');
});
