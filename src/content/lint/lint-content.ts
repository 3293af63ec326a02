import type { Issue } from '../issue.js';
import { inspectContent } from '../load.js';
import { listWards } from '../ward.js';
import type { LintFinding } from './finding.js';
import { isIgnored } from './ignored.js';
import type { LintRule, LintWorld } from './rule.js';
import { LINT_RULES } from './rules.js';
import { lintWorld } from './world.js';

/**
 * Checks flows/ and content/ under `root` by every rule, for each of these wards, and tells each finding once, by
 * file and line. `today` as 2026-10-31, in Hà Nội.
 */
export function lintContent(
  root: string,
  today: string,
  wards: readonly string[] = listWards(root),
): readonly LintFinding[] {
  const all = wards.flatMap((ward) => lintWard(root, ward, today));
  const once = new Map(all.map((finding) => [JSON.stringify(finding), finding]));
  return [...once.values()]
    .filter((finding) => !isIgnored(root, finding))
    .sort((one, other) => one.file.localeCompare(other.file) || one.line - other.line || one.col - other.col);
}

function lintWard(root: string, ward: string, today: string): readonly LintFinding[] {
  const { content, issues } = inspectContent(root, ward);
  const unread = issues.filter(({ rule }) => rule === 'syntax' || rule === 'shape');
  const bad = new Set(unread.map(({ file }) => file));
  const world = lintWorld(root, ward, today, content?.snapshot ?? null, bad);
  return [...issues.map(ofReading), ...checkWorld(world)];
}

/** What the rules find in a world. */
export function checkWorld(world: LintWorld): readonly LintFinding[] {
  return LINT_RULES.flatMap((rule) => rule.check(world).map((trouble) => ofRule(rule, trouble)));
}

function ofRule({ id, severity, why, fix }: LintRule, trouble: ReturnType<LintRule['check']>[number]): LintFinding {
  const { file, line, col, path } = trouble.file.issue(trouble.path, trouble.what);
  const { what } = trouble;
  return {
    file,
    line,
    col,
    path,
    rule: id,
    severity: trouble.severity ?? severity,
    what,
    why,
    fix: trouble.fix ?? fix,
  };
}

function ofReading({ file, line, col, path, what, hint, rule: found }: Issue): LintFinding {
  const isStuck = found === 'shape' && /(^|\.)stuck$/.test(path);
  const id = isStuck ? 'missing-stuck' : (found ?? 'reference');
  const rule = LINT_RULES.find((known) => known.id === id);
  const fix = hint || (rule?.fix ?? '');
  return { file, line, col, path, rule: id, severity: 'error', what, why: rule?.why ?? '', fix };
}
