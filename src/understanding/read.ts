import { firmAnswer, isIgnored, looseAnswer, type Question } from './answers/read-answer.js';
import { asks, asksOpenly } from './asks.js';
import { isCommandName } from './commands/command-phrases.js';
import { type CommandName, findCommand, mentionedCommand } from './commands/find-command.js';
import { denies } from './commands/negation.js';
import { readBesideLink } from './links/read-beside-link.js';
import { byLabel, byNumber, type Labelled } from './picking/choose.js';
import type { Asked, NamedTask, Reading } from './reading.js';
import { isAbuse } from './safety/abuse.js';
import { speaksOfDanger } from './safety/danger.js';
import { findEmergency } from './safety/emergency.js';
import { NO_MATCH, type TopicMatch } from './topics/match-topic.js';
import { weigh } from './weigh.js';

/**
 * Reads one text message. An answer to the open question goes before a command (but asking for a human), a command
 * before a guess and before free words; what cannot wait goes before all that is no plain answer. `tasks` are what may
 * be named from anywhere; `choices` are in the order of their numbers.
 */
export function read(
  text: string,
  choices: readonly Labelled[],
  tasks: readonly NamedTask[],
  asked: Asked = {},
): Reading {
  if (text.startsWith('#')) return { kind: 'tap', ref: text.trim() };
  const { question = null, now = 0 } = asked;
  const isArea = question?.answer.type === 'area';
  const firm = question && isArea ? firmAnswer(text, question, now) : null;
  const numbered = question?.picksByNumber === false ? null : byNumber(text, choices);
  const choice = firm ? null : (numbered ?? byLabel(text, choices));
  if (choice) return { kind: 'choice', id: choice.id };
  if (findCommand(text) === 'human') return { kind: 'command', command: 'human' };
  const about = findEmergency(text);
  if (about) return { kind: 'emergency', about };
  const readPlain = (words: string) => firm ?? readWords(words, choices, tasks, asked);
  return readBesideLink(text, readPlain) ?? readPlain(text);
}

function readWords(text: string, choices: readonly Labelled[], tasks: readonly NamedTask[], asked: Asked): Reading {
  const { question = null, now = 0 } = asked;
  if (speaksOfDanger(text)) return { kind: 'danger' };
  const firm = question && firmAnswer(text, question, now);
  if (firm) return firm;
  // a bare number, a face or a letter puts no question
  const match = onlyOnce(() => (/\p{L}{2}/u.test(text) && asked.topics?.(text)) || NO_MATCH);
  const mentioned = mentionedCommand(text);
  // "gặp cán bộ ở đâu" is a question for the bot
  const wantsHuman = mentioned === 'human' && (question !== null || !asksOpenly(text));
  const command = commandIn(text, question, match) ?? (wantsHuman ? mentioned : null);
  if (command) return { kind: 'command', command };
  // free words that name a task are words of the answer: they carry nobody off
  if (question?.answer.type === 'text') return looseAnswer(text, question) ?? denied(text, asked);
  return weigh(text, choices, tasks, { ...asked, match, mentioned }) ?? readUnsure(text, asked, match, mentioned);
}

/** What names nothing for sure. */
function readUnsure(text: string, asked: Asked, match: () => TopicMatch, mentioned: CommandName | null): Reading {
  if (isAbuse(text)) return { kind: 'abuse' };
  const spoken = spokenCommand(match(), asked.question ?? null);
  if (spoken) return { kind: 'command', command: spoken };
  if (mentioned) return { kind: 'command', command: mentioned };
  const loose = asked.question && looseAnswer(text, asked.question);
  return loose ?? perhaps(text, asked, match()) ?? denied(text, asked);
}

/** A command in so many words that only what was learned of them tells it. */
function spokenCommand({ command }: TopicMatch, question: Question | null): CommandName | null {
  return command !== null && isCommandName(command) && !isIgnored(command, question) ? command : null;
}

function commandIn(text: string, question: Question | null, match: () => TopicMatch): CommandName | null {
  const command = findCommand(text);
  if (command === null || isIgnored(command, question)) return null;
  // "làm mức 2 phải chờ bao lâu" asks for no pause
  return command === 'wait' && match().decision === 'answer' ? null : command;
}

/** What may have been asked. */
function perhaps(text: string, { choicesOf }: Asked, { decision, candidates }: TopicMatch): Reading | null {
  if (decision !== 'clarify' || (denies(text) && isAnswerBy(text, choicesOf))) return null;
  return { kind: 'clarify', topics: candidates.map(({ topic }) => topic) };
}

/**
 * Whether a denial answers what is open: in a task somebody is stuck, whose own advice is nearer than a guess; and a few
 * words ("không phải mấy cái đó") put off what was suggested.
 */
function isAnswerBy(text: string, choicesOf: Asked['choicesOf']): boolean {
  return choicesOf === 'step' || (choicesOf === 'titles' && text.trim().split(/\s+/u).length <= BRIEF);
}

/** Words. */
const BRIEF = 6;

function onlyOnce<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/**
 * Whatever it is that is not there or went wrong, it is no "yes", and no riddle either: "no" to what is open. A longer
 * message out of any task is about something else, and a question denies nothing.
 */
function denied(text: string, { choicesOf, question }: Asked): Reading {
  const isShort = text.trim().split(/\s+/u).length <= BRIEF;
  const answers = choicesOf === 'step' || (question ?? null) !== null || isShort;
  return answers && denies(text) && !asks(text) ? { kind: 'command', command: 'no' } : { kind: 'unclear' };
}
