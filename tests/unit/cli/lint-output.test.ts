import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.js';
import { LINT_RULES } from '../../../src/content/index.js';
import { writeFlow } from '../content/temp-content.js';

async function lint(root: string, ...flags: readonly string[]) {
  const lines: string[] = [];
  const io = {
    env: {},
    root,
    out: (line: string) => lines.push(line),
    err: (line: string) => lines.push(line),
    input: Readable.from([]),
    stopSignal: async () => '',
  };
  const code = await runCli(['lint', ...flags], io);
  return { code, text: lines.join('\n') };
}

const bad = () => writeFlow({ 18: '        say: Bác đến UBND phường ạ.' });
const DAY = ['--today', '2026-11-25'];
/** Two weeks before the reviews are due. */
const REMINDER = ['--today', '2027-01-20'];

describe('the lint as a command', () => {
  test('ends with 0 where nothing is wrong, with 1 for an error', async () => {
    expect(await lint('.', ...DAY)).toEqual({ code: 0, text: 'Nội dung tốt: 1 phường, 0 lỗi' });
    const { code, text } = await lint(bad(), ...DAY);
    expect(code).toBe(1);
    expect(text).toMatch(/^flows\/thu\.yaml:18:9 lỗi \[abbreviation\] [\s\S]*\n1 lỗi$/);
  });

  test('a reminder alone ends with 0, and with 1 where it is to be strict', async () => {
    const { code, text } = await lint('.', ...REMINDER);
    expect([code, text.split('\n').at(-1)]).toEqual([0, 'Nội dung tốt: 1 phường, 0 lỗi, 5 lời nhắc']);
    expect((await lint('.', ...REMINDER, '--strict')).code).toBe(1);
    expect((await lint('.', ...DAY, '--strict')).code).toBe(0);
  });

  test.each([
    ['--format', 'xml'],
    ['--today', '25/11/2026'],
    ['--today', '2026-13-01'],
  ])('%s %s is wrong use', async (...flags) => {
    expect((await lint('.', ...flags)).code).toBe(2);
  });

  test('json is the findings as they are', async () => {
    const { code, text } = await lint(bad(), ...DAY, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(text)).toEqual([
      {
        file: 'flows/thu.yaml',
        line: 18,
        col: 9,
        path: 'tasks.viec-mot.steps.0.say',
        rule: 'abbreviation',
        severity: 'error',
        what: '“UBND” chưa được giải nghĩa',
        why: 'chữ viết tắt của cơ quan thì bác không biết, và không hỏi ai được',
        fix: 'viết “Uỷ ban nhân dân”, hoặc “UBND – Uỷ ban nhân dân”',
      },
    ]);
  });
});

describe('sarif', () => {
  const sarif = async (root: string, ...flags: readonly string[]) =>
    JSON.parse((await lint(root, '--format', 'sarif', ...flags)).text);

  test('has the required properties of SARIF 2.1.0, and one run', async () => {
    const log = await sarif('.', ...DAY);
    expect([log.version, log.$schema, log.runs.length]).toEqual(['2.1.0', expect.stringContaining('sarif-2.1.0'), 1]);
    expect(log.runs[0].tool.driver.name).toBe('su-gia-so lint');
    expect(log.runs[0].results).toEqual([]);
  });

  test('describes each rule once, with a level that the format knows', async () => {
    const { rules } = (await sarif('.', ...DAY)).runs[0].tool.driver;
    const ids = rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(LINT_RULES.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      expect([shortDescription.text, fullDescription.text, help.text]).not.toContain('');
      expect(['none', 'note', 'warning', 'error']).toContain(defaultConfiguration.level);
    }
  });

  test('gives each result its rule by id and index, level, message, relative address and region', async () => {
    const run = (await sarif(bad(), ...REMINDER)).runs[0];
    expect(run.results).toHaveLength(8);
    for (const { ruleId, ruleIndex, level, message, locations } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['warning', 'error']).toContain(level);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^flows\/[a-z]+\.yaml$/);
      expect(Object.keys(run.originalUriBaseIds)).toContain(artifactLocation.uriBaseId);
      expect(region.startLine).toBeGreaterThanOrEqual(1);
      expect(region.startColumn).toBeGreaterThanOrEqual(1);
    }
    expect(run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'abbreviation').level).toBe('error');
    expect(run.results.filter(({ level }: { level: string }) => level === 'warning')).toHaveLength(7);
  });
});
