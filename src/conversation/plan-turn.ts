import type { Contents, Effect, Policy, Session, Transition } from '../engine/index.js';
import { type Brakes, countTurn, countWords, noBrakes } from './brakes.js';
import { decide } from './decide.js';
import { plainSay, type Render, toCommit } from './outbox.js';
import type { PersonEvent } from './person-event.js';
import type { Commit, GapNote, OutboxEntry } from './ports.js';
import type { TurnPolicy } from './turn-policy.js';

export type PlanDeps = {
  readonly contents: Contents;
  readonly render: Render;
  readonly policy: TurnPolicy;
  readonly conversation: Policy;
};

export type Planned = {
  readonly commit: Commit;
  /** `stale`: an old tap; `braked`: more turns than a person takes; `cut`: words that were said too often. */
  readonly marks: readonly ('stale' | 'braked' | 'cut')[];
  /** What was not understood, for staff to teach it. */
  readonly gaps: readonly GapNote[];
};

/** Decides one turn, within what a person's pace allows. Pure; throws what the engine throws. */
export function planTurn(
  { contents, render, policy, conversation }: PlanDeps,
  { session, brakes: known }: { readonly session: Session | null; readonly brakes: Brakes | null },
  event: PersonEvent,
  now: number,
): Planned {
  const { phrases } = contents.current;
  const before = known ?? noBrakes(now);
  const nothing = (brakes: Brakes): Commit => ({ eventId: event.id, session: null, outbox: [], profile: {}, brakes });
  // a timer of somebody who was erased meanwhile
  if (event.kind === 'timer' && session === null) return { commit: nothing(before), marks: [], gaps: [] };
  if (!isOfPerson(event)) return answered(decide(contents, session, event, now, conversation), before, false);
  const isStale = now - event.at > policy.staleAfterMs;
  if (isStale && isTap(event)) return { commit: nothing(before), marks: ['stale'], gaps: [] };
  const { brakes, pace } = countTurn(before, now, policy.turnsMax);
  if (pace === 'silent') return { commit: nothing(brakes), marks: ['braked'], gaps: [] };
  if (pace === 'tell') {
    const { outbox } = toCommit({ effects: [plainSay(phrases.too_fast)] }, event, now, render);
    return { commit: { ...nothing(brakes), outbox }, marks: ['braked'], gaps: [] };
  }
  return answered(decide(contents, session, event, now, conversation), brakes, isStale);

  function answered(turn: Transition, paced: Brakes, isLate: boolean): Planned {
    const isAwaySaid = paced.awayAt !== null && now - paced.awayAt < policy.staleAfterMs;
    const excused = isLate && !isAwaySaid ? excuse(turn, phrases.away) : turn;
    const awayAt = excused === turn ? paced.awayAt : now;
    const drafted = toCommit(excused, event, now, render);
    const cut = cutRepeats(drafted.outbox, { ...paced, awayAt }, now, policy.sameTextMax, phrases.said_often);
    const commit = { ...drafted, session: turn.session, outbox: cut.outbox, brakes: cut.brakes };
    return { commit, marks: cut.isCut ? ['cut'] : [], gaps: gapsOf(turn, now) };
  }
}

function gapsOf({ effects }: Transition, at: number): readonly GapNote[] {
  return effects.flatMap((effect) => {
    if (effect.do !== 'note-gap') return [];
    const { words, kind, suggested } = effect;
    return [{ words, kind, suggested, at }];
  });
}

const isOfPerson = ({ kind }: PersonEvent): boolean => ['text', 'media', 'follow'].includes(kind);

/** A tap arrives as its payload's text, which is a reference to a choice. */
const isTap = (event: PersonEvent): boolean => event.kind === 'text' && event.text.startsWith('#');

/** That we were away goes before what is said first; where nothing is said it is not said either. */
function excuse(turn: Transition, words: string): Transition {
  const first = turn.effects.findIndex((effect) => effect.do === 'say');
  if (first < 0) return turn;
  const put = (effect: Effect, index: number): Effect =>
    index === first && effect.do === 'say' ? { ...effect, text: `${words}\n\n${effect.text}` } : effect;
  return { ...turn, effects: turn.effects.map(put) };
}

/** Words that were said too often are cut; the first time a short other sentence stands in their place. */
function cutRepeats(outbox: readonly OutboxEntry[], start: Brakes, now: number, most: number, instead: string) {
  let brakes = start;
  let isCut = false;
  const left = outbox.flatMap((entry): readonly OutboxEntry[] => {
    if (entry.do !== 'send' || entry.message.kind !== 'text') return [entry];
    const counted = countWords(brakes, entry.message.text, now, most);
    brakes = counted.brakes;
    if (counted.pace === 'go') return [entry];
    isCut = true;
    return counted.pace === 'tell' ? [{ ...entry, message: { kind: 'text', text: instead, buttons: [] } }] : [];
  });
  return { outbox: left, brakes, isCut };
}
