import type { Issue } from './issue.js';
import type { FlowFile, HomeFile } from './schema.js';
import { suggest } from './suggest.js';
import type { YamlFile } from './yaml-file.js';

type Tasks = FlowFile['tasks'];
/** The tasks of every flow, by flow id: what `task:<flow>/<id>` may name. */
export type KnownTasks = ReadonlyMap<string, readonly string[]>;

/** What the shape alone cannot tell: targets that nothing has, ids used twice, steps that ask for two things. */
export function checkFlow(file: YamlFile, flow: FlowFile, known: KnownTasks): readonly Issue[] {
  return Object.entries(flow.tasks).flatMap(([id, task]) => [
    ...checkNext(file, flow, id, task),
    ...checkIds(file, id, task),
    ...task.steps.flatMap((step, index) => [
      ...checkBranches(file, flow, id, index, known),
      ...checkSentences(file, ['tasks', id, 'steps', index, 'say'], step.say),
    ]),
  ]);
}

export function checkHome(file: YamlFile, home: HomeFile, flows: readonly string[]): readonly Issue[] {
  return home.menu.choices.flatMap((choice, index) => {
    if (!('flow' in choice) || flows.includes(choice.flow)) return [];
    const path = ['menu', 'choices', index, 'flow'];
    return [file.issue(path, `không có tệp flows/${choice.flow}.yaml`, suggest(choice.flow, flows))];
  });
}

function checkNext(file: YamlFile, flow: FlowFile, id: string, task: Tasks[string]): readonly Issue[] {
  const known = Object.keys(flow.tasks);
  return task.next.flatMap((next, index) =>
    known.includes(next)
      ? []
      : [file.issue(['tasks', id, 'next', index], `không có việc “${next}” trong tệp này`, suggest(next, known))],
  );
}

function checkIds(file: YamlFile, id: string, task: Tasks[string]): readonly Issue[] {
  const seen = new Set<string>();
  return task.steps.flatMap((step, index) => {
    const issues = [step.id, ...step.renamed_from]
      .filter((name) => seen.has(name))
      .map((name) => file.issue(['tasks', id, 'steps', index, 'id'], `mã bước “${name}” dùng hai lần`, 'đặt mã khác'));
    for (const name of [step.id, ...step.renamed_from]) seen.add(name);
    const ids = step.stuck.map((branch) => branch.id);
    const repeated = ids.filter((name, at) => ids.indexOf(name) !== at || RESERVED.includes(name));
    return [
      ...issues,
      ...repeated.map((name) =>
        file.issue(['tasks', id, 'steps', index, 'stuck'], `mã nhánh “${name}” trùng hoặc đã được dành riêng`),
      ),
    ];
  });
}

/** Ids that the engine gives to its own choices. */
const RESERVED = ['ok', 'back', 'human', 'menu', 'go', 'this-step', 'go-on', 'restart', 'ready', 'here', 'offer'];

function checkBranches(file: YamlFile, flow: FlowFile, id: string, index: number, known: KnownTasks): readonly Issue[] {
  const task = flow.tasks[id];
  const steps = task?.steps.map((step) => step.id) ?? [];
  return (task?.steps[index]?.stuck ?? []).flatMap(({ then = 'again' }, at) => {
    const path = ['tasks', id, 'steps', index, 'stuck', at, 'then'];
    const [kind, name = ''] = then.split(':');
    if (kind === 'step' && !steps.includes(name)) {
      return [file.issue(path, `không có bước “${name}” trong việc này`, suggest(name, steps))];
    }
    if (kind !== 'task') return [];
    const [first = '', second] = name.split('/');
    const tasks = second === undefined ? Object.keys(flow.tasks) : (known.get(first) ?? []);
    const wanted = second ?? first;
    return tasks.includes(wanted) ? [] : [file.issue(path, `không có việc “${name}”`, suggest(wanted, tasks))];
  });
}

const MOST_SENTENCES = 2;
const MOST_WORDS = 20;

/** A step says at most two short sentences: more is not read on a small screen. */
function checkSentences(file: YamlFile, path: readonly PropertyKey[], say: string): readonly Issue[] {
  const sentences = say.split(/(?<=[.!?…])\s+/).filter(Boolean);
  const issues: Issue[] = [];
  if (sentences.length > MOST_SENTENCES) {
    issues.push(
      file.issue(path, `bước có ${sentences.length} câu, nhiều nhất ${MOST_SENTENCES}`, 'tách thành hai bước'),
    );
  }
  for (const sentence of sentences) {
    const words = sentence.split(/\s+/).length;
    if (words > MOST_WORDS)
      issues.push(file.issue(path, `câu dài ${words} chữ, nhiều nhất ${MOST_WORDS}`, 'viết ngắn lại'));
  }
  return issues;
}
