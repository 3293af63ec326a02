import { decide, type PersonEvent } from '../../conversation/index.js';
import {
  type Contents,
  type Input,
  type Session,
  type Snapshot,
  type Transition,
  transition,
} from '../../engine/index.js';

/** What a turn began with and came to. */
export type TurnTrace = {
  /** The one that wrote what the person has before them. */
  readonly content: Snapshot;
  readonly before: Session | null;
  /** What was typed, or the reference of the button; null where it was neither. */
  readonly words: string | null;
  readonly after: Session;
  /** Epoch ms. */
  readonly now: number;
};

/** One turn by the app's own reading and engine. */
export function takeTurn(worlds: Contents, session: Session | null, event: PersonEvent, now: number): Transition {
  return decide(worlds, session, event, now);
}

/** One turn of the engine, past the reading. */
export function takeInput(worlds: Contents, session: Session | null, input: Input, now: number): Transition {
  return transition(worlds, session, input, now);
}
