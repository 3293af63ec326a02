import { answerAside } from './aside.js';
import { askChanged, whatChanged } from './changed.js';
import { askOnReturn, wasAway } from './comeback.js';
import { command } from './command.js';
import { forgetExpired } from './expire.js';
import { fill } from './fill.js';
import { HOME, SAFETY, type Snapshot, type Target } from './flow.js';
import type { Input } from './input.js';
import { leaveWorld } from './leave-world.js';
import { exists, isInTask, isSameTask } from './lookup.js';
import { OFFER } from './offer.js';
import { parsePlaceKey, parseRef, placeKey } from './place-key.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { prompt } from './prompt.js';
import { comesBack, keepSilent, maybeForStaff, recap } from './quiet.js';
import { go, led, reply, type Transition, told, withStaff } from './reply.js';
import { liftCard, newSession, type Place, type Session } from './session.js';
import { findChoice, speak } from './speak.js';
import { type Contents, enterWorld, type World } from './worlds.js';

/** After so many messages in a row that were not understood, the menu and a human are offered. */
const MOST_MISSES = 3;

/**
 * One turn of a conversation: what the person did, and what comes of it. Pure: the same arguments give the same
 * answer, and nothing is done here. `session` is null at the first contact; `now` is epoch ms.
 */
export function transition(
  contents: Contents,
  session: Session | null,
  input: Input,
  now: number,
  policy: Policy = DEFAULT_POLICY,
): Transition {
  const before = forgetExpired(session ?? newSession(contents.current.hash, now), now);
  const turn =
    keepSilent(before, input, now, policy) ?? speakUp(contents, session === null, before, input, now, policy);
  return {
    session: {
      ...turn.session,
      misses: input.kind === 'unclear' ? turn.session.misses : 0,
      stamp: before.stamp + 1,
      seenAt: isOfPerson(input) ? now : before.seenAt,
      updatedAt: now,
    },
    effects: turn.effects,
  };
}

/** Whether the person did it: a timer, staff and the app's own trouble are not theirs. */
function isOfPerson({ kind }: Input): boolean {
  return kind !== 'timer' && kind !== 'staff' && kind !== 'failed';
}

function speakUp(
  contents: Contents,
  isNew: boolean,
  before: Session,
  input: Input,
  now: number,
  policy: Policy,
): Transition {
  const world = enterWorld(contents, before);
  const { snapshot, session } = world;
  // staff may have written before the bot ever said who it is
  const isUnmet = comesBack(session, input) && session.place.at === 'greeting' && session.consentAt === null;
  const isFirst = isNew || (isUnmet && wishOf(input) !== null);
  const answered =
    isFirst && isOfPerson(input)
      ? meet(snapshot, { ...session, quietUntil: null }, input)
      : respond(world, input, now, policy);
  const { session: next, effects } = leaveWorld(contents, world, answered);
  const consent = session.consentAt === null && !isFirst && wentOn(session.place, next.place);
  if (!consent) return { session: next, effects };
  return { session: { ...next, consentAt: now }, effects: [{ do: 'record', what: 'consent' }, ...effects] };
}

/** Answers, after what must be told first: that the bot is back, that the person was away, that the content changed. */
function respond(world: World, input: Input, now: number, policy: Policy): Transition {
  const { snapshot, session } = world;
  const isBack = comesBack(session, input);
  if (isBack) {
    const ended: World = { ...world, session: { ...session, quietUntil: null } };
    // after a day the recap is the card's matter
    if (wasAway(session, now, policy)) return respond(ended, input, now, policy);
    if (maybeForStaff(input) && !world.moved) return recap(snapshot, ended.session);
    return led(respond(ended, input, now, policy), snapshot.phrases.recap);
  }
  const asked = wasAway(session, now, policy) ? askOnReturn(snapshot, session, input) : null;
  const turn = asked
    ? (answerAside(snapshot, asked, input) ?? reply(snapshot, asked, leadTo(snapshot, input)))
    : (askChanged(world, input) ?? answerHere(world, input));
  return world.moved && input.kind !== 'tap' && stillOpen(world, turn) ? told(turn, whatChanged(world)) : turn;
}

/** What a message calls for before any question is asked. */
function leadTo({ phrases }: Snapshot, input: Input): string {
  if (input.kind === 'secret') return phrases.secret;
  if (input.kind === 'unreadable') return input.picture ? phrases.picture : phrases.unreadable;
  return input.kind === 'follow' ? phrases.welcome_back : '';
}

/** Answers where the person stands; what the latest message offered is on offer no longer. */
function answerHere({ snapshot, session: standing, moved }: World, input: Input): Transition {
  const offered = input.kind === 'choice' && input.id === OFFER ? standing.offered : null;
  const session = { ...standing, offered: null };
  const meant: Input = offered ? { kind: 'task', ...offered } : input;
  const turn = answerAside(snapshot, session, meant) ?? answer(snapshot, session, meant, moved);
  const { name, place } = turn.session;
  const isTaken = session.place.at === 'who' && name !== null && (place.at === 'menu' || place.at === 'resume');
  return isTaken ? led(turn, fill(snapshot.phrases.who_is, { name })) : turn;
}

/** Whether the question that came in place of the person's is the one that is asked. */
function stillOpen({ session }: World, turn: Transition): boolean {
  return turn.session.place.at === 'resume' || placeKey(turn.session.place) === placeKey(session.place);
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
  const aside = answerAside(snapshot, session, input);
  if (aside) return aside;
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
