import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadContent } from '../../../src/content/index.js';
import { loadFaq } from '../../../src/content/load-faq.js';
import { guessFaq } from '../../../src/understanding/guess-faq.js';

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

const { faq } = loadContent('.', 'tay-tuu').snapshot;
const questions = [...faq.values()].map(({ topic, phrasings }) => ({ id: topic, phrasings }));

test.each(questions.flatMap(({ id, phrasings }) => phrasings.map((phrasing) => [phrasing, id] as const)))(
  '“%s” is understood as %s',
  (phrasing, id) => {
    expect(guessFaq(phrasing, questions)?.pick.id).toBe(id);
  },
);

test('every answer keeps to sentences of twenty words', () => {
  const sentences = [...faq.values()].flatMap(({ say }) => say.split(/(?<=[.!?])\s+|\n/));
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 20)).toEqual([]);
});
