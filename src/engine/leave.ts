import { isInTask, isSameTask, type TaskRef } from './lookup.js';
import type { Place, Progress, Session } from './session.js';

const MOST_UNFINISHED = 5;

/** Leaves a task unfinished for another place, and remembers how far it came. */
export function leave(session: Session, place: Place): Session {
  const from = session.place;
  if (!isInTask(from)) return { ...session, place, trail: [], answers: {}, calls: [] };
  const { flow, task, step, index } = from;
  const others = without(session.unfinished, from);
  const unfinished = [
    ...others,
    { flow, task, step, index, trail: session.trail, answers: session.answers, calls: session.calls },
  ].slice(-MOST_UNFINISHED);
  return { ...session, place, trail: [], answers: {}, calls: [], unfinished };
}

export function without(unfinished: readonly Progress[], task: TaskRef): readonly Progress[] {
  return unfinished.filter((progress) => !isSameTask(progress, task));
}
