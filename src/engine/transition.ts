import { command } from './command.js';
import { fill } from './fill.js';
import { HOME, SAFETY, type Snapshot, type Target } from './flow.js';
import type { Input } from './input.js';
import { exists, isInTask, isSameTask } from './lookup.js';
import { parsePlaceKey, parseRef, placeKey } from './place-key.js';
import { prompt } from './prompt.js';
import { go, reply, type Transition, withStaff } from './reply.js';
import { liftCard, newSession, type Place, type Session } from './session.js';
import { settle } from './settle.js';
import { findChoice, speak } from './speak.js';

/** After so many messages in a row that were not understood, the menu and a human are offered. */
const MOST_MISSES = 3;

/**
 * One turn of a conversation: what the person did, and what comes of it. Pure: the same arguments give the same
 * answer, and nothing is done here. `session` is null at the first contact; `now` is epoch ms.
 */
export function transition(snapshot: Snapshot, session: Session | null, input: Input, now: number): Transition {
  const { session: before, moved } = settle(snapshot, session ?? newSession(snapshot.hash, now));
  const answered = session === null ? meet(snapshot, before, input) : answer(snapshot, before, input, moved);
  const consent = before.consentAt === null && session !== null && wentOn(before.place, answered.session.place);
  return {
    session: {
      ...answered.session,
      misses: input.kind === 'unclear' ? answered.session.misses : 0,
      stamp: before.stamp + 1,
      consentAt: consent ? now : before.consentAt,
      updatedAt: now,
    },
    effects: consent ? [{ do: 'record', what: 'consent' }, ...answered.effects] : answered.effects,
  };
}

/** Whether the person, told what is kept, went on to a menu or a task: a refusal stays, and a human can be asked freely. */
function wentOn(from: Place, to: Place): boolean {
  return ['greeting', 'needs'].includes(from.at) && ['menu', 'needs', 'step'].includes(to.at) && from.at !== to.at;
}

/** First contact: who I am and what I keep comes first; a wish that is already clear is then met at once. */
function meet(snapshot: Snapshot, session: Session, input: Input): Transition {
  const { phrases, greeting } = snapshot;
  if (input.kind === 'danger') return go(snapshot, session, safety(snapshot));
  const wish = wishOf(input);
  if (wish) return go(snapshot, session, wish, [greeting.say, greeting.keeps, greeting.goingOn].join('\n'));
  if (input.kind === 'secret') return reply(snapshot, session, phrases.secret);
  return reply(snapshot, session, input.kind === 'unreadable' && input.picture ? phrases.picture : '');
}

function wishOf(input: Input): Target | null {
  if (input.kind === 'task') return { to: 'task', flow: input.flow, task: input.task };
  if (input.kind === 'command' && input.command === 'human') return { to: 'human' };
  return null;
}

function answer(snapshot: Snapshot, session: Session, input: Input, moved: boolean): Transition {
  const { phrases } = snapshot;
  switch (input.kind) {
    case 'follow':
      return reply(snapshot, session, session.place.at === 'greeting' ? '' : phrases.welcome_back);
    case 'tap':
      return tap(snapshot, session, input.ref);
    case 'choice':
      return moved ? reply(snapshot, session, phrases.changed) : choose(snapshot, session, input.id);
    case 'task':
      return go(snapshot, session, { to: 'task', flow: input.flow, task: input.task });
    case 'command':
      return command(snapshot, session, input.command);
    case 'secret':
      return reply(snapshot, session, phrases.secret);
    case 'unreadable':
      return reply(snapshot, session, input.picture ? phrases.picture : phrases.unreadable);
    case 'danger':
      return go(snapshot, session, safety(snapshot));
    case 'timer':
    case 'staff':
      return { session, effects: [] };
    case 'answer':
    case 'bad-answer':
    case 'faq':
    case 'overflow':
    case 'failed':
    case 'unclear':
      return unclear(snapshot, session);
  }
}

function safety(snapshot: Snapshot): Target {
  const place: Place = { at: 'notice', flow: HOME, notice: SAFETY };
  return exists(snapshot, place) ? { to: 'notice', flow: HOME, notice: SAFETY } : { to: 'human' };
}

function choose(snapshot: Snapshot, session: Session, id: string): Transition {
  const choice = findChoice(snapshot, session, id);
  return choice ? go(snapshot, session, choice.target) : unclear(snapshot, session);
}

/** Ways out that hold on the oldest button too. */
const ALWAYS: ReadonlyMap<string, Target> = new Map([
  ['human', { to: 'human' }],
  ['menu', { to: 'menu', flow: HOME }],
]);

/** A button of the open question is an answer; one of an older menu still leads where it says; an older step is past. */
function tap(snapshot: Snapshot, session: Session, text: string): Transition {
  const ref = parseRef(text);
  if (!ref) return unclear(snapshot, session);
  if (ref.key === placeKey(session.place)) return choose(snapshot, session, ref.choiceId);
  const always = ALWAYS.get(ref.choiceId);
  if (always) return go(snapshot, session, always);
  const place = parsePlaceKey(ref.key);
  if (!place || !exists(snapshot, place)) return reply(snapshot, session, snapshot.phrases.past);
  const target = lastingTarget(snapshot, session, place, ref.choiceId);
  return target ? go(snapshot, session, target) : reply(snapshot, session, snapshot.phrases.past);
}

/** What a button of an earlier message still means, if anything. */
function lastingTarget(snapshot: Snapshot, session: Session, place: Place, choiceId: string): Target | null {
  const open = liftCard(session).place;
  if (place.at === 'step' || place.at === 'branch') {
    return isSameStep(open, place) ? (findChoice(snapshot, { ...session, place }, choiceId)?.target ?? null) : null;
  }
  if (place.at === 'needs' || place.at === 'resume' || place.at === 'stopped') {
    const isInside = isInTask(open) && isSameTask(open, place);
    return isInside || choiceId === 'back' ? null : { to: 'task', flow: place.flow, task: place.task };
  }
  return findChoice(snapshot, { ...session, place }, choiceId)?.target ?? null;
}

function isSameStep(a: Place, b: Place): boolean {
  return isInTask(a) && isInTask(b) && isSameTask(a, b) && a.step === b.step;
}

function unclear(snapshot: Snapshot, session: Session): Transition {
  if (session.place.at === 'handed-over') return withStaff(snapshot, session);
  const misses = session.misses + 1;
  if (misses >= MOST_MISSES && session.place.at !== 'lost') {
    const lost: Session = { ...session, misses, place: { at: 'lost', under: session.place } };
    return { session: lost, effects: [{ do: 'record', what: 'lost' }, speak(snapshot, lost)] };
  }
  if (isInTask(session.place)) {
    return reply(snapshot, { ...session, misses }, snapshot.phrases.not_understood_step);
  }
  const [first] = prompt(snapshot, session).choices;
  const lead = fill(snapshot.phrases.not_understood, { number: 1, label: first?.label ?? '' });
  return reply(snapshot, { ...session, misses }, lead);
}
