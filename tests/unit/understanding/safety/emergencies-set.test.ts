import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAbuse } from '../../../../src/understanding/safety/abuse.js';
import { EMERGENCIES, type Emergency, findEmergency } from '../../../../src/understanding/safety/emergency.js';

type Expected = Emergency | 'abuse' | null;
const MESSAGES: readonly { readonly text: string; readonly expect: Expected }[] = parse(
  readFileSync('tests/eval/emergencies.yaml', 'utf8'),
).messages;

const isCry = (about: Expected): about is Emergency => about !== null && about !== 'abuse';
/** Messages of the set of which something is told, and those of them of which it is told wrongly. */
function judged(of: (about: Expected) => boolean, isRight: (text: string, about: Expected) => boolean) {
  const all = MESSAGES.filter((message) => of(message.expect));
  const wrong = all.filter((message) => !isRight(message.text, message.expect)).map(({ text }) => text);
  return { share: wrong.length / all.length, wrong };
}

test('the set is large enough to tell', () => {
  expect(MESSAGES.length).toBeGreaterThanOrEqual(140);
  expect(MESSAGES.filter((message) => message.expect === null).length).toBeGreaterThanOrEqual(40);
  for (const about of EMERGENCIES) {
    expect(MESSAGES.filter((message) => message.expect === about).length).toBeGreaterThanOrEqual(12);
  }
});

test('E8: of made-up cries for help 97 in 100 are heard, each for what it is', () => {
  const { share, wrong } = judged(isCry, (text, about) => findEmergency(text) === about);
  expect(share, wrong.join('\n')).toBeLessThanOrEqual(0.03);
});

test('E8: of what only sounds like a cry for help at most 2 in 100 are taken for one', () => {
  const { share, wrong } = judged(
    (about) => !isCry(about),
    (text) => findEmergency(text) === null,
  );
  expect(share, wrong.join('\n')).toBeLessThanOrEqual(0.02);
});

test('E8: of made-up insults 97 in 100 are noticed, and at most 2 in 100 of all else are taken for one', () => {
  const rude = judged(
    (about) => about === 'abuse',
    (text) => isAbuse(text),
  );
  const polite = judged(
    (about) => about !== 'abuse',
    (text) => !isAbuse(text),
  );
  expect(rude.share, rude.wrong.join('\n')).toBeLessThanOrEqual(0.03);
  expect(polite.share, polite.wrong.join('\n')).toBeLessThanOrEqual(0.02);
});

test('A16: a cry for help is heard decomposed and in capitals as well', () => {
  const wrong = MESSAGES.filter(({ expect: about }) => isCry(about)).filter(
    ({ text, expect: about }) =>
      findEmergency(text.normalize('NFD')) !== about || findEmergency(text.toUpperCase()) !== about,
  );
  expect(wrong).toEqual([]);
});
