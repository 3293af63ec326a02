import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
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

function loadWith(files: Readonly<Record<string, string>>) {
  const root = mkdtempSync(join(tmpdir(), 'faq-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'content', 'faq'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'content', 'faq', name), text);
  return loadFaq(root, {});
}

function issuesOf(text: string, name = 'thu.yaml'): readonly string[] {
  return loadWith({ [name]: text }).issues.map(({ line, path, what }) => `${line} ${path}: ${what}`);
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

describe('further ways of asking, in a text file beside it', () => {
  const further = (text: string) => loadWith({ 'thu.yaml': GOOD, 'thu.txt': text });

  test('are ways of asking like those in the YAML file', () => {
    const { checked, issues } = further('# thu.la-gi\nThử có ích gì\n\nthử nghĩa là sao\n');
    expect(issues).toEqual([]);
    expect(checked[0]?.faq.questions['thu.la-gi']?.phrasings).toEqual([
      'Thử là gì',
      'Thử để làm gì',
      'Thử có ích gì',
      'thử nghĩa là sao',
    ]);
  });

  test.each([
    ['a topic that has no answer', '# thu.khac\nthử khác', /^1 : không có chủ đề “thu\.khac”/],
    ['a line before every topic', 'thử gì đó\n# thu.la-gi', /^1 : câu hỏi đứng trước/],
    ['a single word', '# thu.la-gi\nthử', /^2 : câu hỏi cần ít nhất hai chữ/],
    ['a line that is too long', `# thu.la-gi\n${'thử '.repeat(130)}`, /^2 : câu hỏi dài hơn 500/],
    ['words that stand in the YAML file', '# thu.la-gi\nTHU LA GI', /^2 : câu hỏi này đã có ở “thu\.la-gi”/],
  ])('%s is told with its line', (_, text, issue) => {
    expect(
      further(text)
        .issues.map(({ line, path, what }) => `${line} ${path}: ${what}`)
        .join('\n'),
    ).toMatch(issue);
  });

  test('what is none of the questions stands in a file of its own, and is no question’s too', () => {
    const { elsewhere, issues } = loadWith({ 'thu.yaml': GOOD, 'elsewhere.txt': '# elsewhere\ntrời mưa\nthử là gì\n' });
    expect(elsewhere.elsewhere).toEqual(['trời mưa', 'thử là gì']);
    expect(issues.map(({ file, line }) => `${file}:${line}`)).toEqual([join('content', 'faq', 'elsewhere.txt:3')]);
  });
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
