import { EngineError } from './error.js';
import type { Flow, MenuChoice, Snapshot, Task } from './flow.js';
import type { Place } from './session.js';
import type { Branch, Step } from './step.js';
import { isLeading, waitingSteps } from './steps/waiting.js';

export type TaskRef = { readonly flow: string; readonly task: string };
export type StepRef = TaskRef & { readonly step: string };

export const findFlow = (snapshot: Snapshot, flow: string): Flow | undefined => snapshot.flows.get(flow);

export function findTask(snapshot: Snapshot, at: TaskRef): Task | undefined {
  return findFlow(snapshot, at.flow)?.tasks.get(at.task);
}

export function findStep(snapshot: Snapshot, at: StepRef): Step | undefined {
  return findTask(snapshot, at)?.steps.find((step) => step.id === at.step);
}

export function findNotice(snapshot: Snapshot, at: { flow: string; notice: string }): MenuChoice | undefined {
  return findFlow(snapshot, at.flow)?.menu.choices.find((choice) => choice.id === at.notice && choice.notice);
}

export function getTask(snapshot: Snapshot, at: TaskRef): Task {
  const task = findTask(snapshot, at);
  if (!task) throw new EngineError('unknown_task', `${at.flow}/${at.task}`);
  return task;
}

export function getStep(snapshot: Snapshot, at: StepRef): Step {
  const step = findStep(snapshot, at);
  if (!step) throw new EngineError('unknown_step', `${at.flow}/${at.task}/${at.step}`);
  return step;
}

/** Title, position from 1 and number of steps, of those at which the person is asked: what the progress sentences need. */
export function stepValues(snapshot: Snapshot, at: StepRef) {
  const task = getTask(snapshot, at);
  const { title } = task;
  const steps = waitingSteps(task);
  return { title, step: steps.findIndex((step) => step.id === at.step) + 1, steps: steps.length };
}

/** What a step says to somebody whose screen differs. */
export function advice(step: Step | undefined): readonly Branch[] {
  return step && 'stuck' in step ? step.stuck : [];
}

/** Whether a person stands inside a task's steps. */
export function isInTask(place: Place): place is Extract<Place, { at: 'step' | 'branch' | 'comment' }> {
  return place.at === 'step' || place.at === 'branch' || place.at === 'comment';
}

export function isSameTask(a: TaskRef, b: TaskRef): boolean {
  return a.flow === b.flow && a.task === b.task;
}

/** Whether the content has what a place points at. */
export function exists(snapshot: Snapshot, place: Place): boolean {
  switch (place.at) {
    case 'greeting':
    case 'handed-over':
    case 'who':
    case 'who-name':
      return true;
    case 'lost':
    case 'clarify':
      return exists(snapshot, place.under);
    case 'menu':
      return findFlow(snapshot, place.flow) !== undefined;
    case 'notice':
      return findNotice(snapshot, place) !== undefined;
    case 'needs':
    case 'done':
      return findTask(snapshot, place) !== undefined;
    case 'branch':
      return advice(findStep(snapshot, place)).some((branch) => branch.id === place.branch);
    case 'comment':
      return findStep(snapshot, place)?.kind === 'feedback';
    default: {
      const step = findStep(snapshot, place);
      return step !== undefined && !isLeading(step);
    }
  }
}

/** Whether both stand at the same step, be it under an advice or a card of it. */
export function isSameStep(a: Place, b: Place): boolean {
  return 'step' in a && 'step' in b && isSameTask(a, b) && a.step === b.step;
}
