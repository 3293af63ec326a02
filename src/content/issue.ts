/** One thing wrong with a content file: where, what, and how to mend it. Lines and columns count from 1. */
export type Issue = {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  /** Where in the data, e.g. `tasks.quen-mat-khau.steps.2.ok`. */
  readonly path: string;
  readonly what: string;
  readonly hint: string;
  /** Which rule of the lint it breaks; `reference` without it. */
  readonly rule?: 'syntax' | 'shape' | 'expression' | 'unknown-name' | 'branch-without-else' | 'former-id';
};

export function formatIssue({ file, line, col, path, what, hint }: Issue): string {
  return `${file}:${line}:${col} ${path ? `${path}: ` : ''}${what}${hint ? `\n    → ${hint}` : ''}`;
}

/** The content cannot be served. Carries every issue found, not only the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(issues.map(formatIssue).join('\n'));
    this.issues = issues;
  }
}
