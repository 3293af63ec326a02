import { byLabel, byNumber, type Labelled } from './choose.js';
import { type CommandName, findCommand, mentionedCommand } from './commands.js';
import { speaksOfDanger } from './danger.js';
import { type Guess, guessChoice, guessTask } from './guess.js';
import { guessFaq, type Question } from './guess-faq.js';
import { denies } from './negation.js';

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
  | { readonly kind: 'unclear' };

/**
 * Reads one text message. An answer to the open question goes before a command, a command before a guess.
 * `tasks` are what may be named from anywhere; `choices` are in the order of their numbers.
 */
export function read(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  questions: readonly Question[] = [],
): Reading {
  if (text.startsWith('#')) return { kind: 'tap', ref: text.trim() };
  const answer = byNumber(text, choices) ?? byLabel(text, choices);
  if (answer) return { kind: 'choice', id: answer.id };
  if (speaksOfDanger(text)) return { kind: 'danger' };
  const faq = guessFaq(text, questions);
  const command = findCommand(text);
  // "làm mức 2 phải chờ bao lâu" asks for no pause
  if (command && !(command === 'wait' && faq)) return { kind: 'command', command };
  return guess(text, choices, tasks, faq);
}

/** What words that are neither an answer nor a command seem to name. */
function guess(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly Labelled[],
  faq: Guess<Question> | null,
): Reading {
  const mentioned = mentionedCommand(text);
  const choice = guessChoice(text, choices);
  const task = mentioned === 'human' ? null : guessTask(text, tasks);
  if (faq && faq.words > Math.max(task?.words ?? 0, choice?.words ?? 0)) return { kind: 'faq', topic: faq.pick.id };
  if (task && task.words > (choice?.words ?? 0)) return { kind: 'task', id: task.pick.id };
  if (choice) return { kind: 'choice', id: choice.pick.id };
  if (mentioned) return { kind: 'command', command: mentioned };
  // whatever it is that is not there or went wrong, it is no "yes", and no riddle either
  return denies(text) ? { kind: 'command', command: 'no' } : { kind: 'unclear' };
}
