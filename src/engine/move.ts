import type { Effect } from './effect.js';
import { finishTask } from './finish-task.js';
import { HOME, type Snapshot } from './flow.js';
import { leave, without } from './leave.js';
import { findStep, getTask, isInTask, isSameStep, isSameTask } from './lookup.js';
import { type Moved, quiet } from './moved.js';
import { begin, LONGEST_TRAIL, openBranch, openStep, openTask, started } from './open-task.js';
import { takePhone } from './people.js';
import { type Ground, isCard, liftCard, type Session, type StepPlace } from './session.js';
import { stepPlace } from './settle.js';
import { stepBack } from './step-back.js';
import { type Lead, leadOn } from './steps/lead-on.js';
import type { Target } from './target.js';

export { leave } from './leave.js';
export type { Moved } from './moved.js';

/** More steps than this that wait for nobody, in one turn, are a circle (B19). */
const MOST_LEADING = 50;
/** Coming to the same step so often in one run of a task is a circle too (B20). */
const MOST_COMINGS = 20;

/** Goes where a choice leads, on to where the person is asked. Says nothing: what is asked is the prompt's matter. */
export function move(snapshot: Snapshot, from: Session, target: Target): Moved {
  return runOn(snapshot, liftCard(from), go(snapshot, from, target), target.to !== 'back' && target.to !== 'here');
}

/** Runs on from where a move came to, through every step that waits for nobody. */
export function runOn(snapshot: Snapshot, from: Session, moved: Moved, isForward = true): Moved {
  let { session, effects, lead = '' } = moved;
  for (let passed = 0; ; passed += 1) {
    const next = leadOn(snapshot, session);
    if (!next) break;
    if (next.do === 'fail' || passed >= MOST_LEADING) return broken(from, session);
    const onward = follow(snapshot, session, next);
    effects = [...effects, ...onward.effects];
    lead = [lead, onward.lead ?? ''].filter(Boolean).join('\n');
    session = onward.session;
  }
  const { place } = session;
  if (isForward && place.at === 'step' && isCircle(session, place)) return broken(from, session);
  const arrived = isForward ? arrive(snapshot, from, session) : [];
  return { session, effects: [...effects, ...arrived], ...(lead ? { lead } : {}) };
}

function follow(snapshot: Snapshot, session: Session, lead: Exclude<Lead, { do: 'fail' }>): Moved {
  if (lead.do === 'call') return enterCalled(snapshot, lead);
  const { target } = lead;
  const { place } = session;
  // what only leads on is never behind a person, and nobody can stand there to take it up again
  const inTask = target.to === 'step' && isInTask(place) && isSameTask(target, place);
  if (inTask) {
    const onward = stepPlace(getTask(snapshot, target), target.step);
    return { session: { ...session, place: onward }, effects: lead.effects };
  }
  const standing = target.to === 'done' ? session : stepBack(snapshot, session);
  const onward = go(snapshot, standing, target);
  return { ...onward, effects: [...lead.effects, ...onward.effects] };
}

function enterCalled(snapshot: Snapshot, { session, target }: Extract<Lead, { do: 'call' }>): Moved {
  const place = stepPlace(getTask(snapshot, target), target.step);
  const entered = { ...session, place, unfinished: without(session.unfinished, place) };
  return { session: begin(entered, place), effects: [started(snapshot, place)] };
}

/** In a wide circle no step is come to so often before the way is as long as is remembered: that is told by its length. */
function isCircle({ trail }: Session, { step }: StepPlace): boolean {
  const comings = trail.filter((id) => id === step).length;
  return comings >= MOST_COMINGS || (comings > 0 && trail.length >= LONGEST_TRAIL);
}

/** Coming to a hand-over calls the staff, once: not for somebody who only takes up there what was left. */
function arrive(snapshot: Snapshot, from: Session, { place }: Session): readonly Effect[] {
  if (place.at !== 'step' || findStep(snapshot, place)?.kind !== 'hand-over') return [];
  const wasHere =
    isSameStep(from.place, place) || from.unfinished.some((left) => isSameStep({ at: 'step', ...left }, place));
  const { flow, task, step } = place;
  return wasHere ? [] : [{ do: 'hand-over', flow, task, step }];
}

/** Out of a circle: the person is told, the task can be taken up where it was, and its author is flagged. */
function broken(from: Session, { place }: Session): Moved {
  const home: Session['place'] = from.place.at === 'greeting' ? from.place : { at: 'menu', flow: HOME, page: 0 };
  const left = leave(from, 'flow' in place ? { at: 'menu', flow: place.flow, page: 0 } : home);
  const unfinished = left.unfinished.map((progress) =>
    'task' in place && isSameTask(progress, place) ? { ...progress, trail: [] } : progress,
  );
  const at = 'step' in place ? { flow: place.flow, task: place.task, step: place.step } : {};
  return {
    session: {
      ...left,
      unfinished,
      place: { at: 'lost', under: left.place as Ground },
    },
    effects: [
      { do: 'record', what: 'author-flag', ...at, value: 'circle' },
      { do: 'record', what: 'lost' },
    ],
    isBroken: true,
  };
}

/** One move, without what follows from it by itself. */
function go(snapshot: Snapshot, from: Session, target: Target): Moved {
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
      return finishTask(snapshot, session, target);
    case 'human':
      return handOver(snapshot, session);
    case 'back':
      return quiet(isCard(from.place) ? session : stepBack(snapshot, session));
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

/** Asking again changes nothing: staff have the ticket already. */
function handOver(snapshot: Snapshot, session: Session): Moved {
  if (session.place.at === 'handed-over') return quiet(session);
  const from = session.place;
  const left = leave(session, { at: 'handed-over' });
  if (!isInTask(from)) return { session: left, effects: [{ do: 'hand-over' }] };
  if (findStep(snapshot, from)?.kind === 'hand-over') return quiet(left);
  return { session: left, effects: [{ do: 'hand-over', flow: from.flow, task: from.task, step: from.step }] };
}
