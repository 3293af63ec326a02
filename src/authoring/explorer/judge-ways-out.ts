import {
  type Command,
  HOME,
  type Place,
  placeKey,
  type Session,
  type Snapshot,
  type Transition,
} from '../../engine/index.js';
import type { Fault } from './finding.js';
import type { Complaint } from './judge-say.js';

/** What is wrong with a way out of a place, when it was tried. */
export function judgeWayOut(
  content: Snapshot,
  before: Session,
  command: Command,
  { session, effects }: Transition,
): readonly Complaint[] {
  const { place } = session;
  const isAnswered = effects.some((effect) => effect.do === 'say');
  const good: Partial<Record<Command, boolean>> = {
    menu: place.at === 'menu',
    human: place.at === 'handed-over',
    back: isOutermost(before.place) || isIgnored(content, before.place, command) || !isSame(before.place, place),
  };
  const fault = FAULT_OF[command];
  return fault === undefined || (isAnswered && good[command]) ? [] : [{ fault, detail: placeKey(place) }];
}

const FAULT_OF: Partial<Record<Command, Fault>> = { menu: 'no-menu', human: 'no-human', back: 'no-back' };

/** There is nothing before the first meeting, the main menu and the question who it is. */
function isOutermost(place: Place): boolean {
  return ['greeting', 'who', 'who-name'].includes(place.at) || (place.at === 'menu' && place.flow === HOME);
}

function isIgnored({ flows }: Snapshot, place: Place, command: Command): boolean {
  if (!('step' in place)) return false;
  const step = flows
    .get(place.flow)
    ?.tasks.get(place.task)
    ?.steps.find(({ id }) => id === place.step);
  return step !== undefined && 'ignore' in step && step.ignore.includes(command);
}

function isSame(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
