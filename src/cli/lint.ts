import { formatFinding, type LintFinding, lintContent, listWards, toSarif } from '../content/index.js';
import { hanoiTime } from '../engine/index.js';
import type { CliIo, ExitCode } from './io.js';
import type { LINT_FORMATS } from './lint-flags.js';

export type LintFlags = {
  /** Only this ward; every one without it. */
  readonly ward?: string;
  readonly format?: (typeof LINT_FORMATS)[number];
  /** As 2026-10-31; without it the clock's day in Hà Nội. */
  readonly today?: string;
  /** Warnings fail too. */
  readonly strict?: boolean;
};

/** `su-gia-so lint` – checks flows/ and content/. Ends with 1 where something must be mended. */
export function lint(
  { root, out }: CliIo,
  { ward, format = 'text', today = hanoiTime(Date.now()).today, strict }: LintFlags,
): ExitCode {
  const wards = ward === undefined ? listWards(root) : [ward];
  const findings = lintContent(root, today, wards);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  for (const line of LINES[format](findings, wards.length)) out(line);
  return errors > 0 || (strict === true && findings.length > 0) ? 1 : 0;
}

const LINES: Record<
  NonNullable<LintFlags['format']>,
  (found: readonly LintFinding[], wards: number) => readonly string[]
> = {
  text: (found, wards) => [...found.map(formatFinding), summary(found, wards)],
  json: (found) => [JSON.stringify(found, null, 2)],
  sarif: (found) => [JSON.stringify(toSarif(found), null, 2)],
};

function summary(found: readonly LintFinding[], wards: number): string {
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const warnings = found.length - errors;
  const reminders = warnings === 0 ? '' : `, ${warnings} lời nhắc`;
  return errors === 0 ? `Nội dung tốt: ${wards} phường, 0 lỗi${reminders}` : `${errors} lỗi${reminders}`;
}
