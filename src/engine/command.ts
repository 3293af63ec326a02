import { HOME, type Snapshot } from './flow.js';
import type { Command } from './input.js';
import { findStep, findTask, isInTask } from './lookup.js';
import { missed } from './missed.js';
import { leave, runOn } from './move.js';
import { restart } from './open-task.js';
import type { Phrases } from './phrases.js';
import { pick } from './pick.js';
import { prompt } from './prompt.js';
import { arrived, go, reply, type Transition, withStaff } from './reply.js';
import { liftCard, type Session } from './session.js';
import { findChoice } from './speak.js';
import { afterStep } from './steps/next-step.js';

/** What may be said at any place, and means the same everywhere. */
export function command(snapshot: Snapshot, session: Session, name: Command): Transition {
  const { phrases } = snapshot;
  const { at } = session.place;
  if (isWithStaff(snapshot, session) && (name === 'yes' || name === 'no' || name === 'wait'))
    return withStaff(snapshot, session);
  switch (name) {
    case 'menu':
      return go(snapshot, session, { to: 'menu', flow: HOME });
    case 'human':
      return go(snapshot, session, { to: 'human' });
    case 'back':
      if (at === 'greeting') return reply(snapshot, session);
      return session.place.at === 'menu' && session.place.flow === HOME
        ? reply(snapshot, session, phrases.no_further_back)
        : go(snapshot, session, { to: 'back' });
    case 'restart':
      return startAnew(snapshot, session);
    case 'next':
    case 'yes':
      return goOn(snapshot, session, name);
    case 'stop':
      return stop(snapshot, session);
    case 'no':
      return denied(snapshot, session);
    case 'help':
      return reply(snapshot, session, phrases.help);
    case 'wait':
      return reply(snapshot, session, phrases.waiting);
    case 'thanks':
      return reply(snapshot, session, phrases.thanks);
    case 'greeting':
      return reply(snapshot, session, phrases.hello);
    case 'switch-person':
      return switchPerson(snapshot, session);
    case 'repeat':
      return reply(snapshot, session);
  }
}

/** Whoever has not gone on after reading what is kept is asked that first. */
function switchPerson(snapshot: Snapshot, session: Session): Transition {
  return session.consentAt === null ? reply(snapshot, session) : go(snapshot, session, { to: 'who' });
}

/** Whether what is written here is for the staff to read. */
export function isWithStaff(snapshot: Snapshot, { place }: Session): boolean {
  return place.at === 'handed-over' || (place.at === 'step' && findStep(snapshot, place)?.kind === 'hand-over');
}

/** Whether a command means nothing at the open step. A human and the menu can always be asked for. */
export function isIgnored(snapshot: Snapshot, { place }: Session, name: Command): boolean {
  if (name === 'human' || name === 'menu' || !isInTask(place)) return false;
  const step = findStep(snapshot, place);
  return step !== undefined && 'ignore' in step && step.ignore.includes(name);
}

/** "No" answers a yes-or-no question, and leaves a rating and a comment out; to any other question it is no answer. */
function denied(snapshot: Snapshot, session: Session): Transition {
  const { place } = session;
  const isComment = place.at === 'comment';
  const step = place.at === 'step' ? findStep(snapshot, place) : undefined;
  if (place.at === 'step' && step?.kind === 'feedback')
    return go(snapshot, session, afterStep(snapshot, place), snapshot.phrases.feedback_declined);
  if (step?.kind === 'ask' && step.answer.type !== 'yes-no')
    return missed(snapshot, session, snapshot.phrases.needs_answer);
  const no = findChoice(snapshot, session, isComment ? 'skip' : 'no');
  // an advice may be called "no" too: only what answers is meant
  return no && (isComment || no.gives)
    ? pick(snapshot, session, no)
    : reply(snapshot, session, noAnswer(snapshot, session));
}

function noAnswer(snapshot: Snapshot, { place }: Session): string {
  const { phrases } = snapshot;
  if (place.at === 'needs') return phrases.not_ready;
  if (place.at === 'greeting') return phrases.refused;
  return isInTask(place) ? trouble(snapshot, place, phrases) : phrases.which_one;
}

function trouble(snapshot: Snapshot, place: Extract<Session['place'], { step: string }>, phrases: Phrases): string {
  const step = findStep(snapshot, place);
  if (step && 'stuck' in step && step.stuck.length > 0) return phrases.which_trouble;
  return needsAnswer(snapshot, place);
}

/** What is said where more is asked for than a "yes" or a "no". */
function needsAnswer(snapshot: Snapshot, place: Session['place']): string {
  const { phrases } = snapshot;
  if (!isInTask(place) || findStep(snapshot, place)?.kind === 'feedback') return phrases.which_one;
  return phrases.needs_answer;
}

/** "Go on" answers the open question where it can be answered so; elsewhere it takes up the unfinished task. */
function goOn(snapshot: Snapshot, session: Session, name: 'next' | 'yes'): Transition {
  const { affirm } = prompt(snapshot, session);
  // "go on" is no answer to a yes-or-no question
  const isAnswer = affirm !== 'yes' || name === 'yes';
  const choice = isAnswer ? findChoice(snapshot, session, affirm ?? 'go-on') : undefined;
  if (choice) return pick(snapshot, session, choice);
  return reply(snapshot, session, needsAnswer(snapshot, session.place));
}

/** The task in hand from its beginning, else the one that was left last. */
function startAnew(snapshot: Snapshot, session: Session): Transition {
  const standing = liftCard(session);
  const task = 'task' in standing.place ? standing.place : standing.unfinished.at(-1);
  if (task && findTask(snapshot, task)) {
    return arrived(snapshot, runOn(snapshot, standing, restart(snapshot, standing, task)));
  }
  return go(snapshot, session, standing.place.at === 'greeting' ? { to: 'here' } : { to: 'menu', flow: HOME });
}

function stop(snapshot: Snapshot, session: Session): Transition {
  const standing = liftCard(session);
  if (standing.place.at === 'stopped') return reply(snapshot, standing);
  if (standing.place.at === 'needs')
    return go(snapshot, standing, { to: 'menu', flow: HOME }, snapshot.phrases.not_now);
  if (!isInTask(standing.place)) {
    const { not_now: notNow, nothing_to_stop: nothing, refused } = snapshot.phrases;
    if (standing.place.at === 'greeting') return reply(snapshot, session, refused);
    return reply(snapshot, session, session.unfinished.length > 0 ? notNow : nothing);
  }
  const { flow, task, step, index } = standing.place;
  return reply(snapshot, leave(standing, { at: 'stopped', flow, task, step, index }));
}
