import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readChecks } from './checks.js';
import { readTitles } from './source-titles.js';
import { idsOf } from './test-ids.js';
import { holds, type RunTest, verdictsOf } from './verdicts.js';
import { type ReportFormat, writeReport } from './write-report.js';

/** Of C the checks of sending; those of tokens and rate have their own report by `--all`. */
const MAIN = /^([AB]\d+|C([6-9]|1[0-5]))$/;

const OPTIONS = {
  all: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  from: { type: 'string' },
} as const;

const runSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string().optional(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), ancestorTitles: z.array(z.string()), status: z.string() }),
      ),
    }),
  ),
});

/**
 * `npm run conformance -- [--all] [--format text|json|markdown] [--from FILE]`: runs the test files that carry ids,
 * or reads what vitest's JSON reporter wrote of an earlier run. Answers the exit code.
 */
export function conformance(args: readonly string[], out: (text: string) => void): number {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const checks = readChecks().filter(({ id }) => values.all || MAIN.test(id));
  const wanted = new Set(checks.map(({ id }) => id));
  const files = readTitles().filter(({ titles }) => idsOf(titles).length > 0 && titles.some(isOf(wanted)));
  const run = values.from === undefined ? runTests(files.map(({ path }) => path)) : readRun(values.from);
  const verdicts = verdictsOf(checks, run);
  out(writeReport(verdicts, formatOf(values.format)));
  return holds(verdicts) ? 0 : 1;
}

const isOf = (wanted: ReadonlySet<string>) => (title: string) => idsOf([title]).some((id) => wanted.has(id));

function formatOf(name: string): ReportFormat {
  if (name === 'text' || name === 'json' || name === 'markdown') return name;
  throw new Error('--format is text, json or markdown');
}

function runTests(files: readonly string[]): readonly RunTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'su-gia-so-conformance-'));
  const written = join(folder, 'run.json');
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=app',
    '--reporter=json',
    `--outputFile=${written}`,
    ...files,
  ];
  try {
    spawnSync(process.execPath, vitest, { stdio: ['ignore', 'ignore', 'inherit'] });
    return readRun(written);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be collected counts as one failed test, which carries no id: its checks have no proof. */
function readRun(path: string): readonly RunTest[] {
  const { testResults } = runSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ file: relative('.', name), ...test })),
  );
}
