import {
  type Contents,
  type Effect,
  type Input,
  newSession,
  type Policy,
  type Session,
  type Transition,
  transition,
} from '../engine/index.js';
import { withoutMasks } from '../understanding/index.js';
import type { PersonEvent } from './person-event.js';
import { readBesideSecret, readWords } from './words.js';

/** One turn without any doing: reads what the person did, and lets the engine decide. Pure. */
export function decide(
  contents: Contents,
  session: Session | null,
  event: PersonEvent,
  now: number,
  policy?: Policy,
): Transition {
  const input = readEvent(contents, session, event, now);
  if (!input) return { session: session ?? newSession(contents.current.hash, now), effects: [] };
  const turn = transition(contents, session, input, now, policy);
  const isWish = event.kind === 'text' && event.hasSecret && input.kind !== 'secret';
  if (!isWish) return turn;
  const { secret, secret_phone: ofPhone } = contents.current.phrases;
  const warning = isPhoneAlone(event.text) ? ofPhone : secret;
  return { ...turn, effects: turn.effects.map(warned(warning, input.kind === 'emergency')) };
}

/** A secret beside a wish: the warning goes before the answer, but after the numbers to call. */
function warned(warning: string, isLast: boolean): (effect: Effect) => Effect {
  return (effect) => {
    if (effect.do !== 'say') return effect;
    const parts = isLast ? [effect.text, warning] : [warning, effect.text];
    return { ...effect, text: parts.join('\n\n') };
  };
}

/** What an event means where the person stands; null where it asks for no turn. */
export function readEvent(contents: Contents, session: Session | null, event: PersonEvent, now: number): Input | null {
  switch (event.kind) {
    case 'follow':
      return { kind: 'follow' };
    case 'media':
      return { kind: 'unreadable', picture: event.picture };
    case 'text':
      return event.hasSecret
        ? (readBesideSecret(contents, session, withoutMasks(event.text), now) ?? secretIn(event.text))
        : readWords(contents, session, event.text, now);
    case 'timer':
      return { kind: 'timer', id: event.timer };
    case 'staff':
      return { kind: 'staff', at: event.at };
    case 'overflow':
    case 'failed':
      return { kind: event.kind };
    case 'unfollow':
    case 'withdraw':
      return null;
  }
}

/** A secret with nothing else said is an input of its own, and no miss. */
function secretIn(masked: string): Input {
  return isPhoneAlone(masked) ? { kind: 'secret', phone: true } : { kind: 'secret' };
}

const PHONE_MASK = '[số điện thoại đã che]';

/** Whether a phone number is all that was masked: it is no secret, and still not kept. */
function isPhoneAlone(masked: string): boolean {
  const others = masked.replaceAll(PHONE_MASK, ' ');
  return others !== masked && withoutMasks(others) === others;
}
