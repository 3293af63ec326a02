import { flaws } from './flaws.js';
import type { Snapshot } from './flow.js';
import { findStep } from './lookup.js';
import { missed } from './missed.js';
import { go, type Transition } from './reply.js';
import { worded } from './scope.js';
import { liftCard, type Session } from './session.js';
import type { AskStep } from './step.js';
import { type AnswerValue, isAnswer, keepAnswer, optionsOf } from './steps/ask.js';
import { afterStep } from './steps/next-step.js';

/** A question that waits for words: what may be answered, and which commands mean nothing here. */
export type OpenQuestion = Pick<AskStep, 'answer' | 'ignore'> & {
  /** Whether a number picks one of the choices; where numbers are answers themselves, it is one. */
  readonly picksByNumber: boolean;
};

/** Longer lines than this are no comment but a letter, which staff should read. Characters. */
const LONGEST_COMMENT = 500;

/** The question that is open where words may answer it; null where only choices and commands can. */
export function openQuestion(snapshot: Snapshot, session: Session): OpenQuestion | null {
  const { place } = liftCard(session);
  if (place.at !== 'step' && place.at !== 'comment') return null;
  const step = findStep(snapshot, place);
  if (step?.kind === 'ask') {
    const { answer, ignore } = step;
    return { answer, ignore, picksByNumber: answer.type !== 'text' && answer.type !== 'date' };
  }
  if (step?.kind !== 'feedback' || place.at !== 'comment') return null;
  return { answer: { type: 'text', longest: LONGEST_COMMENT }, ignore: step.ignore, picksByNumber: true };
}

/** Takes what was answered in words. What the question does not take is a bad answer. */
export function answerQuestion(snapshot: Snapshot, session: Session, value: AnswerValue): Transition {
  const standing = liftCard(session);
  const { place } = standing;
  const question = openQuestion(snapshot, standing);
  if (!question || !('step' in place) || !isAnswer(question.answer, value)) return badAnswer(snapshot, session);
  const step = findStep(snapshot, place);
  const onward = afterStep(snapshot, place);
  if (step?.kind !== 'ask') {
    const { flow, task } = place;
    const note = { do: 'record', what: 'comment', flow, task, step: place.step, value: String(value) } as const;
    const next = go(snapshot, standing, onward, snapshot.phrases.feedback_thanks);
    return { ...next, effects: [note, ...next.effects] };
  }
  const option = optionsOf(step.answer).find((each) => each.value === value);
  const choices = step.answer.type === 'choice' ? step.answer.choices : [];
  const target = choices.find(({ id }) => id === option?.id)?.target;
  return go(snapshot, keepAnswer(standing, step, value), target ?? onward);
}

/** What was meant as an answer and cannot be taken: says why, and asks again; after some times offers ways out. */
export function badAnswer(snapshot: Snapshot, session: Session): Transition {
  const { place } = liftCard(session);
  const step = place.at === 'step' ? findStep(snapshot, place) : undefined;
  if (place.at !== 'step' || step?.kind !== 'ask') return missed(snapshot, session, snapshot.phrases.needs_answer);
  if (step.retry === undefined) return missed(snapshot, session, snapshot.phrases[retryOf(step)]);
  const turn = missed(snapshot, session, worded(session, step.retry));
  return { ...turn, effects: [...flaws(session, place, step.retry), ...turn.effects] };
}

function retryOf({ answer }: AskStep): 'retry_pick' | 'retry_date' | 'retry_text' {
  if (answer.type === 'date') return 'retry_date';
  return answer.type === 'text' ? 'retry_text' : 'retry_pick';
}
