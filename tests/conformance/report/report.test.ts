import { expect, test } from 'vitest';
import { readChecks } from './checks.js';
import { readTitles, titlesOf } from './source-titles.js';
import { idsOf } from './test-ids.js';
import { holds, type RunTest, verdictsOf } from './verdicts.js';
import { writeReport } from './write-report.js';

const ran = (title: string, status: string): RunTest => ({ file: 'a.test.ts', title, ancestorTitles: [], status });
const check = (id: string, notBuilt: string | null = null) => ({ id, title: 'something', notBuilt });

test('no test carries an id that is not in the list', () => {
  const known = new Set(readChecks().map(({ id }) => id));
  const carried = readTitles().flatMap(({ path, titles }) =>
    titles.flatMap((title) => idsOf([title]).map((id) => ({ path, id }))),
  );
  expect(carried.filter(({ id }) => !known.has(id))).toEqual([]);
  expect(carried.length).toBeGreaterThan(100);
});

test('the list has every section whole', () => {
  const count = (section: string) => readChecks().filter(({ id }) => id.startsWith(section)).length;
  expect(['A', 'B', 'C', 'D', 'E'].map(count)).toEqual([18, 27, 15, 14, 24]);
});

test.each([
  ['A1: the same webhook', ['A1']],
  ['C2, C3: two processes', ['C2', 'C3']],
  ['the same words (A16)', ['A16']],
  ['a text of A4 paper, and B2B', []],
])('of the title “%s” the ids are %j', (title, ids) => {
  expect(idsOf([title])).toEqual(ids);
});

test('titles are read from tests, from blocks and from tables', () => {
  const source = [
    `test('A1: one', () => {});`,
    `describe("B2: two", () => {});`,
    'test.each([1, 2])(`C3: three %i`, () => {});',
    `test.each([\n  1,\n])(\n  'D4: four',\n  () => {});`,
  ].join('\n');
  expect(titlesOf(source)).toEqual(['A1: one', 'B2: two', 'C3: three %i', 'D4: four']);
});

test('a check is passed by its tests, failed by one of them, and without any it needs a reason', () => {
  const checks = [check('A1'), check('A2'), check('A3'), check('A4', 'there is none')];
  const run = [ran('A1: x', 'passed'), ran('A2: x', 'passed'), ran('A2: y', 'failed'), ran('A3: x', 'skipped')];
  const verdicts = verdictsOf(checks, run);
  expect(verdicts.map(({ state }) => state)).toEqual(['passed', 'failed', 'no test', 'not built']);
  expect(verdicts[1]?.reason).toBe('a.test.ts: A2: y');
  expect(holds(verdicts)).toBe(false);
  expect(holds(verdicts.filter(({ state }) => state === 'passed' || state === 'not built'))).toBe(true);
});

test('what is not built fails with the tests of what stands in its place', () => {
  expect(verdictsOf([check('C13', 'no quotes')], [ran('C13: x', 'failed')])[0]?.state).toBe('failed');
});

test('the report is a table in text and in markdown, and data in JSON', () => {
  const verdicts = verdictsOf([check('A1'), check('C12', 'no downloads')], [ran('A1: x', 'passed')]);
  expect(writeReport(verdicts, 'text')).toMatch(/^A1 {2}passed \(1\) .*\nC12 not built .*\n *no downloads\n\n1 passed/);
  expect(writeReport(verdicts, 'markdown')).toContain('| C12 | something | not built | 0 | no downloads |');
  expect(JSON.parse(writeReport(verdicts, 'json'))).toEqual(verdicts);
});
