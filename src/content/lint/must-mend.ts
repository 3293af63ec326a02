import { hanoiTime } from '../../engine/index.js';
import type { LintFinding } from './finding.js';
import { lintContent } from './lint-content.js';

/**
 * What keeps the files of a ward from being published at a moment in epoch ms: every error, but a review that is
 * overdue, for that is no reason to keep a correction back.
 */
export function mustMend(root: string, ward: string, at: number): readonly LintFinding[] {
  const findings = lintContent(root, hanoiTime(at).today, [ward]);
  return findings.filter(({ rule, severity }) => severity === 'error' && rule !== 'review-date');
}
