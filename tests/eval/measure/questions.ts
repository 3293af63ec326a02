import type { Understood } from '../../../src/authoring/ask/understand.js';
import { percentile } from '../report/figures.js';
import type { MessageSet, Question, Style } from '../sets/message-set.js';
import type { Subject } from './subject.js';

/** What became of a message. `steered`: taken for an order to the bot, or for a cry for help. */
export type Fate = 'answered' | 'clarified' | 'steered' | 'unknown';

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
export function readSet(subject: Subject, set: MessageSet): ReadSet {
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

function readOnce(subject: Subject, { questions, outOfScope }: MessageSet): ReadSet {
  return {
    questions: questions.map((question) => ({ ...readOne(subject, question.text), ...expectedOf(question) })),
    outOfScope: outOfScope.map((text) => readOne(subject, text)),
  };
}

const expectedOf = ({ topic: expected, style }: Question) => ({ expected, style });

function readOne({ understand, snapshot }: Subject, text: string): Read {
  const { outcome, ms } = understand(snapshot, text, null, 0);
  return { text, fate: fateOf(outcome), topic: outcome.topic, choices: outcome.choices, ms };
}

/** An order that a frequent question asks for ("gặp cán bộ") answers that question. */
function fateOf({ decision, topic }: Understood['outcome']): Fate {
  if (decision === 'clarify') return 'clarified';
  if (decision === 'unknown') return 'unknown';
  return decision === 'answer' || topic !== null ? 'answered' : 'steered';
}
