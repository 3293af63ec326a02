import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, lintContent } from '../../../../src/content/index.js';
import { copyContent, writeFlow } from '../temp-content.js';

/** What the lint says of the good flow after these lines were replaced: `line:col rule` of each finding. */
export function foundWith(lines: Readonly<Record<number, string>>, today = '2026-11-25'): readonly string[] {
  return lintContent(writeFlow(lines), today, ['tay-tuu']).map(({ line, col, rule }) => `${line}:${col} ${rule}`);
}

/** The same in full. */
export function toldWith(lines: Readonly<Record<number, string>>, today = '2026-11-25'): readonly string[] {
  return lintContent(writeFlow(lines), today, ['tay-tuu']).map(formatFinding);
}

/** What it says of the shipped content after one place of one file was changed. */
export function foundIn(file: string, place: RegExp | string, words: string, today = '2026-11-25'): readonly string[] {
  const root = copyContent();
  const path = join(root, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(place, words));
  return lintContent(root, today, ['tay-tuu']).map(({ line, col, rule }) => `${line}:${col} ${rule}`);
}
