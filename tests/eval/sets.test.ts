import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../src/content/index.js';
import { fold } from '../../src/understanding/index.js';
import { readMessages, STYLES } from './sets/message-set.js';
import { readCommands, readEmergencies, readLinks, readSensitive } from './sets/small-sets.js';

const TOPICS: readonly string[] = parse(readFileSync('content/topics.yaml', 'utf8')).topics;
const HELD_OUT = 'tests/eval/messages.yaml';
const TUNED_ON = 'tests/eval/tuning.yaml';
const same = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each([HELD_OUT, TUNED_ON])('%s', (file) => {
  const { questions, outOfScope } = readMessages(file);

  test('has at least four messages of each topic, and every style of each', () => {
    expect([...new Set(questions.map(({ topic }) => topic))].sort()).toEqual([...TOPICS].sort());
    for (const topic of TOPICS) {
      const own = questions.filter((each) => each.topic === topic);
      expect(own.length, topic).toBeGreaterThanOrEqual(4);
      expect(new Set(own.map(({ style }) => style)).size, topic).toBe(STYLES.length);
    }
  });

  test('has at least 150 messages that are none of ours', () => {
    expect(outOfScope.length).toBeGreaterThanOrEqual(150);
  });

  test('plain messages have no diacritics, and no message stands there twice', () => {
    for (const { text } of questions.filter(({ style }) => style === 'plain'))
      expect(text.normalize('NFD')).not.toMatch(/[\p{M}đĐ]/u);
    const all = [...questions.map(({ text }) => text), ...outOfScope].map(same);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });
});

test('what is held out is neither a phrasing of the content nor a message that thresholds were chosen on', () => {
  const { faq, elsewhere } = loadContent('.', 'tay-tuu').snapshot;
  const tuning = readMessages(TUNED_ON);
  const seen = new Set(
    [
      ...[...faq.values()].flatMap(({ phrasings }) => phrasings),
      ...elsewhere,
      ...tuning.questions.map(({ text }) => text),
      ...tuning.outOfScope,
    ].map(same),
  );
  const { questions, outOfScope } = readMessages(HELD_OUT);
  const texts = [...questions.map(({ text }) => text), ...outOfScope];
  expect(texts.filter((text) => seen.has(same(text)))).toEqual([]);
});

test('the small sets are large enough', () => {
  const orders = readCommands('tests/eval/commands.yaml').filter(({ command }) => command !== null);
  const { secrets, look_alikes: lookAlikes } = readSensitive('tests/eval/sensitive.yaml');
  const links = readLinks('tests/eval/links.yaml').filter((each) => each.links.length > 0);
  expect(orders.length).toBeGreaterThanOrEqual(100);
  expect([secrets.length, lookAlikes.length].every((count) => count >= 60)).toBe(true);
  expect(links.length).toBeGreaterThanOrEqual(60);
  expect(readEmergencies('tests/eval/emergencies.yaml').length).toBeGreaterThanOrEqual(60);
});

test('every set says that it is made up', () => {
  for (const name of ['messages', 'tuning', 'commands', 'sensitive', 'emergencies', 'links']) {
    const [first = '', second = ''] = readFileSync(`tests/eval/${name}.yaml`, 'utf8').split('\n');
    expect(`${first} ${second}`, name).toMatch(/^#.*made[- ]up/i);
  }
});
