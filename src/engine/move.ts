import type { Effect } from './effect.js';
import type { Snapshot, Target } from './flow.js';
import { HOME } from './flow.js';
import { findStep, getTask, isInTask, isSameTask, type StepRef, type TaskRef } from './lookup.js';
import { takePhone } from './people.js';
import { liftCard, type Place, type Progress, type Session } from './session.js';
import { stepPlace } from './settle.js';

export type Moved = { readonly session: Session; readonly effects: readonly Effect[] };

const MOST_UNFINISHED = 5;
const LONGEST_TRAIL = 50;

/** Goes where a choice leads. Says nothing: what is asked there is the prompt's matter. */
export function move(snapshot: Snapshot, from: Session, target: Target): Moved {
  const session = liftCard(from);
  switch (target.to) {
    case 'menu':
      return quiet(leave(session, { at: 'menu', flow: target.flow, page: target.page ?? 0 }));
    case 'notice':
      return quiet(leave(session, { at: 'notice', flow: target.flow, notice: target.notice }));
    case 'task':
      return quiet(openTask(snapshot, session, target));
    case 'step':
      return openStep(snapshot, session, target);
    case 'branch':
      return openBranch(snapshot, session, target);
    case 'done':
      return finish(session, target);
    case 'human':
      return handOver(session);
    case 'back':
      return quiet(from.place.at === 'lost' ? session : stepBack(snapshot, session));
    case 'who':
      return quiet(leave(session, { at: 'who' }));
    case 'new-person':
      return quiet({ ...session, place: { at: 'who-name' } });
    case 'person':
      return quiet(takePhone(session, target.id));
    case 'here':
      return quiet(session);
  }
}

function quiet(session: Session): Moved {
  return { session, effects: [] };
}

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

function without(unfinished: readonly Progress[], task: TaskRef): readonly Progress[] {
  return unfinished.filter((progress) => !isSameTask(progress, task));
}

function openTask(snapshot: Snapshot, session: Session, { flow, task: id }: TaskRef): Session {
  const left = leave(session, { at: 'menu', flow, page: 0 });
  const progress = left.unfinished.find((entry) => isSameTask(entry, { flow, task: id }));
  if (progress && progress.index > 0 && findStep(snapshot, progress)) {
    const { step, index } = progress;
    return { ...left, place: { at: 'resume', flow, task: id, step, index } };
  }
  return { ...left, place: { at: 'needs', flow, task: id } };
}

function openStep(snapshot: Snapshot, session: Session, { flow, task: id, step }: StepRef): Moved {
  const task = getTask(snapshot, { flow, task: id });
  const place = stepPlace(task, step);
  const from = session.place;
  if (isInTask(from) && isSameTask(from, place)) {
    const trail = from.step === step ? session.trail : [...session.trail, from.step].slice(-LONGEST_TRAIL);
    return quiet({ ...session, place, trail });
  }
  const left = leave(session, place);
  const progress = left.unfinished.find((entry) => isSameTask(entry, place));
  const entered = { ...left, unfinished: without(left.unfinished, place) };
  if (progress?.step === step) return quiet({ ...entered, trail: progress.trail });
  const begun: Effect = { do: 'record', what: 'task-started', flow, task: id };
  return { session: entered, effects: place.index === 0 ? [begun] : [] };
}

function openBranch(snapshot: Snapshot, session: Session, target: Extract<Target, { to: 'branch' }>): Moved {
  const { flow, task, step, branch } = target;
  const { session: inTask } = openStep(snapshot, session, target);
  const { index } = stepPlace(getTask(snapshot, target), step);
  return {
    session: { ...inTask, place: { at: 'branch', flow, task, step, index, branch } },
    effects: [{ do: 'record', what: 'stuck', flow, task, step }],
  };
}

function finish(session: Session, { flow, task }: TaskRef): Moved {
  return {
    session: {
      ...session,
      place: { at: 'done', flow, task },
      trail: [],
      unfinished: without(session.unfinished, { flow, task }),
    },
    effects: [{ do: 'record', what: 'task-done', flow, task }],
  };
}

/** Asking again changes nothing: staff have the ticket already. */
function handOver(session: Session): Moved {
  if (session.place.at === 'handed-over') return quiet(session);
  const from = session.place;
  const where = isInTask(from) ? { flow: from.flow, task: from.task, step: from.step } : {};
  return { session: leave(session, { at: 'handed-over' }), effects: [{ do: 'hand-over', ...where }] };
}

function stepBack(snapshot: Snapshot, session: Session): Session {
  const { place } = session;
  switch (place.at) {
    case 'branch':
      return { ...session, place: stepPlace(getTask(snapshot, place), place.step) };
    case 'step': {
      const before = session.trail.at(-1) ?? getTask(snapshot, place).steps[place.index - 1]?.id;
      if (before === undefined || !findStep(snapshot, { ...place, step: before })) {
        return leave(session, { at: 'menu', flow: place.flow, page: 0 });
      }
      return { ...session, place: stepPlace(getTask(snapshot, place), before), trail: session.trail.slice(0, -1) };
    }
    case 'needs':
    case 'done':
    case 'resume':
    case 'stopped':
      return { ...session, place: { at: 'menu', flow: place.flow, page: 0 } };
    default:
      return { ...session, place: { at: 'menu', flow: HOME, page: 0 } };
  }
}
