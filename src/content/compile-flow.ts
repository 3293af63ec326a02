import type { Flow, Target, Task } from '../engine/index.js';
import { compileStep, type Defaults } from './compile-step.js';
import type { FlowFile, HomeFile } from './schema.js';

type TaskFile = FlowFile['tasks'][string];

const HOUR_MS = 3_600_000;

/** Turns a checked flow file into what the engine runs. Targets become absolute. */
export function compileFlow(file: FlowFile, defaults: Defaults): Flow {
  const tasks = Object.entries(file.tasks).map(([id, task]) => compileTask(file.id, id, task, defaults));
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

function compileTask(flow: string, id: string, task: TaskFile, defaults: Defaults): Task {
  const { title, label, minutes, needs, safety, nudge, done, next } = task;
  return {
    id,
    flow,
    title,
    label,
    minutes,
    needs,
    ...(safety === undefined ? {} : { safety }),
    ...(nudge === undefined ? {} : { nudge: { afterMs: nudge.after_hours * HOUR_MS, say: nudge.say } }),
    steps: task.steps.map((step, index) => {
      const following = task.steps[index + 1];
      const next: Target = following
        ? { to: 'step', flow, task: id, step: following.id }
        : { to: 'done', flow, task: id };
      return compileStep(step, { flow, task: id, next }, defaults);
    }),
    done,
    topics: task.topics,
    next,
  };
}
