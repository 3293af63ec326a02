import { InvalidArgumentError } from 'commander';

export const LINT_FORMATS = ['text', 'json', 'sarif'] as const;

/** @throws InvalidArgumentError for what is no day */
export function isoDay(text: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('cần ngày như 2026-11-25 / a day as 2026-11-25.');
  }
  return text;
}
