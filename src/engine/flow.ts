import type { Expression } from './expression/index.js';
import type { Command } from './input.js';

/** Where a choice leads. Every target is absolute, so that a button means the same however old it is. */
export type Target =
  | { readonly to: 'menu'; readonly flow: string; readonly page?: number }
  | { readonly to: 'notice'; readonly flow: string; readonly notice: string }
  | { readonly to: 'task'; readonly flow: string; readonly task: string }
  | { readonly to: 'step'; readonly flow: string; readonly task: string; readonly step: string }
  | {
      readonly to: 'branch';
      readonly flow: string;
      readonly task: string;
      readonly step: string;
      readonly branch: string;
    }
  | { readonly to: 'done'; readonly flow: string; readonly task: string }
  | { readonly to: 'human' }
  | { readonly to: 'back' }
  /** Who has the phone; somebody who is not known yet; somebody who is. */
  | { readonly to: 'who' }
  | { readonly to: 'new-person' }
  | { readonly to: 'person'; readonly id: string }
  /** Wherever the person stands: the place under a card such as "I did not understand". */
  | { readonly to: 'here' };

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
      readonly choices: readonly { readonly id: string; readonly label: string; readonly target?: Target }[];
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

/** One errand, e.g. a forgotten password: what to have at hand, then steps in order. */
export type Task = {
  readonly id: string;
  readonly flow: string;
  readonly title: string;
  readonly label: string;
  readonly minutes: number;
  readonly needs: readonly string[];
  readonly safety?: string;
  readonly steps: readonly Step[];
  readonly done: string;
  /** One gentle message to somebody who stopped half-way. */
  readonly nudge?: { readonly afterMs: number; readonly say: string };
  /** Ids of frequent questions whose answers offer this task. */
  readonly topics: readonly string[];
  /** Tasks of the same flow that sensibly follow. */
  readonly next: readonly string[];
};

/** `notice` is what a service says that has no flow yet. */
export type MenuChoice = {
  readonly id: string;
  readonly label: string;
  readonly target: Target;
  readonly notice?: string;
};

export type Menu = { readonly say: string; readonly choices: readonly MenuChoice[] };

export type Flow = {
  readonly id: string;
  readonly title: string;
  readonly menu: Menu;
  readonly tasks: ReadonlyMap<string, Task>;
};

/** `keeps` tells what is remembered; `consent` asks for agreement by the button `ok`, `goingOn` by going on. */
export type Greeting = {
  readonly say: string;
  readonly keeps: string;
  readonly consent: string;
  readonly goingOn: string;
  readonly ok: string;
};

/**
 * All that the engine may say and do, compiled and checked, never changed once made.
 * `hash` names this very content: sessions remember it.
 */
export type Snapshot = {
  readonly hash: string;
  readonly greeting: Greeting;
  readonly flows: ReadonlyMap<string, Flow>;
  /** Answers to frequent questions, by topic id. */
  readonly faq: ReadonlyMap<string, FaqAnswer>;
  readonly phrases: Phrases;
};

/** What is said to a frequent question, from anywhere and without leaving the place. */
export type FaqAnswer = { readonly topic: string; readonly phrasings: readonly string[]; readonly say: string };

export const HOME = 'home';
/** The entry of the main menu that tells what to do against a swindle. */
export const SAFETY = 'an-toan';

/** The engine's own sentences and button labels, by name; content/phrases.yaml fills each of them. */
export const PHRASES = [
  'not_understood',
  'not_understood_step',
  'waiting',
  'with_staff',
  'refused',
  'lost',
  'help',
  'needs',
  'not_ready',
  'progress',
  'resume',
  'unfinished',
  'stopped',
  'nothing_to_stop',
  'not_now',
  'welcome_back',
  'past',
  'changed',
  'gone',
  'which_trouble',
  'which_one',
  'needs_answer',
  'retry_pick',
  'retry_date',
  'retry_text',
  'comment',
  'feedback_thanks',
  'broken',
  'handed_over',
  'thanks',
  'hello',
  'no_further_back',
  'unreadable',
  'picture',
  'secret',
  'what_next',
  'away',
  'said_often',
  'too_fast',
  'recap',
  'busy',
  'failed',
  'who',
  'who_is',
  'who_name',
  'who_name_retry',
  'label_back',
  'label_human',
  'label_menu',
  'label_more',
  'label_ready',
  'label_go_on',
  'label_restart',
  'label_this_step',
  'label_skip',
  'label_yes',
  'label_no',
  'label_rate_1',
  'label_rate_2',
  'label_rate_3',
  'label_rate_4',
  'label_rate_5',
  'label_first_person',
  'label_another_person',
] as const;
export type PhraseName = (typeof PHRASES)[number];
export type Phrases = Readonly<Record<PhraseName, string>>;

/** The placeholders that each phrase may use; the content check refuses any other. */
export const PHRASE_VALUES: Readonly<Partial<Record<PhraseName, readonly string[]>>> = {
  not_understood: ['number', 'label'],
  needs: ['title', 'steps', 'minutes'],
  progress: ['step', 'steps'],
  resume: ['title', 'step', 'steps'],
  unfinished: ['title', 'step', 'steps'],
  stopped: ['title', 'step', 'steps'],
  who_is: ['name'],
};
