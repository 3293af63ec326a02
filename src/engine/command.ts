import { HOME, type Phrases, type Snapshot, type Target } from './flow.js';
import type { Command } from './input.js';
import { findTask, isInTask } from './lookup.js';
import { leave } from './move.js';
import { prompt } from './prompt.js';
import { go, reply, type Transition, withStaff } from './reply.js';
import { liftCard, type Session } from './session.js';
import { findChoice } from './speak.js';

/** What may be said at any place, and means the same everywhere. */
export function command(snapshot: Snapshot, session: Session, name: Command): Transition {
  const { phrases } = snapshot;
  const { at } = session.place;
  if (at === 'handed-over' && (name === 'yes' || name === 'no' || name === 'wait')) return withStaff(snapshot, session);
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
      return go(
        snapshot,
        session,
        firstStep(snapshot, session) ?? (at === 'greeting' ? { to: 'here' } : { to: 'menu', flow: HOME }),
      );
    case 'next':
    case 'yes':
      return goOn(snapshot, session);
    case 'stop':
      return stop(snapshot, session);
    case 'no':
      return reply(snapshot, session, noAnswer(session, phrases));
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

function noAnswer({ place }: Session, phrases: Phrases): string {
  if (place.at === 'needs') return phrases.not_ready;
  if (place.at === 'greeting') return phrases.refused;
  return isInTask(place) ? phrases.which_trouble : phrases.which_one;
}

/** "Go on" answers the open question where it can be answered so; elsewhere it takes up the unfinished task. */
function goOn(snapshot: Snapshot, session: Session): Transition {
  const { affirm } = prompt(snapshot, session);
  const choice = findChoice(snapshot, session, affirm ?? 'go-on');
  return choice ? go(snapshot, session, choice.target) : reply(snapshot, session, snapshot.phrases.which_one);
}

function firstStep(snapshot: Snapshot, session: Session): Target | null {
  const lifted = liftCard(session).place;
  const place = 'task' in lifted ? lifted : session.unfinished.at(-1);
  if (!place) return null;
  const step = findTask(snapshot, place)?.steps[0]?.id;
  return step === undefined ? null : { to: 'step', flow: place.flow, task: place.task, step };
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
