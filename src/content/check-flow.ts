import type { Issue } from './issue.js';
import type { FlowFile, HomeFile } from './schema.js';
import type { StepFile } from './step-schema.js';
import { suggest } from './suggest.js';
import type { YamlFile } from './yaml-file.js';

type Tasks = FlowFile['tasks'];
/** The tasks of every flow, by flow id: what `task:<flow>/<id>` may name. */
export type KnownTasks = ReadonlyMap<string, readonly string[]>;

/** What the shape alone cannot tell: targets that nothing has, ids used twice. */
export function checkFlow(file: YamlFile, flow: FlowFile, known: KnownTasks): readonly Issue[] {
  return Object.entries(flow.tasks)
    .flatMap(([id, task]) => [
      ...checkNext(file, flow, id, task),
      ...checkIds(file, id, task),
      ...task.steps.flatMap((_, index) => checkTargets(file, flow, id, index, known)),
    ])
    .concat(checkSize(file, flow));
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
    const at = (key: string) => ['tasks', id, 'steps', index, key];
    const issues: Issue[] = [];
    if (seen.has(step.id)) issues.push(file.issue(at('id'), `mã bước “${step.id}” dùng hai lần`, 'đặt mã khác'));
    for (const name of step.renamed_from.filter((former) => former === step.id || seen.has(former))) {
      issues.push({ ...file.issue(at('renamed_from'), `mã cũ “${name}” là của một bước khác`), rule: 'former-id' });
    }
    for (const name of [step.id, ...step.renamed_from]) seen.add(name);
    const ids = 'stuck' in step ? step.stuck.map((branch) => branch.id) : [];
    const repeated = ids.filter((name, at) => ids.indexOf(name) !== at || RESERVED.includes(name));
    return [
      ...issues,
      ...repeated.map((name) => file.issue(at('stuck'), `mã nhánh “${name}” trùng hoặc đã được dành riêng`)),
    ];
  });
}

/** Ids that the engine gives to its own choices. */
export const RESERVED = [
  'ok',
  'back',
  'human',
  'menu',
  'go',
  'this-step',
  'go-on',
  'restart',
  'ready',
  'here',
  'skip',
  'offer',
];

/** Everything in a step that leads somewhere: where it stands in the file, and what it says. */
function targetsOf(step: StepFile): readonly (readonly [readonly PropertyKey[], string])[] {
  switch (step.kind) {
    case 'show':
    case 'wait':
      return step.stuck.map(({ then = 'again' }, at) => [['stuck', at, 'then'], then]);
    case 'ask':
      return (step.choices ?? []).map(({ then = 'next' }, at) => [['choices', at, 'then'], then]);
    case 'branch':
      return step.branch.map((each, at) =>
        'else' in each ? [['branch', at, 'else'], each.else] : [['branch', at, 'then'], each.then],
      );
    case 'call':
      return [[['call'], `task:${step.call}`]];
    case 'goto':
      return [[['goto'], step.goto]];
    default:
      return [];
  }
}

function checkTargets(file: YamlFile, flow: FlowFile, id: string, index: number, known: KnownTasks): readonly Issue[] {
  const task = flow.tasks[id];
  const steps = task?.steps.map((step) => step.id) ?? [];
  const step = task?.steps[index];
  return (step ? targetsOf(step) : []).flatMap(([where, then]) => {
    const path = ['tasks', id, 'steps', index, ...where];
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

/** Steps, and what they offer. More than an author, or a reader of the graph, can oversee (E18). */
const MOST_NODES = 1_000;

function checkSize(file: YamlFile, flow: FlowFile): readonly Issue[] {
  let nodes = 0;
  for (const [id, { steps }] of Object.entries(flow.tasks)) {
    for (const [index, step] of steps.entries()) {
      nodes += 1 + targetsOf(step).length;
      if (nodes > MOST_NODES) {
        const what = `tệp có hơn ${MOST_NODES} nút (bước và nhánh)`;
        return [file.issue(['tasks', id, 'steps', index], what, 'tách bớt việc sang tệp khác')];
      }
    }
  }
  return [];
}
