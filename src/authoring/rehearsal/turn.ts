import { decide, type PersonEvent } from '../../conversation/index.js';
import type { Session, Snapshot, Transition } from '../../engine/index.js';

/** The content that new places come from, and the one under which the person was asked what is open. */
export type Worlds = { readonly current: Snapshot; readonly own: Snapshot };

/** One turn by the app's own reading and engine. */
export function takeTurn({ current }: Worlds, session: Session | null, event: PersonEvent, now: number) {
  return decide(current, session, event, now) satisfies Transition;
}
