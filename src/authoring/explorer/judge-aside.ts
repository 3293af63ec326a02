import { type Input, type Place, placeKey, type Session, type Transition } from '../../engine/index.js';
import type { Complaint } from './judge-say.js';

/** What is wrong with something that is answered on the spot: one message, and the person stands where they stood. */
export function judgeAside(before: Session, input: Input, { session, effects }: Transition): readonly Complaint[] {
  const said = effects.filter((effect) => effect.do === 'say').length;
  const detail = `${input.kind}: ${said} tin, ${placeKey(session.place)}`;
  if (input.kind === 'command') {
    // before the first agreement there is nobody yet whose phone it could be
    const isGood = before.consentAt === null || session.place.at === 'who';
    return said === 1 && isGood ? [] : [{ fault: 'no-switch', detail }];
  }
  // a reminder comes back to its step from under an advice or a card
  const stays =
    standsAt(session.place) === standsAt(before.place) || (input.kind === 'timer' && session.place.at === 'step');
  return stays && MESSAGES[input.kind]?.includes(said) !== false ? [] : [{ fault: 'aside', detail }];
}

/** How many messages each may bring. A timer may be put off, or have nothing to say to somebody who went on. */
const MESSAGES: Partial<Record<Input['kind'], readonly number[]>> = {
  faq: [1],
  unclear: [1],
  staff: [0],
  timer: [0, 1],
};

/** A card lies on the place where the person really stands. */
const standsAt = (place: Place) => placeKey(place.at === 'lost' ? place.under : place);
