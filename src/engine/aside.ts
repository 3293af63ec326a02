import { askBack } from './clarify.js';
import { isWithStaff } from './command.js';
import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { linkWords } from './link.js';
import type { TaskRef } from './lookup.js';
import { welcome } from './people.js';
import { reply, type Transition, withStaff } from './reply.js';
import { liftCard, type Session } from './session.js';

/**
 * What is answered without leaving the place: a frequent question with its task on offer (E7) or several that may be
 * meant (E6), abuse, a link, a stop to too many messages, a message that failed; and the name of somebody who has just
 * taken the phone. Null for anything else.
 */
export function answerAside(snapshot: Snapshot, session: Session, input: Input): Transition | null {
  switch (input.kind) {
    case 'faq':
      return digress(snapshot, session, input.topic);
    case 'clarify':
      return isWithStaff(snapshot, session) ? withStaff(snapshot, session) : askBack(snapshot, session, input);
    case 'abuse':
      return isWithStaff(snapshot, session)
        ? withStaff(snapshot, session)
        : reply(snapshot, session, snapshot.phrases.abuse);
    case 'link':
      return reply(snapshot, session, linkWords(snapshot.phrases, input));
    case 'overflow':
      return reply(snapshot, session, snapshot.phrases.busy);
    case 'failed':
      return reply(snapshot, session, snapshot.phrases.failed);
    case 'answer':
    case 'bad-answer':
      return session.place.at === 'who-name' ? name(snapshot, session, input) : null;
    default:
      return null;
  }
}

function digress(snapshot: Snapshot, session: Session, topic: string): Transition {
  const answer = snapshot.faq.get(topic);
  if (!answer) return reply(snapshot, session, snapshot.phrases.which_one);
  const offered = taskAbout(snapshot, session, topic);
  return reply(snapshot, { ...liftCard(session), offered }, answer.say);
}

/** The task that does what the question is about, unless it is the one in hand. */
function taskAbout(snapshot: Snapshot, session: Session, topic: string): TaskRef | null {
  const { place } = liftCard(session);
  for (const flow of snapshot.flows.values()) {
    for (const task of flow.tasks.values()) {
      if (!task.topics.includes(topic)) continue;
      const isInHand = 'task' in place && place.flow === flow.id && place.task === task.id;
      return isInHand ? null : { flow: flow.id, task: task.id };
    }
  }
  return null;
}

function name(snapshot: Snapshot, session: Session, input: Extract<Input, { kind: 'answer' | 'bad-answer' }>) {
  const { phrases } = snapshot;
  if (input.kind === 'bad-answer') return reply(snapshot, session, phrases.who_name_retry);
  const known = welcome(session, String(input.value));
  return reply(snapshot, known, fill(phrases.who_is, { name: known.name ?? '' }));
}
