import type { Effect } from './effect.js';
import type { Snapshot } from './flow.js';
import { leave, without } from './leave.js';
import { findStep, getTask, isInTask, isSameTask, type StepRef, stepValues, type TaskRef } from './lookup.js';
import { type Moved, quiet } from './moved.js';
import type { Place, Session } from './session.js';
import { stepPlace } from './settle.js';
import type { Target } from './target.js';

/** Longer than any way through a task: what falls off is only the way back. */
export const LONGEST_TRAIL = 200;

/** Comes to a task from outside: to what one needs for it, or, where it was begun, to the question how to go on. */
export function openTask(snapshot: Snapshot, session: Session, { flow, task: id }: TaskRef): Session {
  const left = leave(session, { at: 'menu', flow, page: 0 });
  const named = { flow, task: id };
  const progress =
    left.unfinished.find((entry) => isSameTask(entry, named)) ??
    left.unfinished.findLast((entry) => waits(named, entry));
  if (progress && findStep(snapshot, progress) && isUnderWay(stepValues(snapshot, progress).step, progress)) {
    const { flow: inFlow, task, step, index } = progress;
    return { ...left, place: { at: 'resume', flow: inFlow, task, step, index } };
  }
  return { ...left, place: { at: 'needs', flow, task: id } };
}

/** Whether a task waits for the one that was left: it goes on where that one does. */
function waits(task: TaskRef, { calls }: Session['unfinished'][number]): boolean {
  return calls.some((frame) => isSameTask(frame, task));
}

function isUnderWay(position: number, { calls }: Session['unfinished'][number]): boolean {
  return position > 1 || calls.length > 0;
}

/** Goes to a step of the open task, or enters a task there; a task that stopped at that very step goes on as it was. */
export function openStep(snapshot: Snapshot, session: Session, { flow, task: id, step }: StepRef): Moved {
  const task = getTask(snapshot, { flow, task: id });
  const place = stepPlace(task, step);
  const from = session.place;
  if (isInTask(from) && isSameTask(from, place)) {
    return quiet({ ...session, place, trail: from.step === step ? session.trail : behind(session.trail, from.step) });
  }
  const left = leave(session, place);
  const progress = left.unfinished.find((entry) => isSameTask(entry, place));
  const entered = { ...left, unfinished: without(left.unfinished, place) };
  if (progress?.step === step) {
    const { trail, answers, calls } = progress;
    return quiet({ ...entered, trail, answers, calls });
  }
  // “from the beginning” on the card of a called task still comes back to the task that called it
  const calls = isCardOf(from, place) ? (progress?.calls ?? []) : [];
  return { session: begin({ ...entered, calls }, place), effects: place.index === 0 ? [started(snapshot, place)] : [] };
}

function isCardOf(from: Place, task: TaskRef): boolean {
  return (from.at === 'resume' || from.at === 'stopped') && isSameTask(from, task);
}

/** The steps behind a person once one more is. */
export function behind(trail: readonly string[], step: string): readonly string[] {
  return [...trail, step].slice(-LONGEST_TRAIL);
}

/** A task that is begun anew may be reminded of anew. */
export function begin(session: Session, { flow, task }: TaskRef): Session {
  return { ...session, nudged: session.nudged.filter((key) => key !== `${flow}/${task}`) };
}

export function started({ hash }: Snapshot, { flow, task }: TaskRef): Effect {
  return { do: 'record', what: 'task-started', flow, task, version: hash };
}

/** Begins the open task, or one that was left, from its first step: nothing answered, nothing behind. */
export function restart(snapshot: Snapshot, session: Session, { flow, task: id }: TaskRef): Moved {
  const task = getTask(snapshot, { flow, task: id });
  const [first] = task.steps;
  if (!first) return quiet(leave(session, { at: 'menu', flow, page: 0 }));
  const place = stepPlace(task, first.id);
  const from = session.place;
  const isOpen = isInTask(from) && isSameTask(from, place);
  const left = isOpen ? session : leave(session, place);
  const carded = isCardOf(from, place) ? left.unfinished.find((entry) => isSameTask(entry, place)) : undefined;
  const calls = isOpen ? session.calls : (carded?.calls ?? []);
  const unfinished = without(left.unfinished, place);
  return {
    session: begin({ ...left, place, trail: [], answers: {}, calls, unfinished }, place),
    effects: isOpen ? [] : [started(snapshot, place)],
  };
}

/** The advice under a step for somebody whose screen differs. */
export function openBranch(snapshot: Snapshot, session: Session, target: Extract<Target, { to: 'branch' }>): Moved {
  const { flow, task, step, branch } = target;
  const { session: inTask } = openStep(snapshot, session, target);
  const { index } = stepPlace(getTask(snapshot, target), step);
  return {
    session: { ...inTask, place: { at: 'branch', flow, task, step, index, branch } },
    effects: [{ do: 'record', what: 'stuck', flow, task, step, version: snapshot.hash }],
  };
}
