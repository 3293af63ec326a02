import type { Snapshot, Step, Task } from './flow.js';
import { findTask, type StepRef } from './lookup.js';
import type { StepPlace } from './session.js';

/** A step as it was known; `index` −1 where its position is not known. */
type Known = StepRef & { readonly index: number };

/** The place of a step of a task. */
export function stepPlace(task: Task, step: string): StepPlace {
  return { at: 'step', flow: task.flow, task: task.id, step, index: task.steps.findIndex(({ id }) => id === step) };
}

/** Where a step is today: under its id, under a newer one, or, where its position is known, the nearest one before it. */
export function surviving(snapshot: Snapshot, at: Known): StepPlace | null {
  const task = findTask(snapshot, at);
  const step = task && survivor(task, at);
  return step ? stepPlace(task, step.id) : null;
}

/** As `surviving`, for somebody who stands there: a step that says nothing gives way to one that asks, before it or else after it. */
export function talkingStep(snapshot: Snapshot, at: Known): StepPlace | null {
  const task = findTask(snapshot, at);
  const step = task && survivor(task, at);
  if (!step) return null;
  const position = task.steps.indexOf(step);
  const talking =
    task.steps.slice(0, position + 1).findLast(talks) ?? task.steps.slice(position + 1).find((each) => talks(each));
  return talking ? stepPlace(task, talking.id) : null;
}

function survivor(task: Task, { step, index }: Known): Step | undefined {
  return (
    task.steps.find(({ id }) => id === step) ??
    task.steps.find(({ renamedFrom }) => renamedFrom.includes(step)) ??
    (index === -1 ? undefined : task.steps[Math.min(Math.max(index - 1, 0), task.steps.length - 1)])
  );
}

const SILENT: ReadonlySet<Step['kind']> = new Set(['branch', 'call', 'goto', 'record']);

function talks({ kind }: Step): boolean {
  return !SILENT.has(kind);
}
