import { type Answer, firmAnswer, isIgnored, looseAnswer, type Question } from './answers/read-answer.js';
import { type CommandName, findCommand, mentionedCommand } from './commands/find-command.js';
import { denies } from './commands/negation.js';
import { type Question as Frequent, guessFaq } from './guess-faq.js';
import { byLabel, byNumber, type Labelled } from './picking/choose.js';
import { type Guess, guessChoice, guessTask } from './picking/guess.js';
import { speaksOfDanger } from './safety/danger.js';

/** What a message means at the question that is open. */
export type Reading =
  | { readonly kind: 'tap'; readonly ref: string }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'task'; readonly id: string }
  /** A frequent question. */
  | { readonly kind: 'faq'; readonly topic: string }
  /** Speaks of a swindle. */
  | { readonly kind: 'danger' }
  | Answer
  | { readonly kind: 'unclear' };

/** What was asked, beside choices. */
export type Asked = {
  /** The question that waits for words. */
  readonly question?: Question | null;
  /** The moment from which days are counted, epoch ms. */
  readonly now?: number;
  /** Frequent questions, which may be put at any place. */
  readonly frequent?: readonly Frequent[];
};

/**
 * Reads one text message. An answer to the open question goes before a command (but asking for a human), a command
 * before a guess and before free words. `tasks` are what may be named from anywhere; `choices` are in the order of
 * their numbers.
 */
export function read(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  { question = null, now = 0, frequent = [] }: Asked = {},
): Reading {
  if (text.startsWith('#')) return { kind: 'tap', ref: text.trim() };
  const isArea = question?.answer.type === 'area';
  const firm = question && isArea ? firmAnswer(text, question, now) : null;
  const numbered = question?.picksByNumber === false ? null : byNumber(text, choices);
  const choice = firm ? null : (numbered ?? byLabel(text, choices));
  if (choice) return { kind: 'choice', id: choice.id };
  const command = findCommand(text);
  if (command === 'human') return { kind: 'command', command };
  const answer = firm ?? (question && !speaksOfDanger(text) ? firmAnswer(text, question, now) : null);
  return answer ?? readOther(text, choices, tasks, question, frequent);
}

/** What is no answer that names one plainly. */
function readOther(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  question: Question | null,
  frequent: readonly Frequent[],
): Reading {
  if (speaksOfDanger(text)) return { kind: 'danger' };
  const faq = guessFaq(text, frequent);
  const command = findCommand(text);
  // "làm mức 2 phải chờ bao lâu" asks for no pause
  const isMeant = command !== null && !isIgnored(command, question) && !(command === 'wait' && faq);
  if (isMeant) return { kind: 'command', command };
  const mentioned = mentionedCommand(text);
  if (mentioned === 'human' && question) return { kind: 'command', command: mentioned };
  // free words that name a task are words of the answer: they carry nobody off
  const free = question?.answer.type === 'text' ? looseAnswer(text, question) : null;
  const guess = free ?? guessed(text, choices, tasks, mentioned, faq);
  return guess ?? (question && looseAnswer(text, question)) ?? denied(text);
}

/** What words that are neither an answer nor a command seem to name. */
function guessed(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  mentioned: 'human' | 'thanks' | null,
  faq: Guess<Frequent> | null,
): Reading | null {
  const choice = guessChoice(text, choices);
  const task = mentioned === 'human' ? null : guessTask(text, tasks);
  if (faq && faq.words > Math.max(task?.words ?? 0, choice?.words ?? 0)) return { kind: 'faq', topic: faq.pick.id };
  if (task && task.words > (choice?.words ?? 0)) return { kind: 'task', id: task.pick.id };
  if (choice) return { kind: 'choice', id: choice.pick.id };
  return mentioned ? { kind: 'command', command: mentioned } : null;
}

/** Whatever it is that is not there or went wrong, it is no "yes", and no riddle either. */
function denied(text: string): Reading {
  return denies(text) ? { kind: 'command', command: 'no' } : { kind: 'unclear' };
}
