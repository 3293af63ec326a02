import { HOME, type Snapshot } from './flow.js';
import { leave } from './leave.js';
import { findStep, getTask } from './lookup.js';
import type { Frame, Place, Session } from './session.js';
import { stepPlace } from './settle.js';
import { isLeading, waitingBefore } from './steps/waiting.js';

/** One step back: the way that the person came, out of a called task to the step before the call, then to the menu. */
export function stepBack(snapshot: Snapshot, session: Session): Session {
  const { place } = session;
  switch (place.at) {
    case 'branch':
    case 'comment':
      return { ...session, place: stepPlace(getTask(snapshot, place), place.step) };
    case 'step':
      return before(snapshot, session, place) ?? leave(session, { at: 'menu', flow: place.flow, page: 0 });
    case 'needs':
    case 'done':
    case 'resume':
    case 'stopped':
      return { ...session, place: { at: 'menu', flow: place.flow, page: 0 } };
    default:
      return { ...session, place: { at: 'menu', flow: HOME, page: 0 } };
  }
}

type At = Omit<Frame, 'trail' | 'answers'>;

function before(snapshot: Snapshot, session: Session, at: At): Session | null {
  const task = getTask(snapshot, at);
  const trail = [...session.trail];
  for (let last = trail.pop(); last !== undefined; last = trail.pop()) {
    const step = findStep(snapshot, { ...at, step: last });
    if (step && !isLeading(step) && last !== at.step) return { ...session, place: stepPlace(task, last), trail };
  }
  const index = task.steps.findIndex(({ id }) => id === at.step);
  const nearest = waitingBefore(task, index);
  if (nearest) return { ...session, place: stepPlace(task, nearest.id), trail: [] };
  const caller = session.calls.at(-1);
  if (!caller) return null;
  const { answers } = caller;
  const calling: Place = stepPlace(getTask(snapshot, caller), caller.step);
  const returned = { ...session, place: calling, trail: caller.trail, answers, calls: session.calls.slice(0, -1) };
  return before(snapshot, returned, caller);
}
