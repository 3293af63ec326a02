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
  | (Omit<StepPlace, 'at'> & { readonly at: 'resume' })
  | (Omit<StepPlace, 'at'> & { readonly at: 'stopped' })
  | { readonly at: 'done'; readonly flow: string; readonly task: string }
  | { readonly at: 'handed-over' }
  | { readonly at: 'lost'; readonly under: Exclude<Place, { at: 'lost' }> };

/** An unfinished task and the steps that led to where it stopped. */
export type Progress = Omit<StepPlace, 'at'> & { readonly trail: readonly string[] };

/**
 * What is remembered of one person between two messages. Plain data: it survives `JSON.stringify`, and a
 * transition returns a new session rather than changing this one.
 */
export type Session = {
  readonly v: 1;
  /** The hash of the content that the place was written under. */
  readonly content: string;
  readonly place: Place;
  /** Ids of the steps behind the person in the open task, oldest first. */
  readonly trail: readonly string[];
  /** Unfinished tasks, the latest last. */
  readonly unfinished: readonly Progress[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
  /** Grows with every turn: a timer that carries an older stamp does nothing. */
  readonly stamp: number;
  /** Epoch ms at which the person went on after reading what is kept; null before. */
  readonly consentAt: number | null;
  readonly updatedAt: number;
};

/** A session as it is before the first turn. */
export function newSession(content: string, now: number): Session {
  return {
    v: 1,
    content,
    place: { at: 'greeting' },
    trail: [],
    unfinished: [],
    misses: 0,
    stamp: 0,
    consentAt: null,
    updatedAt: now,
  };
}

/** A card ("I did not understand") lies on the place where the person really stands. */
export function liftCard(session: Session): Session {
  return session.place.at === 'lost' ? { ...session, place: session.place.under } : session;
}
