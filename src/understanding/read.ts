import { byLabel, byNumber, type Labelled } from './choose.js';
import { type CommandName, findCommand, mentionedCommand } from './commands.js';
import { speaksOfDanger } from './danger.js';
import { guessChoice, guessTask } from './guess.js';
import { denies } from './negation.js';
import { type Answer, firmAnswer, isIgnored, looseAnswer, type Question } from './read-answer.js';

/** What a message means at the question that is open. */
export type Reading =
  | { readonly kind: 'tap'; readonly ref: string }
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'command'; readonly command: CommandName }
  | { readonly kind: 'task'; readonly id: string }
  /** Speaks of a swindle. */
  | { readonly kind: 'danger' }
  | Answer
  | { readonly kind: 'unclear' };

/** The question that waits for words, and the moment in epoch ms from which days are counted. */
export type Asked = { readonly question: Question | null; readonly now: number };

/**
 * Reads one text message. An answer to the open question goes before a command (but asking for a human), a command
 * before a guess and before free words. `tasks` are what may be named from anywhere; `choices` are in the order of
 * their numbers.
 */
export function read(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  { question, now }: Asked = { question: null, now: 0 },
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
  return answer ?? readOther(text, choices, tasks, question);
}

/** What is no answer that names one plainly. */
function readOther(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  question: Question | null,
): Reading {
  if (speaksOfDanger(text)) return { kind: 'danger' };
  const command = findCommand(text);
  if (command && !isIgnored(command, question)) return { kind: 'command', command };
  const mentioned = mentionedCommand(text);
  if (mentioned === 'human' && question) return { kind: 'command', command: mentioned };
  // free words that name a task are words of the answer: they carry nobody off
  const free = question?.answer.type === 'text' ? looseAnswer(text, question) : null;
  return free ?? guessed(text, choices, tasks, mentioned) ?? (question && looseAnswer(text, question)) ?? denied(text);
}

function guessed(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  mentioned: 'human' | 'thanks' | null,
): Reading | null {
  const choice = guessChoice(text, choices);
  const task = mentioned === 'human' ? null : guessTask(text, tasks);
  if (task && task.words > (choice?.words ?? 0)) return { kind: 'task', id: task.pick.id };
  if (choice) return { kind: 'choice', id: choice.pick.id };
  return mentioned ? { kind: 'command', command: mentioned } : null;
}

/** Whatever it is that is not there or went wrong, it is no "yes", and no riddle either. */
function denied(text: string): Reading {
  return denies(text) ? { kind: 'command', command: 'no' } : { kind: 'unclear' };
}
