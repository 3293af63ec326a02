import type { Snapshot, Step, Task } from './flow.js';
import { HOME } from './flow.js';
import { exists, findFlow, findTask, type StepRef, type TaskRef } from './lookup.js';
import { liftCard, type Place, type Session, type StepPlace } from './session.js';

/**
 * Moves a session onto the content of today, forward and never into an error: the same step; else the step that
 * carries its old id; else the nearest step before it; else the flow's menu; else the main menu.
 * `moved` tells that the open question is no longer the one that the person has before them.
 */
export function settle(snapshot: Snapshot, session: Session): { readonly session: Session; readonly moved: boolean } {
  if (session.content === snapshot.hash) return { session, moved: false };
  const unfinished = session.unfinished.flatMap((progress) => {
    const step = surviving(snapshot, progress);
    return step ? [{ ...progress, step: step.step, index: step.index, trail: settleTrail(snapshot, progress) }] : [];
  });
  const { place } = liftCard(session);
  const trail = 'task' in place ? settleTrail(snapshot, { ...place, trail: session.trail }) : [];
  const kept = { ...session, content: snapshot.hash, unfinished, trail };
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
  return at.trail.flatMap((id) => (task && stepOfToday(task, id)?.id) ?? []);
}

/** The step with that id, or the one that had it before. */
function stepOfToday({ steps }: Task, id: string): Step | undefined {
  return steps.find((step) => step.id === id) ?? steps.find(({ renamedFrom }) => renamedFrom.includes(id));
}

function surviving(snapshot: Snapshot, at: StepRef & { readonly index: number }): StepPlace | null {
  const task = findTask(snapshot, at);
  if (!task) return null;
  const step = stepOfToday(task, at.step) ?? task.steps[Math.min(Math.max(at.index - 1, 0), task.steps.length - 1)];
  return step ? stepPlace(task, step.id) : null;
}

/** The place of a step of a task. */
export function stepPlace(task: Task, step: string): StepPlace {
  return { at: 'step', flow: task.flow, task: task.id, step, index: task.steps.findIndex(({ id }) => id === step) };
}
