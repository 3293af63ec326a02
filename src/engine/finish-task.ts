import type { Effect } from './effect.js';
import { flaws } from './flaws.js';
import type { Snapshot } from './flow.js';
import { without } from './leave.js';
import { findStep, getTask, type TaskRef } from './lookup.js';
import type { Moved } from './moved.js';
import { worded } from './scope.js';
import type { Session } from './session.js';
import { stepPlace } from './settle.js';
import { afterStep } from './steps/next-step.js';

/**
 * Ends a task. One that was called says that it is done and gives way to the step behind the call, in the task that
 * called it, which may end with it in its turn.
 */
export function finishTask(snapshot: Snapshot, session: Session, ref: TaskRef): Moved {
  const { session: done, effects: counted } = complete(snapshot, session, ref);
  const caller = done.calls.at(-1);
  const { flow, task } = ref;
  if (!caller || !findStep(snapshot, caller)) {
    // the answers stay as long as the words of the end, which may speak of them
    return { session: { ...done, place: { at: 'done', flow, task }, trail: [], calls: [] }, effects: counted };
  }
  const { done: words } = getTask(snapshot, ref);
  const lead = worded(session, words);
  const effects = [...counted, ...flaws(session, { flow, task }, words)];
  const onward = afterStep(snapshot, caller);
  const resumed = { ...done, trail: caller.trail, answers: caller.answers, calls: done.calls.slice(0, -1) };
  if (onward.to === 'step') {
    const place = stepPlace(getTask(snapshot, onward), onward.step);
    return { session: { ...resumed, place }, effects, lead };
  }
  const ended = finishTask(snapshot, resumed, caller);
  return {
    session: ended.session,
    effects: [...effects, ...ended.effects],
    lead: [lead, ended.lead].filter(Boolean).join('\n'),
  };
}

/** Counts a task once per person and version of the content. */
function complete(
  { hash }: Snapshot,
  session: Session,
  { flow, task }: TaskRef,
): { session: Session; effects: Effect[] } {
  const key = `${flow}/${task}`;
  const isCounted = session.completed[key] === hash;
  return {
    session: {
      ...session,
      unfinished: without(session.unfinished, { flow, task }),
      completed: { ...session.completed, [key]: hash },
      nudged: session.nudged.filter((each) => each !== key),
    },
    effects: isCounted ? [] : [{ do: 'record', what: 'task-done', flow, task, version: hash }],
  };
}
