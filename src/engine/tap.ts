import { HOME, type Snapshot } from './flow.js';
import { leave, without } from './leave.js';
import { exists, findStep, findTask, getTask, isInTask, isSameStep, isSameTask, type TaskRef } from './lookup.js';
import { behind } from './open-task.js';
import { pick } from './pick.js';
import { parsePlaceKey, parseRef, placeKey } from './place-key.js';
import { go, reply, type Transition } from './reply.js';
import { liftCard, type Place, type Session } from './session.js';
import { stepPlace } from './settle.js';
import { findChoice } from './speak.js';
import type { Target } from './target.js';

/** Ways out that hold on the oldest button too. */
const ALWAYS: ReadonlyMap<string, Target> = new Map([
  ['human', { to: 'human' }],
  ['menu', { to: 'menu', flow: HOME }],
]);

/**
 * A button of the open question is an answer; one of an older menu still leads where it says; one of an older step
 * is past, or counts there where its author says so (B14). Null for what no button of ours sends.
 */
export function tap(snapshot: Snapshot, session: Session, text: string): Transition | null {
  const ref = parseRef(text);
  if (!ref) return null;
  if (ref.key === placeKey(session.place)) {
    const choice = findChoice(snapshot, session, ref.choiceId);
    return choice ? pick(snapshot, session, choice) : null;
  }
  const always = ALWAYS.get(ref.choiceId);
  if (always) return go(snapshot, session, always);
  const place = parsePlaceKey(ref.key);
  if (place && isGone(snapshot, place)) return gone(snapshot, session);
  if (!place || !exists(snapshot, place)) return reply(snapshot, session, snapshot.phrases.past);
  return old(snapshot, session, place, ref.choiceId) ?? reply(snapshot, session, snapshot.phrases.past);
}

/** Whether a place's whole flow or task is not there any more. */
function isGone(snapshot: Snapshot, place: Place): boolean {
  if (!('flow' in place)) return false;
  return !snapshot.flows.has(place.flow) || ('task' in place && !findTask(snapshot, place));
}

/** B15: says so and shows the menu; a task in hand can be gone on with from there. Who has not agreed yet stays. */
function gone(snapshot: Snapshot, session: Session): Transition {
  const { gone: words } = snapshot.phrases;
  return liftCard(session).place.at === 'greeting'
    ? reply(snapshot, session, words)
    : go(snapshot, session, { to: 'menu', flow: HOME }, words);
}

/** What a button of an earlier message still means, if anything. */
function old(snapshot: Snapshot, session: Session, place: Place, choiceId: string): Transition | null {
  switch (place.at) {
    case 'step':
    case 'branch':
      return oldOfStep(snapshot, liftCard(session), place, choiceId);
    case 'comment':
      return null;
    case 'needs':
    case 'resume':
    case 'stopped':
      return isInside(liftCard(session).place, place) || choiceId === 'back'
        ? null
        : go(snapshot, session, { to: 'task', flow: place.flow, task: place.task });
    default: {
      const choice = findChoice(snapshot, { ...session, place }, choiceId);
      return choice ? go(snapshot, session, choice.target) : null;
    }
  }
}

function isInside(open: Place, task: TaskRef): boolean {
  return isInTask(open) && isSameTask(open, task);
}

type OfStep = Extract<Place, { at: 'step' | 'branch' }>;

function oldOfStep(snapshot: Snapshot, open: Session, place: OfStep, choiceId: string): Transition | null {
  const there = isInTask(open.place) && isSameStep(open.place, place) ? open : rewound(snapshot, open, place);
  const choice = there && findChoice(snapshot, { ...there, place }, choiceId);
  const at = stepPlace(getTask(snapshot, place), place.step);
  return choice ? pick(snapshot, { ...there, place: at }, choice) : null;
}

/** The person back at a step whose buttons hold for good; null where they are past, or the task is not under way. */
function rewound(snapshot: Snapshot, open: Session, place: OfStep): Session | null {
  const step = findStep(snapshot, place);
  if (!step || !('oldButton' in step) || step.oldButton !== 'rewind') return null;
  const at = stepPlace(getTask(snapshot, place), step.id);
  const until = (trail: readonly string[], from: string) => {
    const index = trail.indexOf(step.id);
    return index === -1 ? behind(trail, from) : trail.slice(0, index);
  };
  const { place: standing } = open;
  if (isInTask(standing) && isSameTask(standing, at)) {
    return { ...open, place: at, trail: until(open.trail, standing.step) };
  }
  const calling = callingIn(open, at);
  if (calling) {
    const { trail, answers, calls, step: from } = calling;
    return { ...open, place: at, trail: until(trail, from), answers, calls };
  }
  const progress = open.unfinished.findLast((left) => isSameTask(left, at) || callingIn(left, at));
  if (!progress) return null;
  const { trail, answers, calls, step: from } = callingIn(progress, at) ?? progress;
  const left = leave(open, at);
  return { ...left, unfinished: without(left.unfinished, progress), trail: until(trail, from), answers, calls };
}

/** A task that waits for one that it called, as it stood when it called it. */
function callingIn({ calls }: Pick<Session, 'calls'>, task: TaskRef) {
  const depth = calls.findLastIndex((frame) => isSameTask(frame, task));
  const frame = calls[depth];
  return frame ? { step: frame.step, trail: frame.trail, answers: frame.answers, calls: calls.slice(0, depth) } : null;
}
