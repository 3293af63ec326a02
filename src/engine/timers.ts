import type { Effect } from './effect.js';
import { flaws } from './flaws.js';
import type { Snapshot, Task } from './flow.js';
import { nextWithin } from './hanoi-time.js';
import { findStep, findTask, isInTask, isSameStep, isSameTask, type TaskRef } from './lookup.js';
import type { Policy } from './policy.js';
import { reply, type Transition } from './reply.js';
import { worded } from './scope.js';
import { liftCard, type Place, type Session, type Timer } from './session.js';
import { stepPlace } from './settle.js';
import { speak } from './speak.js';

type Armed = { readonly session: Session; readonly effects: readonly Effect[] };

/**
 * Sets the timer that the place asks for, after a turn that came there: the reminder of a step that waits for
 * something outside, or the nudge of a task. Its effect goes behind the words: time counts from the sending (B13).
 */
export function arm(snapshot: Snapshot, before: Session, after: Session): Armed {
  const { place } = liftCard(after);
  if (!isInTask(place)) return { session: after, effects: [] };
  const step = findStep(snapshot, place);
  if (step?.kind === 'wait') {
    const isSet = after.timer?.kind === 'wait' && isFor(after.timer, place);
    if (isSet || stoodAt(before, place)) return { session: after, effects: [] };
    return set(
      after,
      { kind: 'wait', flow: place.flow, task: place.task, step: place.step },
      after.updatedAt + step.afterMs,
    );
  }
  const task = nudging(snapshot, after, place);
  const isSet = task && after.timer?.kind === 'nudge' && isSameTask(after.timer, { flow: task.flow, task: task.id });
  if (!task?.nudge || isSet || after.nudged.includes(`${task.flow}/${task.id}`)) return { session: after, effects: [] };
  const timer = { kind: 'nudge', flow: task.flow, task: task.id, step: place.step } as const;
  return set(after, timer, after.updatedAt + task.nudge.afterMs);
}

/**
 * Whether the person has been at that step all along: what was asked there once is not asked again and again. Who comes
 * from a card of it, because they were away or another person had the phone, has begun to wait anew.
 */
function stoodAt(before: Session, place: Place): boolean {
  const { place: from } = liftCard(before);
  return isInTask(from) && isSameStep(from, place);
}

/** The open task if it has a nudge, else the innermost of those that called it. */
function nudging(snapshot: Snapshot, { calls }: Session, place: TaskRef): Task | undefined {
  return [place, ...calls.toReversed()].map((ref) => findTask(snapshot, ref)).find((task) => task?.nudge);
}

/** The id names the turn that set the timer, and its time, so that none is ever taken for another. */
function set(session: Session, timer: Omit<Timer, 'id' | 'at'>, at: number): Armed {
  const id = `${session.stamp + 1}-${at.toString(36)}`;
  return { session: { ...session, timer: { ...timer, id, at } }, effects: [{ do: 'start-timer', id, at }] };
}

function isFor(timer: Timer, place: Place): boolean {
  const { flow, task, step } = timer;
  return isSameStep(place, { at: 'step', flow, task, step, index: 0 });
}

/**
 * A timer is due. One that was replaced, or whose question is not open any more, does nothing (B10); one that is late
 * speaks once, within the hours in which the bot may write of itself (B12).
 */
export function fire(snapshot: Snapshot, session: Session, id: string, policy: Policy): Transition {
  const { timer, updatedAt: now, quietUntil } = session;
  if (timer?.id !== id) return { session, effects: [] };
  const spent: Session = { ...session, timer: null };
  if (!isOpen(session, timer)) return { session: spent, effects: [] };
  const due = Math.max(timer.at, quietUntil ?? 0);
  if (due > now) return set(spent, timer, due);
  return timer.kind === 'wait' ? remind(snapshot, spent, timer, policy) : nudge(snapshot, spent, timer, policy);
}

/** A reminder is for its step, under an advice or a card of it too; a nudge for a task in hand or just stopped. */
function isOpen(session: Session, timer: Timer): boolean {
  const { place } = liftCard(session);
  if (!isInTask(place) && place.at !== 'stopped' && place.at !== 'resume') return false;
  if (timer.kind === 'wait') return isFor(timer, place);
  const left = session.unfinished.find((progress) => isSameTask(progress, place));
  const callers = isInTask(place) ? session.calls : (left?.calls ?? []);
  return [place, ...callers].some((task) => isSameTask(task, timer));
}

function remind(snapshot: Snapshot, session: Session, timer: Timer, policy: Policy): Transition {
  const step = findStep(snapshot, timer);
  const task = findTask(snapshot, timer);
  if (step?.kind !== 'wait' || !task) return { session, effects: [] };
  const next = nextWithin(session.updatedAt, policy.nudgeHours);
  if (next > session.updatedAt) return set(session, timer, next);
  const back: Session = { ...takenUp(session, timer), place: stepPlace(task, step.id) };
  const asked = speak(snapshot, back);
  const said = { ...asked, text: worded(back, step.remind) || asked.text };
  return { session: back, effects: [said, ...flaws(back, timer, step.remind)] };
}

/** Out of a card, the task as it was left. */
function takenUp(session: Session, timer: Timer): Session {
  const progress = session.unfinished.find((left) => isSameTask(left, timer));
  if (isInTask(liftCard(session).place) || !progress) return session;
  const { trail, answers, calls } = progress;
  const unfinished = session.unfinished.filter((left) => left !== progress);
  return { ...session, trail, answers, calls, unfinished };
}

function nudge(snapshot: Snapshot, session: Session, timer: Timer, policy: Policy): Transition {
  const { updatedAt: now, seenAt, nudgedAt, nudged } = session;
  const words = findTask(snapshot, timer)?.nudge;
  const key = `${timer.flow}/${timer.task}`;
  const isSpent = nudged.includes(key) || (nudgedAt !== null && nudgedAt + policy.nudgeEveryMs > now);
  if (!words || isSpent) return { session, effects: [] };
  const at = nextWithin(Math.max(now, seenAt + words.afterMs), policy.nudgeHours);
  if (at - seenAt > policy.nudgeWithinMs) return { session, effects: [] };
  if (at > now) return set(session, timer, at);
  const said = reply(snapshot, { ...session, nudged: [...nudged, key], nudgedAt: now }, worded(session, words.say));
  const { flow, task, step } = timer;
  const flagged = flaws(session, { flow, task, step }, words.say);
  return { ...said, effects: [{ do: 'record', what: 'nudged', flow, task, step }, ...said.effects, ...flagged] };
}
