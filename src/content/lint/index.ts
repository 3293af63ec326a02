export { formatFinding, type LintFinding } from './finding.js';
export { lintContent } from './lint-content.js';
export { mustMend } from './must-mend.js';
export type { LintRule, Severity } from './rule.js';
export { LINT_RULES } from './rules.js';
export { toSarif } from './sarif.js';
