import { answerAside } from './aside.js';
import { helpAtOnce } from './emergency.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { go, led, reply, type Transition } from './reply.js';
import { safety } from './safety.js';
import type { Session } from './session.js';
import type { Target } from './target.js';

/** First contact: who I am and what I keep comes first; a wish that is already clear is then met at once. */
export function meet(snapshot: Snapshot, session: Session, input: Input): Transition {
  const { phrases, greeting } = snapshot;
  if (input.kind === 'danger') return go(snapshot, session, safety(snapshot));
  if (input.kind === 'emergency') return helpAtOnce(snapshot, session, input.about);
  const wish = wishOf(input);
  const introduction = [greeting.say, greeting.keeps, greeting.goingOn].join('\n');
  if (wish) return go(snapshot, session, wish, introduction);
  if (input.kind === 'secret') return reply(snapshot, session, input.phone ? phrases.secret_phone : phrases.secret);
  const aside = answerAside(snapshot, session, input);
  if (aside) return input.kind === 'clarify' ? led(aside, introduction) : aside;
  return reply(snapshot, session, input.kind === 'unreadable' && input.picture ? phrases.picture : '');
}

/** What somebody wants who says so before knowing who answers. */
export function wishOf(input: Input): Target | null {
  if (input.kind === 'task') return { to: 'task', flow: input.flow, task: input.task };
  if (input.kind === 'command' && input.command === 'human') return { to: 'human' };
  return null;
}
