import { HOME } from './flow.js';
import { newPersona, type Persona, type Place, type Session } from './session.js';

/** So many people share one phone at most: their names are buttons, and one more must lead back. */
export const MOST_PEOPLE = 4;

/** Everybody known on the phone, in the order in which they came. */
export function everybody(session: Session): readonly Persona[] {
  return [personaOf(session), ...session.others].sort((a, b) => Number(a.id) - Number(b.id));
}

/** Hands the phone to somebody known; a name of nobody changes nobody. Each has a progress of their own (E23). */
export function takePhone(session: Session, id: string): Session {
  const next = everybody(session).find((persona) => persona.id === id) ?? personaOf(session);
  return handTo(session, { ...next, place: standingOf(next), misses: 0 });
}

/** Hands the phone to somebody new; who gives a name that is known already is that person. */
export function welcome(session: Session, name: string): Session {
  const known = everybody(session).find((persona) => persona.name?.toLowerCase() === name.toLowerCase());
  if (known) return takePhone(session, known.id);
  const id = Math.max(...everybody(session).map((persona) => Number(persona.id))) + 1;
  return handTo(session, { ...newPersona(String(id)), name, place: { at: 'menu', flow: HOME, page: 0 } });
}

function handTo(session: Session, next: Persona): Session {
  const others = everybody(session).filter((persona) => persona.id !== next.id);
  // one phone has one timer, and it speaks to whoever has the phone: the one before finds their place on a card when
  // they take it back, and where they go on from there sets their timer anew
  const timer = next.id === session.id ? session.timer : null;
  return { ...session, ...next, others, timer };
}

/** Whoever comes back is told first where they stopped. */
function standingOf({ unfinished }: Persona): Place {
  const latest = unfinished.at(-1);
  if (!latest) return { at: 'menu', flow: HOME, page: 0 };
  const { flow, task, step, index } = latest;
  return { at: 'resume', flow, task, step, index };
}

function personaOf(session: Session): Persona {
  const { id, name, place, trail, answers, calls, unfinished, facts, completed, nudged, misses, offered } = session;
  return { id, name, place, trail, answers, calls, unfinished, facts, completed, nudged, misses, offered };
}
