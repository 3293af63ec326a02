import { helpInSilence } from './emergency.js';
import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { findStep, isInTask, stepValues } from './lookup.js';
import { parseRef } from './place-key.js';
import type { Policy } from './policy.js';
import { goOnNote } from './prompt-choices.js';
import { reply, type Transition } from './reply.js';
import { liftCard, type Session } from './session.js';
import { speak } from './speak.js';

/** What the bot does while a human of the ward has the conversation: mostly nothing (E2). Null where the turn is the bot's. */
export function keepSilent(
  { phrases }: Snapshot,
  session: Session,
  input: Input,
  now: number,
  policy: Policy,
): Transition | null {
  if (input.kind === 'staff') return { session: { ...session, quietUntil: now + policy.quietMs }, effects: [] };
  if (session.quietUntil === null || now >= session.quietUntil || endsSilence(input)) return null;
  // staff may be away from the screen: the numbers are told, and the conversation stays theirs
  if (input.kind === 'emergency') return { session, effects: helpInSilence(phrases, input.about) };
  if (input.kind !== 'timer' || input.id !== session.timer?.id) return { session, effects: [] };
  // put off until after the silence, under another id: the one that is due has been used up
  const timer = { ...session.timer, id: `quiet-${session.stamp + 1}`, at: session.quietUntil };
  return { session: { ...session, timer }, effects: [{ do: 'start-timer', id: timer.id, at: timer.at }] };
}

function endsSilence(input: Input): boolean {
  if (input.kind === 'tap') return parseRef(input.ref)?.choiceId === 'menu';
  return input.kind === 'command' && input.command === 'menu';
}

/** Whether the bot comes back with this input: the first one of the person after staff wrote. */
export function comesBack(session: Session, input: Input): boolean {
  return session.quietUntil !== null && input.kind !== 'timer' && input.kind !== 'staff';
}

/** Words that may still have been for staff: the person is told where they stand, and asked anew. */
export function maybeForStaff(input: Input): boolean {
  if (input.kind !== 'command') return ['unclear', 'bad-answer', 'unreadable'].includes(input.kind);
  return ['yes', 'no', 'next', 'wait', 'thanks', 'greeting', 'repeat'].includes(input.command);
}

/** Says that the bot is back, and where the person stands. */
export function recap(snapshot: Snapshot, session: Session): Transition {
  const { place } = liftCard(session);
  const { phrases } = snapshot;
  if (place.at === 'handed-over') {
    // staff have answered: to tell the person to wait for them would not be true any more
    const words = [phrases.recap, ...goOnNote(snapshot, session), phrases.what_next].join('\n');
    return { session, effects: [{ ...speak(snapshot, session), text: words }] };
  }
  const where =
    isInTask(place) && findStep(snapshot, place) ? fill(phrases.unfinished, stepValues(snapshot, place)) : '';
  return reply(snapshot, session, [phrases.recap, where].filter(Boolean).join(' '));
}
