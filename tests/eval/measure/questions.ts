import type { Understood } from '../../../src/authoring/ask/understand.js';
import { percentile } from '../report/figures.js';
import type { MessageSet, Question, Style } from '../sets/message-set.js';
import type { Subject } from './subject.js';

type Reader = Pick<Subject, 'snapshot' | 'understand'>;

/** What became of a message; `order`: it steers the bot, `urgent`: it cannot wait. */
export const FATES = ['answered', 'clarified', 'order', 'urgent', 'unknown'] as const;
export type Fate = (typeof FATES)[number];

export type Read = {
  readonly text: string;
  readonly fate: Fate;
  /** The topic that is answered or asked about first. */
  readonly topic: string | null;
  readonly choices: readonly string[];
  /** What understanding it took, the middle of three times that lie apart. */
  readonly ms: number;
};
export type ReadQuestion = Read & { readonly expected: string; readonly style: Style };
export type ReadSet = { readonly questions: readonly ReadQuestion[]; readonly outOfScope: readonly Read[] };

/** Reads a whole set three times over: another process that wants the machine meets a message in one of them. */
export function readSet(subject: Reader, set: MessageSet): ReadSet {
  const [first, second, third] = [readOnce(subject, set), readOnce(subject, set), readOnce(subject, set)];
  const middle = <T extends Read>(one: T, ...others: readonly (Read | undefined)[]): T => {
    const times = [one, ...others].map((each) => each?.ms ?? one.ms);
    return { ...one, ms: percentile(times, 50) };
  };
  return {
    questions: first.questions.map((one, at) => middle(one, second.questions[at], third.questions[at])),
    outOfScope: first.outOfScope.map((one, at) => middle(one, second.outOfScope[at], third.outOfScope[at])),
  };
}

function readOnce(subject: Reader, { questions, outOfScope }: MessageSet): ReadSet {
  return {
    questions: questions.map((question) => ({ ...readOne(subject, question.text), ...expectedOf(question) })),
    outOfScope: outOfScope.map((text) => readOne(subject, text)),
  };
}

const expectedOf = ({ topic: expected, style }: Question) => ({ expected, style });

function readOne({ understand, snapshot }: Reader, text: string): Read {
  const { outcome, ms } = understand(snapshot, text, null, 0);
  return { text, fate: fateOf(outcome), topic: outcome.topic, choices: outcome.choices, ms };
}

/** An order that a frequent question asks for ("gặp cán bộ") answers that question. */
function fateOf({ decision, topic }: Understood['outcome']): Fate {
  if (decision === 'clarify') return 'clarified';
  if (decision === 'unknown') return 'unknown';
  if (decision === 'answer' || topic !== null) return 'answered';
  return decision === 'command' ? 'order' : 'urgent';
}
