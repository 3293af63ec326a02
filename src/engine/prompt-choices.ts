import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import { HOME } from './flow.js';
import { findStep, type StepRef, stepValues } from './lookup.js';
import type { Session } from './session.js';
import type { Target } from './target.js';

/** Zalo shows at most five buttons under a message (contract §3.3). */
export const MOST_BUTTONS = 5;

export type PromptChoice = {
  readonly id: string;
  readonly label: string;
  /** What people call it beside its label. */
  readonly also?: readonly string[];
  readonly target: Target;
  /** What picking it says, beside leading on: the answer of an `ask`, or a rating. */
  readonly gives?: { readonly answer: string | number | boolean } | { readonly rating: string };
  /** What its button sends, where that is not about this very question. */
  readonly ref?: string;
};

/** The open question of a place. `affirm` is the choice that a plain "yes" or "done" means. */
export type Prompt = {
  readonly text: string;
  readonly picture?: string;
  readonly choices: readonly PromptChoice[];
  readonly affirm?: string;
};

export function human(snapshot: Snapshot): PromptChoice {
  return { id: 'human', label: snapshot.phrases.label_human, target: { to: 'human' } };
}

export function toMenu(snapshot: Snapshot): PromptChoice {
  return { id: 'menu', label: snapshot.phrases.label_menu, target: { to: 'menu', flow: HOME } };
}

export function back(snapshot: Snapshot): PromptChoice {
  return { id: 'back', label: snapshot.phrases.label_back, target: { to: 'back' } };
}

/** The way back into the task that was left last, if the content still has it. */
export function goOn(snapshot: Snapshot, session: Session): readonly PromptChoice[] {
  const latest = session.unfinished.at(-1);
  if (!latest || !findStep(snapshot, latest)) return [];
  return [{ id: 'go-on', label: snapshot.phrases.label_go_on, target: stepTarget(latest) }];
}

/** Names the task that `goOn` leads back to; a line of its own, or nothing. */
export function goOnNote(snapshot: Snapshot, session: Session): readonly string[] {
  const latest = session.unfinished.at(-1);
  if (!latest || goOn(snapshot, session).length === 0) return [];
  return [fill(snapshot.phrases.unfinished, stepValues(snapshot, latest))];
}

export function stepTarget({ flow, task, step }: StepRef): Target {
  return { to: 'step', flow, task, step };
}
