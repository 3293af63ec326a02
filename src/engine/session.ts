export type StepPlace = {
  readonly at: 'step';
  readonly flow: string;
  readonly task: string;
  readonly step: string;
  /** The step's position when the person came to it: finds the nearest step should this one be deleted. */
  readonly index: number;
};

/** Where a person stands: exactly one question is open at each place. */
export type Place =
  | { readonly at: 'greeting' }
  | { readonly at: 'menu'; readonly flow: string; readonly page: number }
  | { readonly at: 'notice'; readonly flow: string; readonly notice: string }
  | { readonly at: 'needs'; readonly flow: string; readonly task: string }
  | StepPlace
  | (Omit<StepPlace, 'at'> & { readonly at: 'branch'; readonly branch: string })
  /** The free line after a rating. */
  | (Omit<StepPlace, 'at'> & { readonly at: 'comment' })
  | (Omit<StepPlace, 'at'> & { readonly at: 'resume' })
  | (Omit<StepPlace, 'at'> & { readonly at: 'stopped' })
  | { readonly at: 'done'; readonly flow: string; readonly task: string }
  | { readonly at: 'handed-over' }
  /** Who of those on this phone is it? */
  | { readonly at: 'who' }
  /** What somebody new on this phone wants to be called. */
  | { readonly at: 'who-name' }
  | Card;

/** A question that lies on the place where the person really stands. */
export type Card =
  | { readonly at: 'lost'; readonly under: Ground }
  /** Which of these frequent questions was meant? `words`, masked, are those that were not sure. */
  | {
      readonly at: 'clarify';
      readonly suggested: readonly Suggested[];
      readonly words: string;
      readonly under: Ground;
    };
export type Ground = Exclude<Place, Card>;

/** A frequent question as it stands on its button, whatever is published meanwhile. */
export type Suggested = { readonly topic: string; readonly title: string };

/** What a person answered. `until`: epoch ms after which it counts as never said; null for ever. */
export type KeptAnswer = { readonly value: string | number | boolean; readonly until: number | null };
export type Answers = Readonly<Record<string, KeptAnswer>>;

/** A task that called another one: where it goes on afterwards. */
export type Frame = Omit<StepPlace, 'at'> & { readonly trail: readonly string[]; readonly answers: Answers };

/** An unfinished task: the steps that led to where it stopped, its answers, and the tasks that called it. */
export type Progress = Frame & { readonly calls: readonly Frame[] };

/** A message that is due later. `id` names this very timer: one with another id does nothing. */
export type Timer = {
  readonly id: string;
  readonly kind: 'nudge' | 'wait';
  readonly flow: string;
  readonly task: string;
  readonly step: string;
  /** Epoch ms. */
  readonly at: number;
};

/** One of those who use this phone, with a progress of their own. */
export type Persona = {
  readonly id: string;
  /** As they want to be called; null while there is only one. */
  readonly name: string | null;
  readonly place: Place;
  /** Ids of the steps behind the person in the open task, oldest first. */
  readonly trail: readonly string[];
  /** What was answered in the open task. */
  readonly answers: Answers;
  /** The tasks that called the open one, outermost first. */
  readonly calls: readonly Frame[];
  /** Unfinished tasks, the latest last. */
  readonly unfinished: readonly Progress[];
  /** Answers that outlive their task. */
  readonly facts: Answers;
  /** Content hash under which each task was completed last, by `flow/task`. */
  readonly completed: Readonly<Record<string, string>>;
  /** Tasks, as `flow/task`, about which a nudge was sent since they were begun. */
  readonly nudged: readonly string[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** The task that the latest message offers beside its question. */
  readonly offered: { readonly flow: string; readonly task: string } | null;
};

/**
 * What is remembered of one phone between two messages: who has it now, and who else uses it. Plain data: it
 * survives `JSON.stringify`, and a transition returns a new session rather than changing this one.
 */
export type Session = Persona & {
  readonly v: 3;
  /** The hash of the content that the place was written under. */
  readonly content: string;
  readonly others: readonly Persona[];
  readonly timer: Timer | null;
  /** Epoch ms of the latest nudge. */
  readonly nudgedAt: number | null;
  /** Epoch ms until which a human has the conversation and the bot is silent. */
  readonly quietUntil: number | null;
  /** Grows with every turn. */
  readonly stamp: number;
  /** Epoch ms at which the person went on after reading what is kept; null before. */
  readonly consentAt: number | null;
  /** Epoch ms of the latest thing that the person did. */
  readonly seenAt: number;
  /** Epoch ms of the latest turn. */
  readonly updatedAt: number;
};

/** A session as it is before the first turn. */
export function newSession(content: string, now: number): Session {
  return {
    v: 3,
    content,
    ...newPersona('1'),
    others: [],
    timer: null,
    nudgedAt: null,
    quietUntil: null,
    stamp: 0,
    consentAt: null,
    seenAt: now,
    updatedAt: now,
  };
}

/** Somebody who has just taken the phone. */
export function newPersona(id: string): Persona {
  return {
    id,
    name: null,
    place: { at: 'greeting' },
    trail: [],
    answers: {},
    calls: [],
    unfinished: [],
    facts: {},
    completed: {},
    nudged: [],
    misses: 0,
    offered: null,
  };
}

/** The place where a person really stands, whatever card lies on it. */
export function groundOf(place: Place): Ground {
  return isCard(place) ? place.under : place;
}

export function isCard(place: Place): place is Card {
  return place.at === 'lost' || place.at === 'clarify';
}

/** The session without the card that may lie on its place. */
export function liftCard(session: Session): Session {
  return isCard(session.place) ? { ...session, place: session.place.under } : session;
}
