import { parseExpression, placeholders } from '../engine/index.js';
import type { Issue } from './issue.js';
import type { FlowFile } from './schema.js';
import { suggest } from './suggest.js';
import { walkTexts } from './ward-text.js';
import type { YamlFile } from './yaml-file.js';

type Task = FlowFile['tasks'][string];

/** The names under which tasks keep answers: for the task, or beyond it. */
export function savedIn(tasks: readonly Task[], isRemembered: boolean): readonly string[] {
  return tasks.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'ask' && step.remember === isRemembered ? [step.save] : [])),
  );
}

const NAME = /^[a-z_]+(\.[a-z0-9_-]+)?$/;
const CLOCK = ['hour', 'weekday', 'today'];

/**
 * An issue for each `{…}` of a flow that nothing fills, and each condition that cannot be read. `remembered` names
 * what is kept beyond its task, by any flow.
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
    const known = [...Object.keys(values), ...answers, ...profile, ...CLOCK];
    const faults = path.at(-1) === 'if' ? conditionFaults(text) : templateFaults(text, known);
    issues.push(...faults.map(({ what, hint }) => file.issue(path, what, hint)));
  });
  return issues;
}

type Fault = { readonly what: string; readonly hint: string };

function conditionFaults(source: string): readonly Fault[] {
  const parsed = parseExpression(source);
  if (parsed.ok) return [];
  return [{ what: `điều kiện sai ở ký tự thứ ${parsed.offset + 1}: ${parsed.what}`, hint: '' }];
}

function templateFaults(text: string, known: readonly string[]): readonly Fault[] {
  const isOpen = /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''));
  return [
    ...(isOpen ? [{ what: 'dấu “{” và “}” không đi thành cặp', hint: 'mỗi “{” cần một “}”' }] : []),
    ...placeholders(text).flatMap((source) => {
      const what = faultOf(source, known);
      return what ? [{ what, hint: NAME.test(source) ? suggest(source, known) : '' }] : [];
    }),
  ];
}

function faultOf(source: string, known: readonly string[]): string | null {
  if (NAME.test(source)) return known.includes(source) ? null : `không có giá trị “{${source}}”`;
  const parsed = parseExpression(source);
  return parsed.ok ? null : `không hiểu “{${source}}” ở ký tự thứ ${parsed.offset + 1}: ${parsed.what}`;
}
