import type { CheckVerdict } from './verdicts.js';

export type ReportFormat = 'text' | 'json' | 'markdown';

/** The report for people, for programs, or for a page. */
export function writeReport(verdicts: readonly CheckVerdict[], format: ReportFormat): string {
  if (format === 'json') return JSON.stringify(verdicts, null, 2);
  const sum = totals(verdicts);
  if (format === 'text') return [...verdicts.map(asLine), '', sum].join('\n');
  const rows = verdicts.map(
    (each) => `| ${each.id} | ${each.title} | ${each.state} | ${each.tests} | ${each.reason} |`,
  );
  return ['| id | check | state | tests | reason |', '| --- | --- | --- | --- | --- |', ...rows, '', sum].join('\n');
}

function asLine({ id, title, state, tests, reason }: CheckVerdict): string {
  const counted = tests === 0 ? '' : ` (${tests})`;
  return `${id.padEnd(4)}${(state + counted).padEnd(16)}${title}${reason ? `\n${' '.repeat(20)}${reason}` : ''}`;
}

function totals(verdicts: readonly CheckVerdict[]): string {
  const states = ['passed', 'failed', 'not built', 'no test'] as const;
  return states.map((state) => `${verdicts.filter((each) => each.state === state).length} ${state}`).join(', ');
}
