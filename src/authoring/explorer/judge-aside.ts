import { groundOf, type Input, type Place, placeKey, type Session, type Transition } from '../../engine/index.js';
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
  const stays = standsAt(session.place) === standsAt(before.place);
  return stays && said === MESSAGES[input.kind] ? [] : [{ fault: 'aside', detail }];
}

/** How many messages each brings. */
const MESSAGES: Partial<Record<Input['kind'], number>> = {
  faq: 1,
  clarify: 1,
  choice: 1,
  'none-of-these': 1,
  abuse: 1,
  secret: 1,
  link: 1,
  unclear: 1,
  staff: 0,
};

/** A card lies on the place where the person really stands. */
const standsAt = (place: Place) => placeKey(groundOf(place));
