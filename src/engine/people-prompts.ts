import type { Snapshot } from './flow.js';
import { everybody, MOST_PEOPLE } from './people.js';
import { human, MOST_BUTTONS, type Prompt, type PromptChoice } from './prompt-choices.js';
import type { Session } from './session.js';

/** Who has the phone: those who are known, somebody else, or back to where the question was asked. */
export function whoPrompt(snapshot: Snapshot, session: Session): Prompt {
  const { phrases } = snapshot;
  const people = everybody(session);
  const known = people.map(({ id, name }): PromptChoice => {
    return { id: `person-${id}`, label: name ?? phrases.label_first_person, target: { to: 'person', id } };
  });
  const another: PromptChoice = { id: 'another', label: phrases.label_another_person, target: { to: 'new-person' } };
  const back: PromptChoice = {
    id: 'back',
    label: phrases.label_back,
    target: { to: 'person', id: session.id },
  };
  const choices = [...known, ...(people.length < MOST_PEOPLE ? [another] : []), back, human(snapshot)];
  return { text: phrases.who, choices: choices.slice(0, MOST_BUTTONS) };
}

export function whoNamePrompt(snapshot: Snapshot): Prompt {
  const { phrases } = snapshot;
  return {
    text: phrases.who_name,
    choices: [{ id: 'back', label: phrases.label_back, target: { to: 'who' } }, human(snapshot)],
  };
}
