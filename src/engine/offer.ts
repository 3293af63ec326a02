import type { Snapshot, Task } from './flow.js';
import { findTask } from './lookup.js';
import { choiceRef } from './place-key.js';
import { MOST_BUTTONS, type Prompt, type PromptChoice } from './prompt-choices.js';
import type { Session } from './session.js';

/** Id of the choice that opens the offered task; a plain "yes" never means it. */
export const OFFER = 'offer';
/** Can be typed at any place. */
const WAYS_OUT: ReadonlySet<string> = new Set(['human', 'back', 'menu']);

/**
 * A question beside which a task is offered. Its own answers keep their numbers and the offer stands after them, in
 * place of ways out that can be typed; in a menu it stands first, as what was left unfinished does.
 */
export function withOffer(snapshot: Snapshot, session: Session, asked: Prompt): Prompt {
  const { offered, place } = session;
  const task = offered && findTask(snapshot, offered);
  if (!offered || !task || asked.choices.some((choice) => isFor(choice, task))) return asked;
  const choice: PromptChoice = {
    id: OFFER,
    label: task.label,
    target: { to: 'task', flow: offered.flow, task: offered.task },
    // as the menu's own button: it opens the task however old it is
    ref: choiceRef({ at: 'menu', flow: offered.flow, page: 0 }, offered.task),
  };
  if (place.at === 'menu') return { ...asked, choices: [choice, ...asked.choices] };
  const isWayOut = ({ id }: PromptChoice) => WAYS_OUT.has(id);
  const own = asked.choices.filter((each) => !isWayOut(each));
  if (own.length >= MOST_BUTTONS) return asked;
  return { ...asked, choices: [...own, choice, ...asked.choices.filter(isWayOut)].slice(0, MOST_BUTTONS) };
}

/** Whether a choice opens the task, or is called as its button: two buttons of one name nobody could tell apart. */
function isFor({ label, target }: PromptChoice, task: Task): boolean {
  return label === task.label || (target.to === 'task' && target.task === task.id);
}
