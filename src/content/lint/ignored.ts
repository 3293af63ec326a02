import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintFinding } from './finding.js';
import { READING } from './reading.js';

/** A file with one of these cannot be served: nobody may wave them through. */
const NEVER_IGNORED = READING.map(({ id }) => id);

/** Whether the line, or the one above, has a comment `# lint-ignore <rule>: <reason>`. Without a reason it counts for nothing. */
export function isIgnored(root: string, { file, line, rule }: LintFinding): boolean {
  if (NEVER_IGNORED.includes(rule)) return false;
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return [lines[line - 1], lines[line - 2]].some((text = '') => {
    const [, ignored] = /#\s*lint-ignore\s+([a-z-]+):\s*\S/.exec(text) ?? [];
    return ignored === rule;
  });
}
