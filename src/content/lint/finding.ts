import type { Severity } from './rule.js';

/** One thing found, ready to be shown. Lines and columns count from 1. */
export type LintFinding = {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  /** Where in the data, e.g. `tasks.quen-mat-khau.steps.2.ok`. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
};

export function formatFinding({ file, line, col, path, rule, severity, what, why, fix }: LintFinding): string {
  const kind = severity === 'error' ? 'lỗi' : 'nhắc';
  return `${file}:${line}:${col} ${kind} [${rule}] ${path ? `${path}: ` : ''}${what}\n    vì: ${why}\n    → ${fix}`;
}
