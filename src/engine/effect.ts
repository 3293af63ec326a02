import { OUTCOMES } from './step.js';

/** One choice of a question. Its number is its position from 1; typing the number and tapping mean the same. */
export type Choice = { readonly id: string; readonly label: string; readonly ref: string };

/** One message: text, maybe a picture, and the open question's choices. */
export type Say = {
  readonly do: 'say';
  readonly text: string;
  /** A file name under content/media/. */
  readonly picture?: string;
  readonly choices: readonly Choice[];
  /** The slice of `choices` to show as buttons; the rest is reached by number or by `more`. */
  readonly from: number;
  readonly count: number;
  readonly more?: Choice;
};

export const RECORDED = [
  'consent',
  'task-started',
  'task-done',
  'stuck',
  'lost',
  'feedback',
  'comment',
  'nudged',
  /** The flow goes in circles or asks for what is not there: its author must look. */
  'author-flag',
  ...OUTCOMES,
] as const;

/** What the engine wants done. Data only: the host acts. */
export type Effect =
  | Say
  | { readonly do: 'hand-over'; readonly flow?: string; readonly task?: string; readonly step?: string }
  | {
      readonly do: 'record';
      readonly what: (typeof RECORDED)[number];
      readonly flow?: string;
      readonly task?: string;
      readonly step?: string;
      /** A rating, a comment, or why the author is flagged. */
      readonly value?: string;
      /** Content hash, for what is counted once per person and version. */
      readonly version?: string;
    }
  /** Words that were not understood, or wrongly: staff make phrasings of them. Nobody is told whose they were. */
  | {
      readonly do: 'note-gap';
      readonly kind: 'miss' | 'rejected';
      /** Masked. */
      readonly words: string;
      /** Topics that were suggested and not meant. */
      readonly suggested: readonly string[];
    }
  /** Asks for an input of kind `timer` with this id, once the words before it have been sent; `at` in epoch ms. */
  | { readonly do: 'start-timer'; readonly id: string; readonly at: number };
