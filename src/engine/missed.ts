import type { Snapshot } from './flow.js';
import { reply, type Transition } from './reply.js';
import { groundOf, type Session } from './session.js';
import { speak } from './speak.js';

/** After so many messages in a row that were not understood, the menu and a human are offered. */
const MOST_MISSES = 3;

/** A message that was not understood: asks again after `lead`, and offers ways out when that did not help. */
export function missed(snapshot: Snapshot, session: Session, lead: string): Transition {
  const misses = session.misses + 1;
  if (misses < MOST_MISSES || session.place.at === 'lost') return reply(snapshot, { ...session, misses }, lead);
  const lost: Session = { ...session, misses, place: { at: 'lost', under: groundOf(session.place) } };
  return { session: lost, effects: [{ do: 'record', what: 'lost' }, speak(snapshot, lost)] };
}
