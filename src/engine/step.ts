import type { Expression } from './expression/index.js';
import type { Command } from './input.js';
import type { Target } from './target.js';

/** One advice for someone whose screen differs. Without `onward` the step's question is asked again after it. */
export type Branch = {
  readonly id: string;
  readonly label: string;
  readonly say: string;
  readonly onward?: { readonly target: Target; readonly label: string };
};

type StepBase = {
  /** Stable for ever. */
  readonly id: string;
  /** The ids that the step had before. */
  readonly renamedFrom: readonly string[];
};

/** A step that says something and waits for the person. */
type Talking = StepBase & {
  /** Commands that mean nothing here; a human can always be asked for. */
  readonly ignore: readonly Command[];
  /** A button of this step once the person has gone on: brings them back here and counts, or says that it is past. */
  readonly oldButton: 'past' | 'rewind';
};

/** One thing to do on the screen. */
export type ShowStep = Talking & {
  readonly kind: 'show';
  readonly say: string;
  readonly check: string;
  readonly ok: string;
  readonly picture?: string;
  readonly stuck: readonly Branch[];
};

/** A question whose answer is kept under `save`. */
export type AskStep = Talking & {
  readonly kind: 'ask';
  readonly ask: string;
  /** The name under which expressions find the answer: `answers.<save>`, or `profile.<save>` if it is remembered. */
  readonly save: string;
  /** Whether the answer outlives the task. */
  readonly remember: boolean;
  readonly answer: AnswerKind;
  /** Said when the answer cannot be taken, before the question comes again. */
  readonly retry?: string;
  /** How long the answer is good, ms; for ever without it. */
  readonly keepMs?: number;
};

export type AnswerKind =
  | {
      readonly type: 'choice';
      readonly choices: readonly {
        readonly id: string;
        readonly label: string;
        /** What people call it beside its label. */
        readonly also?: readonly string[];
        readonly target?: Target;
      }[];
    }
  | { readonly type: 'yes-no'; readonly yes: string; readonly no: string }
  | { readonly type: 'date'; readonly when: 'any' | 'past' | 'future' }
  | { readonly type: 'area'; readonly areas: readonly { readonly id: string; readonly label: string }[] }
  /** `longest` in characters. */
  | { readonly type: 'text'; readonly longest: number };

/** Goes the way of the first case that holds; the last one holds always. Says nothing. */
export type BranchStep = StepBase & {
  readonly kind: 'branch';
  readonly cases: readonly { readonly when: Expression | null; readonly target: Target }[];
};

/** Does another task and comes back to the step after this one. */
export type CallStep = StepBase & { readonly kind: 'call'; readonly flow: string; readonly task: string };

export type GotoStep = StepBase & { readonly kind: 'goto'; readonly target: Target };

/** Something outside takes its time: `say`, then one message `remind` after `afterMs`; `ok` goes on at once. */
export type WaitStep = Talking & {
  readonly kind: 'wait';
  readonly say: string;
  readonly ok: string;
  readonly afterMs: number;
  readonly remind: string;
  readonly stuck: readonly Branch[];
};

export const OUTCOMES = ['installed', 'filed', 'needs-help'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Notes what came of the task. Says nothing. */
export type RecordStep = StepBase & { readonly kind: 'record'; readonly outcome: Outcome };

/** Hands over to staff; the task can be taken up at the step after this one. */
export type HandOverStep = StepBase & { readonly kind: 'hand-over'; readonly say: string };

/** Asks how it went, 1 to 5, and then for a free line, which may be left out. */
export type FeedbackStep = Talking & { readonly kind: 'feedback'; readonly ask: string };

export type Step =
  | ShowStep
  | AskStep
  | BranchStep
  | CallStep
  | GotoStep
  | WaitStep
  | RecordStep
  | HandOverStep
  | FeedbackStep;
