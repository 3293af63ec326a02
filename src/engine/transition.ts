import { answerQuestion, badAnswer, openQuestion } from './answer-question.js';
import { command, isIgnored, isWithStaff } from './command.js';
import type { Effect } from './effect.js';
import { fill } from './fill.js';
import { HOME, SAFETY, type Snapshot, type Target } from './flow.js';
import type { Input } from './input.js';
import { exists, isInTask } from './lookup.js';
import { missed } from './missed.js';
import { pick } from './pick.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { prompt } from './prompt.js';
import { go, reply, type Transition, withStaff } from './reply.js';
import { troublesIn } from './scope.js';
import { newSession, type Place, type Session } from './session.js';
import { settle } from './settle.js';
import { findChoice } from './speak.js';
import { tap } from './tap.js';
import { arm, fire } from './timers.js';

/**
 * One turn of a conversation: what the person did, and what comes of it. Pure: the same arguments give the same
 * answer, and nothing is done here. `session` is null at the first contact; `now` is epoch ms.
 */
export function transition(
  snapshot: Snapshot,
  session: Session | null,
  input: Input,
  now: number,
  policy: Policy = DEFAULT_POLICY,
): Transition {
  const { session: settled, moved } = settle(snapshot, session ?? newSession(snapshot.hash, now));
  const before: Session = { ...settled, updatedAt: now }; // everything below reads the time of the turn here
  const answered = session === null ? meet(snapshot, before, input) : answer(snapshot, before, input, moved, policy);
  const consent = before.consentAt === null && session !== null && wentOn(before.place, answered.session.place);
  const armed = isOfPerson(input)
    ? arm(snapshot, before, answered.session)
    : { session: answered.session, effects: [] };
  return {
    session: {
      ...armed.session,
      misses: missesAfter(before, answered.session, input),
      stamp: before.stamp + 1,
      consentAt: consent ? now : before.consentAt,
      seenAt: isOfPerson(input) ? now : before.seenAt,
    },
    effects: [
      ...(consent ? [{ do: 'record', what: 'consent' } as const] : []),
      ...answered.effects,
      ...flaws(snapshot, answered),
      ...armed.effects,
    ],
  };
}

/** Whether the person did it, and not a clock or somebody else. */
function isOfPerson({ kind }: Input): boolean {
  return kind !== 'timer' && kind !== 'staff';
}

/** The count of misses in a row ends with anything that was understood. */
function missesAfter(before: Session, after: Session, input: Input): number {
  if (!isOfPerson(input)) return before.misses;
  return after.misses > before.misses ? after.misses : 0;
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

/** Whether the person, told what is kept, went on to a menu or a task: a refusal stays, and a human can be asked freely. */
function wentOn(from: Place, to: Place): boolean {
  return ['greeting', 'needs'].includes(from.at) && ['menu', 'needs', 'step'].includes(to.at) && from.at !== to.at;
}

/** First contact: who I am and what I keep comes first; a wish that is already clear is then met at once. */
function meet(snapshot: Snapshot, session: Session, input: Input): Transition {
  const { phrases, greeting } = snapshot;
  if (!isOfPerson(input)) return { session, effects: [] };
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

function answer(snapshot: Snapshot, session: Session, input: Input, moved: boolean, policy: Policy): Transition {
  const { phrases } = snapshot;
  switch (input.kind) {
    case 'follow':
      return reply(snapshot, session, session.place.at === 'greeting' ? '' : phrases.welcome_back);
    case 'tap':
      return tap(snapshot, session, input.ref) ?? unclear(snapshot, session);
    case 'choice':
      return moved ? reply(snapshot, session, phrases.changed) : choose(snapshot, session, input.id);
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
      if (moved) return reply(snapshot, session, phrases.changed);
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
