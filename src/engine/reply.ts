import type { Effect } from './effect.js';
import type { Snapshot } from './flow.js';
import { move } from './move.js';
import type { Moved } from './moved.js';
import type { Session } from './session.js';
import { speak } from './speak.js';
import type { Target } from './target.js';

export type Transition = { readonly session: Session; readonly effects: readonly Effect[] };

/** Goes where the target leads and asks what is asked there, after `lead` if there is one. */
export function go(snapshot: Snapshot, session: Session, target: Target, lead = ''): Transition {
  return arrived(snapshot, move(snapshot, session, target), lead);
}

/** Asks what is asked where a move came out, after `lead` if there is one. */
export function arrived(snapshot: Snapshot, moved: Moved, lead = ''): Transition {
  const { session, effects, isBroken } = moved;
  const words = speak(snapshot, session, [lead, moved.lead ?? ''].filter(Boolean).join('\n\n'));
  return { session, effects: [...effects, isBroken ? { ...words, text: snapshot.phrases.broken } : words] };
}

/** Stays, and asks the open question again after `lead`. */
export function reply(snapshot: Snapshot, session: Session, lead = ''): Transition {
  return { session, effects: [speak(snapshot, session, lead)] };
}

/** What is written to staff is theirs to answer: the bot says so, and does not talk over them. */
export function withStaff(snapshot: Snapshot, session: Session): Transition {
  return { session, effects: [{ ...speak(snapshot, session), text: snapshot.phrases.with_staff }] };
}

/** The same turn, `lead` said before its words. */
export function led(turn: Transition, lead: string): Transition {
  return {
    ...turn,
    effects: turn.effects.map((effect) =>
      effect.do === 'say' ? { ...effect, text: `${lead}\n\n${effect.text}` } : effect,
    ),
  };
}

/** As `led`, unless it is said already. */
export function told(turn: Transition, lead: string): Transition {
  const isSaid = turn.effects.some((effect) => effect.do === 'say' && effect.text.includes(lead));
  return isSaid ? turn : led(turn, lead);
}
