import type { Snapshot } from './flow.js';
import { HOME } from './flow.js';
import { exists, findFlow, findStep, findTask } from './lookup.js';
import {
  type Frame,
  groundOf,
  isCard,
  type Persona,
  type Place,
  type Progress,
  type Session,
  type Timer,
} from './session.js';
import { isLeading } from './steps/waiting.js';
import { stepPlace, surviving, talkingStep } from './surviving-step.js';

export { stepPlace };

/**
 * Moves a session onto the content of today, forward and never into an error: the same step; else the step that
 * carries its old id; else the nearest step before it; else the flow's menu; else the main menu. So it goes for
 * everybody on the phone. `moved` tells that the open question is no longer the one that the person has before them.
 */
export function settle(snapshot: Snapshot, session: Session): { readonly session: Session; readonly moved: boolean } {
  if (session.content === snapshot.hash) return { session, moved: false };
  const others = session.others.map((other) => settlePersona(snapshot, other));
  return {
    session: {
      ...session,
      ...settlePersona(snapshot, session),
      content: snapshot.hash,
      others,
      timer: settleTimer(snapshot, session.timer),
    },
    moved: !stands(snapshot, session.place),
  };
}

/** What somebody left behind, under the names of today; what is gone is forgotten. */
export function settleUnfinished(snapshot: Snapshot, unfinished: readonly Progress[]): readonly Progress[] {
  return unfinished.flatMap((progress): readonly Progress[] => {
    const step = talkingStep(snapshot, progress);
    const task = findTask(snapshot, progress);
    if (!step || !task) return [];
    const { answers, calls, trail } = progress;
    const at = { flow: step.flow, task: step.task, step: step.step, index: step.index };
    return [{ ...at, answers, trail: settleTrail(snapshot, progress, trail), calls: settleCalls(snapshot, calls) }];
  });
}

function settlePersona<T extends Persona>(snapshot: Snapshot, persona: T): T {
  const under = groundOf(persona.place);
  const known = ([key]: readonly [string, unknown]) => isKnown(snapshot, key);
  const place = stands(snapshot, persona.place)
    ? ofToday(snapshot, persona.place)
    : nearest(snapshot, under, persona.trail);
  return {
    ...persona,
    place,
    trail: 'task' in under ? before(place, settleTrail(snapshot, under, persona.trail)) : [],
    calls: settleCalls(snapshot, persona.calls),
    unfinished: settleUnfinished(snapshot, persona.unfinished),
    completed: Object.fromEntries(Object.entries(persona.completed).filter(known)),
    nudged: persona.nudged.filter((key) => isKnown(snapshot, key)),
  };
}

function isKnown(snapshot: Snapshot, key: string): boolean {
  const [flow = '', task = ''] = key.split('/');
  return findTask(snapshot, { flow, task }) !== undefined;
}

/** Whether somebody can go on standing at a place. */
function stands(snapshot: Snapshot, place: Place): boolean {
  if (isCard(place)) return stands(snapshot, place.under);
  if (!exists(snapshot, place)) return false;
  return !('step' in place) || talkingStep(snapshot, place)?.step === place.step;
}

/** The same place, its step counted as it is today. */
function ofToday<T extends Place>(snapshot: Snapshot, place: T): T {
  if (isCard(place)) return { ...place, under: ofToday(snapshot, place.under) };
  if (!('step' in place)) return place;
  return { ...place, index: surviving(snapshot, place)?.index ?? place.index };
}

/** The steps behind a place: whoever was brought back to one of them has it before them again. */
function before(place: Place, trail: readonly string[]): readonly string[] {
  const at = 'step' in place ? trail.indexOf(place.step) : -1;
  return at === -1 ? trail : trail.slice(0, at);
}

function nearest(snapshot: Snapshot, place: Place, trail: readonly string[]): Place {
  const step = 'step' in place ? talkingStep(snapshot, { ...place, trail }) : null;
  // a card about a step stays a card
  if (step) return place.at === 'resume' || place.at === 'stopped' ? { ...step, at: place.at } : step;
  const flow = 'flow' in place && findFlow(snapshot, place.flow) ? place.flow : HOME;
  return { at: 'menu', flow, page: 0 };
}

function settleCalls(snapshot: Snapshot, calls: readonly Frame[]): readonly Frame[] {
  return calls.flatMap((frame): readonly Frame[] => {
    const step = surviving(snapshot, frame);
    if (!step) return [];
    return [{ ...frame, step: step.step, index: step.index, trail: settleTrail(snapshot, frame, frame.trail) }];
  });
}

/** The steps behind a person that the content still has, under their names of today. */
function settleTrail(
  snapshot: Snapshot,
  at: { readonly flow: string; readonly task: string },
  trail: readonly string[],
): readonly string[] {
  return trail.flatMap((id) => {
    const place = surviving(snapshot, { ...at, step: id, index: -1 });
    const step = place && findStep(snapshot, place);
    return step && !isLeading(step) ? [step.id] : [];
  });
}

function settleTimer(snapshot: Snapshot, timer: Timer | null): Timer | null {
  const place = timer && surviving(snapshot, { ...timer, index: -1 });
  return timer && place ? { ...timer, step: place.step } : timer;
}
