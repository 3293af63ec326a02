import { formatFinding, lintContent } from '../../../../src/content/index.js';
import { writeFlow } from '../temp-content.js';

/** What the lint says of the good flow after these lines were replaced: `line:col rule` of each finding. */
export function foundWith(lines: Readonly<Record<number, string>>, today = '2026-11-25'): readonly string[] {
  return lintContent(writeFlow(lines), today, ['tay-tuu']).map(({ line, col, rule }) => `${line}:${col} ${rule}`);
}

/** The same in full. */
export function toldWith(lines: Readonly<Record<number, string>>, today = '2026-11-25'): readonly string[] {
  return lintContent(writeFlow(lines), today, ['tay-tuu']).map(formatFinding);
}
