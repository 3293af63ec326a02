import { answerQuestion, badAnswer, openQuestion } from './answer-question.js';
import { answerAside } from './aside.js';
import { askChanged, whatChanged } from './changed.js';
import { askOnReturn, wasAway } from './comeback.js';
import { command, isIgnored, isWithStaff } from './command.js';
import type { Effect } from './effect.js';
import { forgetExpired } from './expire.js';
import { fill } from './fill.js';
import { HOME, SAFETY, type Snapshot, type Target } from './flow.js';
import type { Input } from './input.js';
import { leaveWorld } from './leave-world.js';
import { exists, isInTask } from './lookup.js';
import { missed } from './missed.js';
import { OFFER } from './offer.js';
import { pick } from './pick.js';
import { placeKey } from './place-key.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { prompt } from './prompt.js';
import { comesBack, keepSilent, maybeForStaff, recap } from './quiet.js';
import { go, led, reply, type Transition, told, withStaff } from './reply.js';
import { troublesIn } from './scope.js';
import { newSession, type Place, type Session } from './session.js';
import { findChoice } from './speak.js';
import { tap } from './tap.js';
import { arm, fire } from './timers.js';
import { type Contents, enterWorld, type World } from './worlds.js';

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
  const known = forgetExpired(session ?? newSession(contents.current.hash, now), now);
  const before: Session = { ...known, updatedAt: now }; // everything below reads the time of the turn here
  const turn =
    keepSilent(before, input, now, policy) ?? speakUp(contents, session === null, before, input, now, policy);
  return {
    session: {
      ...turn.session,
      misses: missesAfter(before, turn.session, input),
      stamp: before.stamp + 1,
      seenAt: isOfPerson(input) ? now : before.seenAt,
    },
    effects: turn.effects,
  };
}

/** Whether the person did it: a timer, staff and the app's own trouble are not theirs. */
function isOfPerson({ kind }: Input): boolean {
  return kind !== 'timer' && kind !== 'staff' && kind !== 'failed';
}

/** The count of misses in a row ends with anything that was understood. */
function missesAfter(before: Session, after: Session, input: Input): number {
  if (!isOfPerson(input)) return before.misses;
  return after.misses > before.misses ? after.misses : 0;
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
  const { session: next, effects } = leaveWorld(contents, world, completed(world, input, answered));
  const consent = session.consentAt === null && !isFirst && wentOn(session.place, next.place);
  if (!consent) return { session: next, effects };
  return { session: { ...next, consentAt: now }, effects: [{ do: 'record', what: 'consent' }, ...effects] };
}

/** What follows from an answer by itself: flags for the author, and the timer that the place asks for. */
function completed({ snapshot, session }: World, input: Input, answered: Transition): Transition {
  const flagged = [...answered.effects, ...flaws(snapshot, answered)];
  if (!isOfPerson(input)) return { session: answered.session, effects: flagged };
  const armed = arm(snapshot, session, answered.session);
  return { session: armed.session, effects: [...flagged, ...armed.effects] };
}

/** A text that could not be filled in was said in neutral words; its author is to hear of it (B21). */
function flaws(snapshot: Snapshot, { session, effects }: Transition): readonly Effect[] {
  const { place } = session;
  if (!('flow' in place) || !effects.some((effect) => effect.do === 'say')) return [];
  const [trouble] = troublesIn(session, prompt(snapshot, session).text);
  if (trouble === undefined) return [];
  const at = 'task' in place ? { task: place.task } : {};
  const step = 'step' in place ? { step: place.step } : {};
  return [{ do: 'record', what: 'author-flag', flow: place.flow, ...at, ...step, value: `template: ${trouble}` }];
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
    : (askChanged(world, input) ?? answerHere(world, input, policy));
  // a timer sets nothing aside that was said
  const isTold = world.moved && input.kind !== 'tap' && input.kind !== 'timer';
  return isTold && stillOpen(world, turn) ? told(turn, whatChanged(world)) : turn;
}

/** What a message calls for before any question is asked. */
function leadTo({ phrases }: Snapshot, input: Input): string {
  if (input.kind === 'secret') return phrases.secret;
  if (input.kind === 'unreadable') return input.picture ? phrases.picture : phrases.unreadable;
  return input.kind === 'follow' ? phrases.welcome_back : '';
}

/** Answers where the person stands; what the latest message offered is on offer no longer. */
function answerHere({ snapshot, session: standing }: World, input: Input, policy: Policy): Transition {
  const offered = input.kind === 'choice' && input.id === OFFER ? standing.offered : null;
  const session = { ...standing, offered: null };
  const meant: Input = offered ? { kind: 'task', ...offered } : input;
  const turn = answerAside(snapshot, session, meant) ?? answer(snapshot, session, meant, policy);
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

function answer(snapshot: Snapshot, session: Session, input: Input, policy: Policy): Transition {
  const { phrases } = snapshot;
  switch (input.kind) {
    case 'follow':
      return reply(snapshot, session, session.place.at === 'greeting' ? '' : phrases.welcome_back);
    case 'tap':
      return tap(snapshot, session, input.ref) ?? unclear(snapshot, session);
    case 'choice':
      return choose(snapshot, session, input.id);
    case 'task':
      return go(snapshot, session, { to: 'task', flow: input.flow, task: input.task });
    case 'command':
      return isIgnored(snapshot, session, input.command)
        ? unclear(snapshot, session)
        : command(snapshot, session, input.command);
    case 'secret':
      return reply(snapshot, session, phrases.secret);
    case 'unreadable':
      return reply(snapshot, session, input.picture ? phrases.picture : phrases.unreadable);
    case 'danger':
      return go(snapshot, session, safety(snapshot));
    case 'answer':
      return answerQuestion(snapshot, session, input.value);
    case 'timer':
      return fire(snapshot, session, input.id, policy);
    case 'staff':
      return { session, effects: [] };
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
  return choice ? pick(snapshot, session, choice) : unclear(snapshot, session);
}

function unclear(snapshot: Snapshot, session: Session): Transition {
  if (isWithStaff(snapshot, session)) return withStaff(snapshot, session);
  if (session.place.at !== 'lost' && openQuestion(snapshot, session)) return badAnswer(snapshot, session);
  const { phrases } = snapshot;
  if (isInTask(session.place)) return missed(snapshot, session, phrases.not_understood_step);
  const [first] = prompt(snapshot, session).choices;
  return missed(snapshot, session, fill(phrases.not_understood, { number: 1, label: first?.label ?? '' }));
}
