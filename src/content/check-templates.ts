import { checkNames, parseExpression, templateParts } from '../engine/index.js';
import type { Issue } from './issue.js';
import type { FlowFile } from './schema.js';
import { suggest } from './suggest.js';
import { walkTexts } from './ward-text.js';
import type { YamlFile } from './yaml-file.js';

type Task = FlowFile['tasks'][string];

/** The names under which tasks keep answers; with `remembered` only those that outlive their task. */
export function savedIn(tasks: readonly Task[], remembered: boolean): readonly string[] {
  return tasks.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'ask' && (step.remember || !remembered) ? [step.save] : [])),
  );
}

const NAME = /^[a-z_]+(\.[a-z0-9_-]+)?$/;
const CLOCK = ['hour', 'weekday', 'today'];

/**
 * An issue for each `{…}` of a flow that nothing fills, and each condition that cannot be read or asks for what nobody
 * keeps. `remembered` names what is kept beyond its task, by any flow.
 */
export function checkTemplates(
  file: YamlFile,
  flow: FlowFile,
  values: Readonly<Record<string, string>>,
  remembered: readonly string[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const profile = remembered.map((name) => `profile.${name}`);
  walkTexts(file.value, [], (text, path) => {
    const task = path[0] === 'tasks' ? flow.tasks[String(path[1])] : undefined;
    const answers = task ? savedIn([task], false).map((name) => `answers.${name}`) : [];
    const asked = [...answers, ...profile];
    const faults =
      path.at(-1) === 'if' ? conditionFaults(text, asked) : templateFaults(text, asked, Object.keys(values));
    issues.push(...faults.map(({ rule, what, hint = '' }) => ({ ...file.issue(path, what, hint), rule })));
  });
  return issues;
}

type Fault = {
  readonly rule: 'expression' | 'unknown-name';
  readonly what: string;
  readonly hint?: string;
};

function conditionFaults(source: string, asked: readonly string[]): readonly Fault[] {
  const parsed = parseExpression(source);
  return parsed.ok
    ? unknownNames(source, 1, asked)
    : [{ rule: 'expression', what: `điều kiện sai ở ký tự thứ ${parsed.offset + 1}: ${parsed.what}` }];
}

function templateFaults(text: string, asked: readonly string[], ward: readonly string[]): readonly Fault[] {
  return templateParts(text).flatMap(({ is, text: source, at }): readonly Fault[] => {
    if (is === 'words') return [];
    if (is === 'unclosed') {
      return [{ rule: 'expression', what: 'dấu “{” và “}” không đi thành cặp', hint: 'mỗi “{” cần một “}”' }];
    }
    if (NAME.test(source)) {
      const known = [...ward, ...asked, ...CLOCK];
      if (known.includes(source)) return [];
      return [{ rule: 'unknown-name', what: `không có giá trị “{${source}}”`, hint: suggest(source, known) }];
    }
    const parsed = parseExpression(source);
    if (parsed.ok) return unknownNames(source, at + 1, asked);
    const where = at + parsed.offset + 1;
    return [{ rule: 'expression', what: `không hiểu “{${source}}” ở ký tự thứ ${where}: ${parsed.what}` }];
  });
}

/** `at`: which character of the text the expression begins at, from 1. */
function unknownNames(source: string, at: number, asked: readonly string[]): readonly Fault[] {
  const parsed = parseExpression(source);
  if (!parsed.ok) return [];
  return checkNames(parsed.expression, asked).map(({ name, at: offset }) => {
    const what = `không ai lưu “${name}” (ký tự thứ ${at + offset})`;
    return { rule: 'unknown-name', what, ...(asked.length === 0 ? {} : { hint: suggest(name, asked) }) };
  });
}
