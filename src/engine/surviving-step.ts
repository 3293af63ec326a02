import type { Snapshot, Task } from './flow.js';
import { findTask, type StepRef } from './lookup.js';
import type { StepPlace } from './session.js';
import type { Step } from './step.js';
import { nearestWaiting } from './steps/waiting.js';

/** A step as it was known: its position (−1 where that is not known), and the steps behind the person. */
type Known = StepRef & { readonly index: number; readonly trail?: readonly string[] };

/** The place of a step of a task. */
export function stepPlace(task: Task, step: string): StepPlace {
  return { at: 'step', flow: task.flow, task: task.id, step, index: task.steps.findIndex(({ id }) => id === step) };
}

/** Where a step is today: under its id, under a newer one, or the nearest one before it. */
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
  const talking = nearestWaiting(task, task.steps.indexOf(step));
  return talking ? stepPlace(task, talking.id) : null;
}

function survivor(task: Task, { step, index, trail = [] }: Known): Step | undefined {
  return (
    ofToday(task, step) ??
    trail.reduce<Step | undefined>((latest, id) => ofToday(task, id) ?? latest, undefined) ??
    (index === -1 ? undefined : task.steps[Math.min(Math.max(index - 1, 0), task.steps.length - 1)])
  );
}

/** The step with that id, or the one that had it before. */
function ofToday({ steps }: Task, step: string): Step | undefined {
  return steps.find(({ id }) => id === step) ?? steps.find(({ renamedFrom }) => renamedFrom.includes(step));
}
