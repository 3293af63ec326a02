import type { Task } from '../flow.js';
import type { BranchStep, CallStep, GotoStep, RecordStep, Step } from '../step.js';

/** A step that says nothing and only leads on. */
export type LeadingStep = BranchStep | CallStep | GotoStep | RecordStep;
/** A step at which the person is asked for something. */
export type WaitingStep = Exclude<Step, LeadingStep>;

const LEADING: readonly Step['kind'][] = ['branch', 'call', 'goto', 'record'];

export function isLeading(step: Step): step is LeadingStep {
  return LEADING.includes(step.kind);
}

/** The steps that a person sees, in order: those that “Bước 3/7” counts. */
export function waitingSteps({ steps }: Task): readonly WaitingStep[] {
  return steps.filter((step): step is WaitingStep => !isLeading(step));
}

/** The nearest step at or before that position at which one can stand, else the nearest behind it. */
export function nearestWaiting(task: Task, index: number): WaitingStep | undefined {
  const isWaiting = (step: Step): step is WaitingStep => !isLeading(step);
  return task.steps.slice(0, index + 1).findLast(isWaiting) ?? task.steps.slice(index + 1).find(isWaiting);
}

/** The step before that position at which one can stand. */
export function waitingBefore({ steps }: Task, index: number): WaitingStep | undefined {
  return steps.slice(0, Math.max(index, 0)).findLast((step): step is WaitingStep => !isLeading(step));
}
