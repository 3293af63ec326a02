import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { findStep, isInTask } from './lookup.js';
import { leave } from './move.js';
import { parseRef, placeKey } from './place-key.js';
import type { Policy } from './policy.js';
import { liftCard, type Place, type Session } from './session.js';

/** Whether the person is silent for so long that they may not know any more where they stand. */
export function wasAway(session: Session, now: number, { resumeAfterMs }: Policy): boolean {
  return now - session.seenAt >= resumeAfterMs;
}

/**
 * After a long silence: who is it, if several use the phone (E23); else where the person stopped, with a choice (B26).
 * Null where the input says by itself what is wanted, or where no task is open.
 */
export function askOnReturn(snapshot: Snapshot, session: Session, input: Input): Session | null {
  if (isNobodys(input) || isUrgent(input)) return null;
  if (session.others.length > 0) return asksWho(session) ? null : leave(session, { at: 'who' });
  return isPlain(snapshot, session, input) ? null : resumeCard(session);
}

function resumeCard(session: Session): Session | null {
  const lifted = liftCard(session);
  const { place } = lifted;
  if (!isInTask(place)) return null;
  const { flow, task, step, index } = place;
  const standing: Place = { at: 'step', flow, task, step, index };
  return leave({ ...lifted, place: standing }, { at: 'resume', flow, task, step, index });
}

function asksWho({ place }: Session): boolean {
  return place.at === 'who' || place.at === 'who-name' || place.at === 'greeting';
}

function isNobodys({ kind }: Input): boolean {
  return kind === 'timer' || kind === 'staff' || kind === 'failed';
}

/** Goes before every card. A human is asked for by words, by a number or by a button, however old. */
function isUrgent(input: Input): boolean {
  if (input.kind === 'command' && input.command === 'switch-person') return true;
  return input.kind === 'danger' || input.kind === 'emergency' || wayOf(input) === 'human';
}

/** The way out that an input may ask for: "human" and "menu" are nothing else, whoever writes a flow. */
function wayOf(input: Input): string {
  if (input.kind === 'command') return input.command;
  if (input.kind === 'choice') return input.id;
  return input.kind === 'tap' ? (parseRef(input.ref)?.choiceId ?? '') : '';
}

/** What needs no card: a button of the open question, a way out, a task by its name, or the answer that a wait is for. */
function isPlain(snapshot: Snapshot, session: Session, input: Input): boolean {
  if (input.kind === 'tap' && parseRef(input.ref)?.key === placeKey(session.place)) return true;
  if (input.kind === 'task') return true;
  if (input.kind === 'command' ? ['menu', 'stop'].includes(input.command) : wayOf(input) === 'menu') return true;
  return isWaited(snapshot, session.place) && answersQuestion(input);
}

function isWaited(snapshot: Snapshot, place: Place): boolean {
  return isInTask(place) && findStep(snapshot, place)?.kind === 'wait';
}

/** Whether an input is meant for the open question. */
export function answersQuestion(input: Input): boolean {
  if (input.kind === 'command') return ['yes', 'no', 'next'].includes(input.command);
  return input.kind === 'choice' || input.kind === 'answer' || input.kind === 'bad-answer';
}
