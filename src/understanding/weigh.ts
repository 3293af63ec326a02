import { denies } from './commands/negation.js';
import type { Labelled } from './picking/choose.js';
import { type Guess, guessChoice, guessTask } from './picking/guess.js';
import { byOwnWord } from './picking/own-word.js';
import type { Asked, NamedTask, Reading } from './reading.js';
import type { TopicMatch } from './topics/match-topic.js';

type Evidence = Asked & { readonly match: () => TopicMatch; readonly mentioned: 'human' | 'thanks' | null };

/**
 * What words that are neither an answer nor a command seem to name. The choices of a step go first, then a task that is
 * named and little else is said, then a frequent question, then a choice among many other words. Null where nothing is
 * named for sure.
 */
export function weigh(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly NamedTask[],
  { match, mentioned, choicesOf = 'place', inHand = [] }: Evidence,
): Reading | null {
  const task = mentioned === 'human' ? null : guessTask(text, tasks);
  const choice = guessChoice(text, choices);
  const named: Reading | null = choice && { kind: 'choice', id: choice.pick.id };
  // a button that is called as the task is, or better, is nearer than the task
  const isNearer = isAsNear(choice, task);
  if (isNearer && (choicesOf !== 'place' || isWhole(choice))) return named;
  const title = choicesOf === 'titles' ? byTitle(text, choices) : null;
  if (title) return title;
  if (task && isTask(task, match())) return isNearer ? named : { kind: 'task', id: task.pick.id };
  return asQuestion(text, match(), inHand) ?? named;
}

function isAsNear(choice: Guess<Labelled> | null, task: Guess<Labelled> | null): boolean {
  return choice !== null && choice.words >= (task?.words ?? 0);
}

/** Whether the message is nothing but the name. */
function isWhole(guess: Guess<Labelled> | null): boolean {
  return guess?.rest.length === 0;
}

/** "Cái của VssID ấy": a word that only one of the suggested questions has. */
function byTitle(text: string, choices: readonly Labelled[]): Reading | null {
  const title = denies(text) ? null : byOwnWord(text, choices);
  return title && { kind: 'choice', id: title.id };
}

/** In its own task "không thấy nút quên mật khẩu" is trouble with a step, and no question. */
function asQuestion(text: string, match: TopicMatch, inHand: readonly string[]): Reading | null {
  const topic = answered(match);
  return topic === null || (inHand.includes(topic) && denies(text)) ? null : { kind: 'faq', topic };
}

function answered({ decision, candidates }: TopicMatch): string | null {
  return decision === 'answer' ? (candidates[0]?.topic ?? null) : null;
}

/** Whether the task is meant rather than a question about it, or about another system's task of the same name. */
function isTask({ pick: { topics = [] }, rest }: Guess<NamedTask>, match: TopicMatch): boolean {
  const topic = answered(match);
  const isAlone = rest.every((word) => LIGHT.has(word));
  // "quên mật khẩu Facebook" names a task, and is about nothing of ours
  if (topic === null) return isAlone || match.candidates.some((candidate) => topics.includes(candidate.topic));
  return isAlone && (topics.length === 0 || topics.includes(topic));
}

/** Words around a task's name that ask for nothing but the way to do it. */
const LIGHT: ReadonlySet<string> = new Set(
  'a ah alo nhe nhi oi la thi ma cua o cho voi the nao day do bac chau toi minh ong ba con em anh chi hoi muon can giup ho gium xin lay va khi roi bi lo lam sao cach nhu huong dan chi cai nay'.split(
    ' ',
  ),
);
