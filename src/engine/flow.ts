import type { Phrases } from './phrases.js';
import type { Step } from './step.js';
import type { Target } from './target.js';

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
  /** Messages that ask for nothing of ours, so that none like them is taken for a frequent question. */
  readonly elsewhere: readonly string[];
  readonly phrases: Phrases;
};

/** What is said to a frequent question, from anywhere and without leaving the place. */
export type FaqAnswer = {
  readonly topic: string;
  /** What a button calls it when several questions may be meant. */
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly say: string;
};

export const HOME = 'home';
/** The entry of the main menu that tells what to do against a swindle. */
export const SAFETY = 'an-toan';
