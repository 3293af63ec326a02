import type { Effect } from './effect.js';
import type { Session } from './session.js';

/** Where a move came out. */
export type Moved = {
  readonly session: Session;
  readonly effects: readonly Effect[];
  /** What is said before the open question: the end of a task that another one had called. */
  readonly lead?: string;
  /** The content leads nowhere: the person is told so in place of the usual words of the card. */
  readonly isBroken?: true;
};

export function quiet(session: Session): Moved {
  return { session, effects: [] };
}
