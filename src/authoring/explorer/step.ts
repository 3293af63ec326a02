import type { Input, Session } from '../../engine/index.js';
import type { TranscriptTurn } from '../transcript/index.js';

/** One thing that can be done at a place, for the engine and as an author would write it down. */
export type Move = {
  readonly turns: readonly TranscriptTurn[];
  /** One after the other. `afterMs`: how long the person has been away. */
  readonly inputs: readonly { readonly input: Input; readonly afterMs: number }[];
  /** Whether it answers the open question: ways on, apart from those that lead away from anywhere. */
  readonly isAnswer: boolean;
};

/** A person somewhere in the content, and how they came there. */
export type Standing = {
  readonly session: Session | null;
  /** Epoch ms. */
  readonly now: number;
  readonly key: string;
  readonly from: { readonly standing: Standing; readonly move: Move } | null;
};

/** The shortest way to a place, as the turns of a transcript. */
export function turnsTo(standing: Standing, last?: Move): readonly TranscriptTurn[] {
  const before = standing.from ? turnsTo(standing.from.standing, standing.from.move) : [];
  return last ? [...before, ...last.turns] : before;
}
