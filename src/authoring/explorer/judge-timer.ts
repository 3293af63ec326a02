import {
  DEFAULT_POLICY,
  groundOf,
  type Place,
  placeKey,
  type Session,
  type Task,
  type Transition,
} from '../../engine/index.js';
import type { Complaint } from './judge-say.js';
import type { Timer } from './timer-move.js';

/**
 * What is wrong with a timer that came due at `now`, epoch ms: it speaks once and leaves the person where they stand,
 * a reminder at its own step. It is silent only where it is put off, where the person went on to something else, or
 * where one nudge more would be too many or too late.
 */
export function judgeTimer(
  before: Session,
  timer: Timer,
  nudge: Task['nudge'],
  { session, effects }: Transition,
  now: number,
): readonly Complaint[] {
  const said = effects.filter((effect) => effect.do === 'say').length;
  const isPutOff = session.timer !== null && session.timer.at > now;
  const isGood =
    said === 0
      ? isSame(before.place, session.place) && (isPutOff || !isItsTurn(before, timer, nudge, now))
      : said === 1 && standsRight(before, timer, session);
  return isGood ? [] : [{ fault: 'aside', detail: `${timer.kind}: ${said} tin, ${placeKey(session.place)}` }];
}

function standsRight(before: Session, timer: Timer, { place }: Session): boolean {
  if (timer.kind === 'nudge') return isSame(before.place, place);
  return place.at === 'step' && isAtStep(place, timer);
}

/** Whether the person still stands where the timer is about, and a nudge may be said. */
function isItsTurn(
  { place, calls, seenAt, nudged, nudgedAt }: Session,
  timer: Timer,
  nudge: Task['nudge'],
  now: number,
) {
  const under = groundOf(place);
  if (timer.kind === 'wait') return isAtStep(under, timer);
  const { nudgeEveryMs, nudgeWithinMs } = DEFAULT_POLICY;
  const isInside = 'step' in under && [under, ...calls].some((task) => isSameTask(task, timer));
  const isEnough = nudged.includes(`${timer.flow}/${timer.task}`) || (nudgedAt ?? -nudgeEveryMs) + nudgeEveryMs > now;
  const isLate = Math.max(now, seenAt + (nudge?.afterMs ?? 0)) - seenAt > nudgeWithinMs;
  return isInside && !isEnough && !isLate;
}

const isSame = (a: Place, b: Place) => placeKey(groundOf(a)) === placeKey(groundOf(b));

function isAtStep(place: Place, timer: Timer): boolean {
  return 'step' in place && place.step === timer.step && isSameTask(place, timer);
}

function isSameTask(a: { flow: string; task: string }, b: { flow: string; task: string }): boolean {
  return a.flow === b.flow && a.task === b.task;
}
