import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import { human, type Prompt, type PromptChoice } from './prompt-choices.js';
import type { Card } from './session.js';

/** With "none of these" and a human they fill five buttons (contract §3.3). */
export const MOST_SUGGESTED = 3;
export const NONE_OF_THESE = 'none';

export type Clarify = Extract<Card, { at: 'clarify' }>;

/** "Ý bác là …?", with the questions that may be meant; one alone is asked after by its title. */
export function clarifyPrompt(snapshot: Snapshot, { suggested }: Clarify): Prompt {
  const { phrases } = snapshot;
  const [only, ...others] = suggested;
  const isOne = only !== undefined && others.length === 0;
  // an answer leads nowhere: the engine takes it for the question that it names
  const answer = (id: string, label: string): PromptChoice => ({ id, label, target: { to: 'here' } });
  const titles = suggested.map(({ topic, title }) => answer(topic, isOne ? phrases.label_right : title));
  return {
    text: isOne ? fill(phrases.did_you_mean_one, { title: only.title }) : phrases.did_you_mean,
    choices: [...titles, answer(NONE_OF_THESE, phrases.label_none_of_these), human(snapshot)],
  };
}
