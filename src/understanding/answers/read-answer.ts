import { type CommandName, findCommand } from '../commands/find-command.js';
import { denies } from '../commands/negation.js';
import { fold } from '../normalise/fold.js';
import { peel, tidy } from '../normalise/tidy.js';
import type { Labelled } from '../picking/choose.js';
import { readArea } from './read-area.js';
import { readDate, type When } from './read-date.js';

/** What an open question takes for an answer. */
export type Question = {
  readonly answer:
    | { readonly type: 'choice' }
    | { readonly type: 'yes-no' }
    | { readonly type: 'date'; readonly when: When }
    | { readonly type: 'area'; readonly areas: readonly Labelled[] }
    /** `longest` in characters. */
    | { readonly type: 'text'; readonly longest: number };
  /** Commands that mean nothing here: their words are words like any other. */
  readonly ignore: readonly string[];
  /** Whether a number picks one of the choices; where numbers are answers themselves, it is one. */
  readonly picksByNumber: boolean;
};

export type Answer =
  | { readonly kind: 'answer'; readonly value: string | boolean }
  /** Meant as an answer, and none that can be taken. */
  | { readonly kind: 'bad-answer' };

/** An answer that goes before every command (but a human): a day, a neighbourhood, a plain yes or no. */
export function firmAnswer(text: string, { answer, ignore }: Question, now: number): Answer | null {
  switch (answer.type) {
    case 'date': {
      const date = readDate(text, answer.when, now);
      if (date === null) return null;
      return date === 'bad' ? { kind: 'bad-answer' } : { kind: 'answer', value: date.date };
    }
    case 'area': {
      const area = readArea(text, answer.areas);
      return area ? { kind: 'answer', value: area.id } : null;
    }
    case 'yes-no':
      return isUnsure(text) ? { kind: 'bad-answer' } : yesOrNo(findCommand(text), ignore);
    default:
      return null;
  }
}

/** Words that say "no" elsewhere, but to a yes-or-no question only that the person does not know, or has trouble. */
const UNSURE =
  /\b(khong|chua|chang|0) (biet|hieu|ro|nho|chac)\b|\b(o dau|cho nao|vao dau|bam nham|kho qua)\b|^so\b|\b(hong|loi|sai) roi\b/;

/** "Có chưa nhỉ", "được không": asks back, and answers nothing. */
const ASKS_BACK = /^(?:.* )?(?:co|da|duoc|thay|xong|phai)(?: .*)? (?:chua|khong)$/;

function isUnsure(text: string): boolean {
  const ends = peel(tidy(text)).map(fold);
  return findCommand(text) !== 'yes' && ends.some((said) => UNSURE.test(said) || ASKS_BACK.test(said));
}

function yesOrNo(command: CommandName | null, ignore: readonly string[]): Answer | null {
  if ((command !== 'yes' && command !== 'no') || ignore.includes(command)) return null;
  return { kind: 'answer', value: command === 'yes' };
}

/** An answer that only what is no command can be: free words, and a "no" that stands among others. */
export function looseAnswer(text: string, { answer }: Question): Answer | null {
  if (answer.type === 'yes-no') return denies(text) ? { kind: 'answer', value: false } : null;
  if (answer.type !== 'text') return null;
  const words = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const isTaken = /[\p{L}\p{N}]/u.test(words) && [...words].length <= answer.longest && !hasDocumentNumber(words);
  return isTaken ? { kind: 'answer', value: words } : { kind: 'bad-answer' };
}

/** The number of an identity card, old (9 digits) or of today (12), or of a bank card: never an answer. */
function hasDocumentNumber(words: string): boolean {
  return [...words.matchAll(/\d(?:[\s.–-]?\d)*/g)].some(([run]) => {
    const digits = run.replace(/\D/g, '').length;
    return digits === 9 || digits >= 12;
  });
}

/** Whether a command means nothing at this question. */
export function isIgnored(name: CommandName, question: Question | null): boolean {
  return question !== null && name !== 'human' && name !== 'menu' && question.ignore.includes(name);
}
