import { expect, test } from 'vitest';
import { type Expected, expectedOf, judge } from './verdict.js';

const sure = (text: string): Expected => ({ text, mayMiss: false });
const unsure = (text: string): Expected => ({ text, mayMiss: true });

test('the same messages in the same order are no difference', () => {
  expect(judge([sure('a'), sure('a'), sure('b')], ['a', 'a', 'b'])).toEqual({ differences: [], missing: 0, late: 0 });
});

test('a message that is missing is a difference, unless the app marked it uncertain', () => {
  expect(judge([sure('a'), sure('b')], ['a']).differences).toHaveLength(1);
  expect(judge([sure('a'), unsure('b')], ['a'])).toEqual({ differences: [], missing: 1, late: 0 });
});

test('of two messages with the same words the uncertain one is what is missing', () => {
  expect(judge([unsure('a'), sure('a')], ['a'])).toEqual({ differences: [], missing: 1, late: 0 });
  expect(judge([sure('a'), unsure('a'), sure('b')], ['a', 'b'])).toEqual({ differences: [], missing: 1, late: 0 });
});

test('a message that comes twice is a difference, an uncertain one too', () => {
  expect(judge([unsure('a'), sure('b')], ['a', 'a', 'b']).differences).toHaveLength(1);
  expect(judge([sure('a'), sure('b')], ['a', 'b', 'b']).differences).toHaveLength(1);
});

test('an uncertain message may come late, once', () => {
  const expected = [unsure('a'), sure('b')];
  expect(judge(expected, ['b', 'a'])).toEqual({ differences: [], missing: 0, late: 1 });
  expect(judge(expected, ['b', 'a', 'a']).differences).toHaveLength(1);
});

test('messages in another order, and a changed one, are differences', () => {
  expect(judge([sure('a'), sure('b')], ['b', 'a']).differences).toHaveLength(2);
  expect(judge([sure('a')], ['c']).differences).toHaveLength(2);
});

test('only the entry that the app marked may be missing, not its neighbour of the same event', () => {
  const calm = [{ said: 'x', heard: ['a', 'b'], entries: ['0', '2'] }];
  const day = { turns: [{ said: 'x', key: '|m1', heardBefore: 0, tookMs: 1 }], strandedAt: null };
  const expected = expectedOf(calm, day, () => ['user_send_text|m1/2']);
  expect(expected).toEqual([sure('a'), unsure('b')]);
});
