import { HOME, newSession, type Place, type Session, type Snapshot } from '../../engine/index.js';

/** The systems that somebody may stand in: those with a flow, and the main menu's that have none yet. */
export function systemsOf({ flows }: Snapshot): readonly string[] {
  const own = [...flows.keys()].filter((id) => id !== HOME);
  const notices = flows.get(HOME)?.menu.choices.filter(({ notice }) => notice) ?? [];
  return [...new Set([...own, ...notices.map(({ id }) => id)])];
}

/** Where somebody stands who looks at a system's menu; null for a system that is none. */
export function placeIn(snapshot: Snapshot, system: string): Place | null {
  if (system === HOME || !systemsOf(snapshot).includes(system)) return null;
  return snapshot.flows.has(system)
    ? { at: 'menu', flow: system, page: 0 }
    : { at: 'notice', flow: HOME, notice: system };
}

/** Somebody who has agreed to what is kept, and has not done anything yet. */
export function standingAt(snapshot: Snapshot, place: Place, now: number): Session {
  return { ...newSession(snapshot.hash, now), place, consentAt: now };
}
