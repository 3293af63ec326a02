import type { Branch, Flow, Step, Target, Task } from '../engine/index.js';
import type { FlowFile, HomeFile } from './schema.js';

type TaskFile = FlowFile['tasks'][string];
type StepFile = TaskFile['steps'][number];
type BranchFile = StepFile['stuck'][number];

/** Turns a checked flow file into what the engine runs. Targets become absolute; `goLabel` names a button without a name. */
export function compileFlow(file: FlowFile, goLabel: string): Flow {
  const tasks = Object.entries(file.tasks).map(([id, task]) => compileTask(file.id, id, task, goLabel));
  return {
    id: file.id,
    title: file.title,
    menu: {
      say: file.menu.say,
      choices: tasks.map(({ id, label }) => ({ id, label, target: { to: 'task', flow: file.id, task: id } })),
    },
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

/** The main menu: services with a flow lead to its menu, the others to what they say instead. */
export function compileHome(file: HomeFile): Flow {
  return {
    id: file.id,
    title: file.title,
    menu: {
      say: file.menu.say,
      choices: file.menu.choices.map((choice) => {
        const { id, label } = choice;
        return 'flow' in choice
          ? { id, label, target: { to: 'menu', flow: choice.flow } }
          : { id, label, target: { to: 'notice', flow: file.id, notice: id }, notice: choice.say };
      }),
    },
    tasks: new Map(),
  };
}

function compileTask(flow: string, id: string, task: TaskFile, goLabel: string): Task {
  const { title, label, minutes, needs, safety, done, next } = task;
  return {
    id,
    flow,
    title,
    label,
    minutes,
    needs,
    ...(safety === undefined ? {} : { safety }),
    steps: task.steps.map((step, index) => compileStep(flow, id, task, step, index, goLabel)),
    done,
    topics: task.topics,
    next,
  };
}

function compileStep(flow: string, task: string, file: TaskFile, step: StepFile, index: number, goLabel: string): Step {
  const following = file.steps[index + 1];
  const next: Target = following ? { to: 'step', flow, task, step: following.id } : { to: 'done', flow, task };
  return {
    kind: 'show',
    id: step.id,
    ignore: [],
    oldButton: 'past',
    renamedFrom: step.renamed_from,
    say: step.say,
    check: step.check,
    ok: step.ok,
    ...(step.picture === undefined ? {} : { picture: step.picture }),
    stuck: step.stuck.map((branch) => compileBranch(flow, task, branch, next, goLabel)),
  };
}

function compileBranch(flow: string, task: string, branch: BranchFile, next: Target, goLabel: string): Branch {
  const { id, label, say, then = 'again', go = goLabel } = branch;
  const target = then === 'again' ? null : parseTarget(then, flow, task, next);
  return { id, label, say, ...(target ? { onward: { target, label: go } } : {}) };
}

/** `next`, `human`, `menu` (the flow's own), `step:<id>` of the same task, `task:<id>` or `task:<flow>/<id>`. */
export function parseTarget(then: string, flow: string, task: string, next: Target): Target {
  if (then === 'next') return next;
  if (then === 'human') return { to: 'human' };
  if (then === 'menu') return { to: 'menu', flow };
  const [kind, name = ''] = then.split(':');
  if (kind === 'step') return { to: 'step', flow, task, step: name };
  const [first = '', second] = name.split('/');
  return second === undefined ? { to: 'task', flow, task: first } : { to: 'task', flow: first, task: second };
}
