import type { Snapshot, Step, Task } from './flow.js';
import { HOME } from './flow.js';
import { exists, findFlow, findTask, type StepRef, type TaskRef } from './lookup.js';
import { type Frame, liftCard, type Place, type Session, type StepPlace, type Timer } from './session.js';
import { isLeading, nearestWaiting } from './steps/waiting.js';

/**
 * Moves a session onto the content of today, forward and never into an error: the same step; else the step that
 * carries its old id; else the nearest step before it; else the flow's menu; else the main menu.
 * `moved` tells that the open question is no longer the one that the person has before them.
 */
export function settle(snapshot: Snapshot, session: Session): { readonly session: Session; readonly moved: boolean } {
  if (session.content === snapshot.hash) return { session, moved: false };
  const unfinished = session.unfinished.flatMap((progress) => {
    const step = surviving(snapshot, progress);
    if (!step) return [];
    const calls = settleCalls(snapshot, progress.calls);
    return [{ ...progress, step: step.step, index: step.index, trail: settleTrail(snapshot, progress), calls }];
  });
  const { place } = liftCard(session);
  const trail = 'task' in place ? settleTrail(snapshot, { ...place, trail: session.trail }) : [];
  const calls = settleCalls(snapshot, session.calls);
  const timer = settleTimer(snapshot, session.timer);
  const kept = { ...session, content: snapshot.hash, unfinished, trail, calls, timer };
  if (exists(snapshot, session.place)) return { session: kept, moved: false };
  return { session: { ...kept, place: nearest(snapshot, session.place) }, moved: true };
}

function nearest(snapshot: Snapshot, place: Place): Place {
  if (place.at === 'lost') return nearest(snapshot, place.under);
  if ('step' in place) {
    const step = surviving(snapshot, place);
    if (step) return step;
  }
  const flow = 'flow' in place && findFlow(snapshot, place.flow) ? place.flow : HOME;
  return { at: 'menu', flow, page: 0 };
}

/** The steps behind a person that the content still has, under their names of today. */
function settleTrail(snapshot: Snapshot, at: TaskRef & { readonly trail: readonly string[] }): readonly string[] {
  const task = findTask(snapshot, at);
  return at.trail.flatMap((id) => {
    const step = task && stepOfToday(task, id);
    return step && !isLeading(step) ? [step.id] : [];
  });
}

/** The calling tasks that the content still has; where a call is gone, the task goes on behind the place where it stood. */
function settleCalls(snapshot: Snapshot, calls: readonly Frame[]): readonly Frame[] {
  return calls.flatMap((frame) => {
    const task = findTask(snapshot, frame);
    if (!task) return [];
    const last = task.steps.length - 1;
    const step = stepOfToday(task, frame.step) ?? task.steps[Math.min(Math.max(frame.index - 1, 0), last)];
    const index = step ? task.steps.indexOf(step) : 0;
    return step ? [{ ...frame, step: step.id, index, trail: settleTrail(snapshot, frame) }] : [];
  });
}

function settleTimer(snapshot: Snapshot, timer: Timer | null): Timer | null {
  const task = timer && findTask(snapshot, timer);
  const step = task && stepOfToday(task, timer.step);
  return timer && step ? { ...timer, step: step.id } : timer;
}

/** The step with that id, or the one that had it before. */
function stepOfToday({ steps }: Task, id: string): Step | undefined {
  return steps.find((step) => step.id === id) ?? steps.find(({ renamedFrom }) => renamedFrom.includes(id));
}

function surviving(snapshot: Snapshot, at: StepRef & { readonly index: number }): StepPlace | null {
  const task = findTask(snapshot, at);
  if (!task) return null;
  const same = stepOfToday(task, at.step);
  const index = same ? task.steps.indexOf(same) : Math.min(Math.max(at.index - 1, 0), task.steps.length - 1);
  const step = nearestWaiting(task, index);
  return step ? stepPlace(task, step.id) : null;
}

/** The place of a step of a task. */
export function stepPlace(task: Task, step: string): StepPlace {
  return { at: 'step', flow: task.flow, task: task.id, step, index: task.steps.findIndex(({ id }) => id === step) };
}
