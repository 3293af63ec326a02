import { isInTask, type StepRef } from './lookup.js';
import { groundOf, liftCard, type Persona, type Session } from './session.js';

/** A task that somebody is in the middle of: the basis of counting where people stop. */
export type Standing = StepRef & {
  /** Whose it is, of those on this phone. */
  readonly persona: string;
  /** Hash of the content under which it stands there. */
  readonly version: string;
};

/**
 * Where those on one phone stand in their unfinished tasks, each task of each person once, at the step where it was
 * left. A task that waits for one that it called stands with that one.
 */
export function standings(session: Session): readonly Standing[] {
  return [liftCard(session), ...session.others].flatMap((persona) => ofPersona(persona, session.content));
}

function ofPersona({ id, place, unfinished }: Persona, version: string): readonly Standing[] {
  const open = groundOf(place);
  const left = isInTask(open) ? [...unfinished, open] : unfinished;
  const byTask = new Map(left.map(({ flow, task, step }) => [`${flow}/${task}`, { flow, task, step }]));
  return [...byTask.values()].map((at) => ({ ...at, persona: id, version }));
}
