import { decide, type PersonEvent } from '../../conversation/index.js';
import { type Input, type Session, type Snapshot, type Transition, transition } from '../../engine/index.js';

/** The content that new places come from, and the one under which the person was asked what is open. */
export type Worlds = { readonly current: Snapshot; readonly own: Snapshot };

/** What a turn began with and came to. */
export type TurnTrace = {
  readonly content: Snapshot;
  readonly before: Session | null;
  /** What was typed, or the reference of the button; null where it was neither. */
  readonly words: string | null;
  readonly after: Session;
  /** Epoch ms. */
  readonly now: number;
};

/** One turn by the app's own reading and engine. */
export function takeTurn({ current }: Worlds, session: Session | null, event: PersonEvent, now: number): Transition {
  return decide(current, session, event, now);
}

/** One turn of the engine, past the reading. */
export function takeInput({ current }: Worlds, session: Session | null, input: Input, now: number): Transition {
  return transition(current, session, input, now);
}
