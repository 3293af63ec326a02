import { answerQuestion, badAnswer, openQuestion } from './answer-question.js';
import { sayNotThat } from './clarify.js';
import { command, isIgnored, isWithStaff } from './command.js';
import { helpAtOnce } from './emergency.js';
import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { isInTask } from './lookup.js';
import { missed } from './missed.js';
import { pick } from './pick.js';
import type { Policy } from './policy.js';
import { prompt } from './prompt.js';
import { go, reply, type Transition, withStaff } from './reply.js';
import { safety } from './safety.js';
import { isCard, type Session } from './session.js';
import { findChoice } from './speak.js';
import { tap } from './tap.js';
import { fire } from './timers.js';

/** Answers where the person stands, each kind of input in its own way. */
export function answer(snapshot: Snapshot, session: Session, input: Input, policy: Policy): Transition {
  const { phrases } = snapshot;
  switch (input.kind) {
    case 'follow':
      return reply(snapshot, session, session.place.at === 'greeting' ? '' : phrases.welcome_back);
    case 'tap':
      return tap(snapshot, session, input.ref) ?? unclear(snapshot, session);
    case 'choice':
      return choose(snapshot, session, input.id);
    case 'task':
      return go(snapshot, session, { to: 'task', flow: input.flow, task: input.task });
    case 'command':
      return isIgnored(snapshot, session, input.command)
        ? unclear(snapshot, session)
        : command(snapshot, session, input.command);
    case 'secret':
      return reply(snapshot, session, input.phone ? phrases.secret_phone : phrases.secret);
    case 'unreadable':
      return reply(snapshot, session, input.picture ? phrases.picture : phrases.unreadable);
    case 'danger':
      return go(snapshot, session, safety(snapshot));
    case 'emergency':
      return helpAtOnce(snapshot, session, input.about);
    case 'none-of-these':
      return sayNotThat(snapshot, session);
    case 'answer':
      return answerQuestion(snapshot, session, input.value);
    case 'timer':
      return fire(snapshot, session, input.id, policy);
    case 'staff':
      return { session, effects: [] };
    case 'bad-answer':
    case 'faq':
    case 'clarify':
    case 'abuse':
    case 'link':
    case 'overflow':
    case 'failed':
    case 'unclear':
      return unclear(snapshot, session);
  }
}

function choose(snapshot: Snapshot, session: Session, id: string): Transition {
  const choice = findChoice(snapshot, session, id);
  return choice ? pick(snapshot, session, choice) : unclear(snapshot, session);
}

function unclear(snapshot: Snapshot, session: Session): Transition {
  if (isWithStaff(snapshot, session)) return withStaff(snapshot, session);
  if (!isCard(session.place) && openQuestion(snapshot, session)) return badAnswer(snapshot, session);
  const { phrases } = snapshot;
  const { affirm, choices } = prompt(snapshot, session);
  // “rồi” and “chưa” are told of only where they answer
  if (isInTask(session.place))
    return missed(snapshot, session, affirm ? phrases.not_understood_step : phrases.retry_pick);
  const [first] = choices;
  return missed(snapshot, session, fill(phrases.not_understood, { number: 1, label: first?.label ?? '' }));
}
