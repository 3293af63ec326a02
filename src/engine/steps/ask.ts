import type { Answers, Session } from '../session.js';
import type { AnswerKind, AskStep } from '../step.js';

export type AnswerValue = string | number | boolean;

/** One answer that can be picked: `id` names its button. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly also?: readonly string[];
  readonly value: AnswerValue;
};

/** The answers of a question that can be picked; none where it is to be written. */
export function optionsOf(answer: AnswerKind): readonly Option[] {
  switch (answer.type) {
    case 'choice':
      return answer.choices.map(({ id, label, also = [] }) => ({ id, label, also, value: id }));
    case 'area':
      return answer.areas.map(({ id, label }) => ({ id, label, value: id }));
    case 'yes-no':
      return [
        { id: 'yes', label: answer.yes, value: true },
        { id: 'no', label: answer.no, value: false },
      ];
    default:
      return [];
  }
}

/** Whether a value is one that this question takes. How words become a date is the reader's matter. */
export function isAnswer(answer: AnswerKind, value: AnswerValue): boolean {
  if (answer.type === 'date') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  if (answer.type === 'text') return typeof value === 'string' && value !== '' && [...value].length <= answer.longest;
  return optionsOf(answer).some((option) => option.value === value);
}

/** Keeps an answer for the task, or beyond it where the step says so. */
export function keepAnswer(session: Session, step: AskStep, value: AnswerValue): Session {
  const until = step.keepMs === undefined ? null : session.updatedAt + step.keepMs;
  const into = (answers: Answers): Answers => ({ ...answers, [step.save]: { value, until } });
  return step.remember ? { ...session, facts: into(session.facts) } : { ...session, answers: into(session.answers) };
}
