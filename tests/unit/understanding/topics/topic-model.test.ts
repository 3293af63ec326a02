import { expect, test } from 'vitest';
import {
  decodeModel,
  encodeModel,
  explainTopic,
  makeModelBy,
  matchTopic,
  topicModelOf,
  trainInSteps,
  trainModel,
} from '../../../../src/understanding/index.js';
import { QUESTIONS } from './small-questions.js';

const bytes = encodeModel(trainModel(QUESTIONS));

test('the same phrasings make the same model, byte for byte, at once or in steps', () => {
  const steps = trainInSteps(QUESTIONS);
  let step = steps.next();
  let pauses = 0;
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(encodeModel(step.value)).toEqual(bytes);
  expect(pauses).toBeGreaterThan(5);
});

test('a model read from a file means the same', () => {
  const filed = decodeModel(Buffer.concat([Buffer.from('x'), bytes]).subarray(1));
  for (const text of ['VNeID là gì', 'quen mat khau vssid', 'trời mưa']) {
    expect(matchTopic(filed, text, { system: null })).toEqual(
      matchTopic(topicModelOf(QUESTIONS), text, { system: null }),
    );
  }
});

test.each([0, 3, 40, 200])('a file that is cut off after %i bytes, or in its weights, is refused', (length) => {
  expect(() => decodeModel(bytes.subarray(0, length))).toThrow();
  expect(() => decodeModel(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
});

test('a model is made once, and as was said', () => {
  let made = 0;
  const questions = { faq: new Map(QUESTIONS.faq), elsewhere: QUESTIONS.elsewhere };
  makeModelBy(questions, () => {
    made += 1;
    return trainModel(QUESTIONS);
  });
  expect(topicModelOf(questions)).toBe(topicModelOf({ ...questions }));
  expect(made).toBe(1);
});

test('what speaks for a topic is told by its words, the weightiest first', () => {
  const evidence = explainTopic(topicModelOf(QUESTIONS), 'quên mật khẩu vssid', 'vssid.quen-mat-khau', 8);
  expect(evidence).toHaveLength(8);
  expect(evidence.map(({ what }) => what)).toContain('vssid');
  expect(evidence[0]?.weight).toBeGreaterThan(0);
  expect(explainTopic(topicModelOf(QUESTIONS), 'quên mật khẩu', 'no.such', 8)).toEqual([]);
});
