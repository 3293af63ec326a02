import type { Snapshot } from './flow.js';
import { findStep } from './lookup.js';
import type { PromptChoice } from './prompt-choices.js';
import { go, type Transition } from './reply.js';
import { liftCard, type Session } from './session.js';
import { speak } from './speak.js';
import { keepAnswer } from './steps/ask.js';

/** Does what a choice of the open question says: keeps what it answers, and goes where it leads. */
export function pick(snapshot: Snapshot, session: Session, { id, target, gives }: PromptChoice): Transition {
  const standing = liftCard(session);
  const { place } = standing;
  if (place.at === 'comment' && id === 'skip') return go(snapshot, session, target, snapshot.phrases.feedback_thanks);
  if (!gives || place.at !== 'step') return go(snapshot, session, target);
  if ('rating' in gives) return rate(snapshot, standing, gives.rating);
  const step = findStep(snapshot, place);
  const answered = step?.kind === 'ask' ? keepAnswer(standing, step, gives.answer) : standing;
  return go(snapshot, answered, target);
}

/** Notes the rating and asks for a free line. */
function rate(snapshot: Snapshot, session: Session, rating: string): Transition {
  const { place } = session;
  if (place.at !== 'step') return go(snapshot, session, { to: 'here' });
  const { flow, task, step } = place;
  const asked: Session = { ...session, place: { ...place, at: 'comment' } };
  const note = { do: 'record', what: 'feedback', flow, task, step, value: rating, version: snapshot.hash } as const;
  return { session: asked, effects: [note, speak(snapshot, asked)] };
}
