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
  /** Wherever the person stands: the place under a card such as "I did not understand". */
  | { readonly to: 'here' };

/** One advice for someone whose screen differs. Without `onward` the step's question is asked again after it. */
export type Branch = {
  readonly id: string;
  readonly label: string;
  readonly say: string;
  readonly onward?: { readonly target: Target; readonly label: string };
};

/** One thing to do on the screen. `id` is stable for ever; `renamedFrom` lists the ids that it had before. */
export type Step = {
  readonly id: string;
  readonly renamedFrom: readonly string[];
  readonly say: string;
  readonly check: string;
  readonly ok: string;
  readonly picture?: string;
  readonly stuck: readonly Branch[];
};

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
  readonly phrases: Phrases;
};

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
  'which_trouble',
  'which_one',
  'handed_over',
  'thanks',
  'hello',
  'no_further_back',
  'unreadable',
  'picture',
  'secret',
  'what_next',
  'label_back',
  'label_human',
  'label_menu',
  'label_more',
  'label_ready',
  'label_go_on',
  'label_restart',
  'label_this_step',
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
};
