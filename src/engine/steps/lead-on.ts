import type { Effect } from '../effect.js';
import { evaluate, isTrue } from '../expression/index.js';
import type { Snapshot } from '../flow.js';
import { findStep, findTask } from '../lookup.js';
import { scopeOf } from '../scope.js';
import type { Session, StepPlace } from '../session.js';
import type { BranchStep, CallStep } from '../step.js';
import type { Target } from '../target.js';
import { afterStep } from './next-step.js';
import { isLeading } from './waiting.js';

/** Calls may lie so deep in each other. */
const MOST_CALLS = 5;

/** What a step that waits for nobody does: leads on, calls another task, or cannot go on. */
export type Lead =
  | { readonly do: 'go'; readonly target: Target; readonly effects: readonly Effect[] }
  | { readonly do: 'call'; readonly session: Session; readonly target: Extract<Target, { to: 'step' }> }
  | { readonly do: 'fail' };

/** How it goes on from a place without the person; null where the person is asked. */
export function leadOn(snapshot: Snapshot, session: Session): Lead | null {
  const { place } = session;
  const step = place.at === 'step' ? findStep(snapshot, place) : undefined;
  if (place.at !== 'step' || !step || !isLeading(step)) return null;
  switch (step.kind) {
    case 'branch':
      return { do: 'go', target: chosen(step, session), effects: [] };
    case 'goto':
      return { do: 'go', target: step.target, effects: [] };
    case 'record': {
      const { flow, task } = place;
      const note: Effect = { do: 'record', what: step.outcome, flow, task, step: step.id, version: snapshot.hash };
      return { do: 'go', target: afterStep(snapshot, place), effects: [note] };
    }
    case 'call':
      return call(snapshot, session, place, step);
  }
}

function chosen({ cases }: BranchStep, session: Session): Target {
  const scope = scopeOf(session, session.updatedAt);
  const holding = cases.find(({ when }) => when === null || isTrue(evaluate(when, scope)));
  return holding?.target ?? { to: 'human' };
}

function call(snapshot: Snapshot, session: Session, place: StepPlace, { flow, task }: CallStep): Lead {
  const first = findTask(snapshot, { flow, task })?.steps[0];
  if (!first || session.calls.length >= MOST_CALLS) return { do: 'fail' };
  const { flow: from, task: caller, step, index } = place;
  const frame = { flow: from, task: caller, step, index, trail: session.trail, answers: session.answers };
  return {
    do: 'call',
    session: { ...session, trail: [], answers: {}, calls: [...session.calls, frame] },
    target: { to: 'step', flow, task, step: first.id },
  };
}
