import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { loadContent } from '../../../src/content/index.js';
import { loadFaq } from '../../../src/content/load-faq.js';
import { matchTopic, topicModelOf } from '../../../src/understanding/index.js';

const GOOD = `system: thu
questions:
  thu.la-gi:
    title: Thử
    phrasings: [Thử là gì, Thử để làm gì]
    say: Thử là để thử ạ.
    contact: Bác hỏi trang mẫu ạ.
    sources: [một trang mẫu]
    reviewed: 2026-10-31
    review_by: 2027-04-30
`;

function issuesOf(text: string, name = 'thu.yaml'): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'faq-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content', 'faq'), { recursive: true });
  writeFileSync(join(root, 'content', 'faq', name), text);
  return loadFaq(root, {}).issues.map(({ line, path, what }) => `${line} ${path}: ${what}`);
}

test('a good file has no issue', () => {
  expect(issuesOf(GOOD)).toEqual([]);
});

test.each([
  ['another system’s topic', GOOD.replace('thu.la-gi', 'khac.la-gi'), /^3 questions\.khac\.la-gi: chủ đề phải bắt đầu/],
  ['a phrasing of one word', GOOD.replace('Thử để làm gì', 'thấy'), /ít nhất hai chữ/],
  ['the same phrasing twice', GOOD.replace('Thử để làm gì', 'THU LA GI'), /^5 .*câu hỏi này đã có/],
  ['a review that is due before it was made', GOOD.replace('2027-04-30', '2026-01-01'), /^10 .*ngày phải sau/],
  ['a placeholder that nothing fills', GOOD.replace('để thử', '{ward.nothing}'), /không có giá trị/],
  ['a key that is not known', GOOD.replace('sources:', 'nguon:'), /nguon/],
])('%s is told with its line', (_, text, issue) => {
  expect(issuesOf(text).join('\n')).toMatch(issue);
});

test('a file by another name than its system is told', () => {
  expect(issuesOf(GOOD, 'khac.yaml').join()).toMatch(/phải giống tên tệp/);
});

const { snapshot } = loadContent('.', 'tay-tuu');
const { faq } = snapshot;

test('every topic that residents bring has an answer, and a dozen ways of asking at least', () => {
  const { topics } = parse(readFileSync('content/topics.yaml', 'utf8')) as { topics: readonly string[] };
  expect(topics).toHaveLength(102);
  expect([...faq.keys()].sort()).toEqual([...topics].sort());
  expect([...faq.values()].filter(({ phrasings }) => phrasings.length < 12)).toEqual([]);
});

test('every way of asking but one in fifty is taken for the topic under which it stands', () => {
  const model = topicModelOf(snapshot);
  const asked = [...faq.values()].flatMap(({ topic, phrasings }) => phrasings.map((phrasing) => ({ topic, phrasing })));
  const missed = asked.filter(
    ({ topic, phrasing }) => matchTopic(model, phrasing, { system: null }).candidates[0]?.topic !== topic,
  );
  expect(missed.length).toBeLessThan(asked.length / 50);
});

test('every answer keeps to sentences of twenty words', () => {
  const sentences = [...faq.values()].flatMap(({ say }) => say.split(/(?<=[.!?])\s+|\n/));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});
