import type { Snapshot } from '../flow.js';
import { getTask, type StepRef } from '../lookup.js';
import type { Target } from '../target.js';

/** The step that follows in its task, or the end of the task. */
export function afterStep(snapshot: Snapshot, { flow, task, step }: StepRef): Target {
  const { steps } = getTask(snapshot, { flow, task });
  const next = steps[steps.findIndex(({ id }) => id === step) + 1];
  return next ? { to: 'step', flow, task, step: next.id } : { to: 'done', flow, task };
}
