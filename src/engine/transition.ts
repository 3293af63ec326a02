import { meantAt } from './clarify.js';
import { forgetExpired } from './expire.js';
import { flawsAsked } from './flaws.js';
import { gapsIn } from './gap.js';
import type { Input } from './input.js';
import { leaveWorld } from './leave-world.js';
import { linkWords } from './link.js';
import { meet, wishOf } from './meet.js';
import { DEFAULT_POLICY, type Policy } from './policy.js';
import { comesBack, keepSilent } from './quiet.js';
import { led, type Transition } from './reply.js';
import { respond } from './respond.js';
import { groundOf, newSession, type Place, type Session } from './session.js';
import { arm } from './timers.js';
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
  if (input.kind === 'link' && input.also) return withVerdict(contents, session, input, input.also, now, policy);
  const known = forgetExpired(session ?? newSession(contents.current.hash, now), now);
  const before: Session = { ...known, updatedAt: now }; // everything below reads the time of the turn here
  const turn =
    keepSilent(contents.current, before, input, now, policy) ??
    speakUp(contents, session === null, before, input, now, policy);
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

/** A link's verdict goes before the answer to what was said with it, in one message. */
function withVerdict(
  contents: Contents,
  session: Session | null,
  link: Extract<Input, { kind: 'link' }>,
  also: Input,
  now: number,
  policy: Policy,
): Transition {
  return led(transition(contents, session, also, now, policy), linkWords(contents.current.phrases, link));
}

/** Neither understood nor a miss. */
const CHANGES_NO_MISSES: ReadonlySet<Input['kind']> = new Set(['clarify', 'abuse']);

/** Whether the person did it: a timer, staff and the app's own trouble are not theirs. */
function isOfPerson({ kind }: Input): boolean {
  return kind !== 'timer' && kind !== 'staff' && kind !== 'failed';
}

/** The count of misses in a row ends with anything that was understood. */
function missesAfter(before: Session, after: Session, input: Input): number {
  if (!isOfPerson(input) || CHANGES_NO_MISSES.has(input.kind)) return Math.max(before.misses, after.misses);
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
  const meant = meantAt(session, input);
  // staff may have written before the bot ever said who it is
  const isUnmet = comesBack(session, input) && session.place.at === 'greeting' && session.consentAt === null;
  const isFirst = isNew || (isUnmet && wishOf(input) !== null);
  const answered =
    isFirst && isOfPerson(input)
      ? meet(snapshot, { ...session, quietUntil: null }, meant)
      : respond(world, meant, now, policy);
  const { session: next, effects: done } = leaveWorld(contents, world, completed(world, input, answered));
  const effects = [...done, ...gapsIn(snapshot, session, meant)];
  const consent = session.consentAt === null && !isFirst && wentOn(groundOf(session.place), next.place);
  if (!consent) return { session: next, effects };
  return { session: { ...next, consentAt: now }, effects: [{ do: 'record', what: 'consent' }, ...effects] };
}

/** What follows from an answer by itself: flags for the author, and the timer that the place asks for. */
function completed({ snapshot, session }: World, input: Input, answered: Transition): Transition {
  const flagged = [...answered.effects, ...flawsAsked(snapshot, answered)];
  if (!isOfPerson(input)) return { session: answered.session, effects: flagged };
  const armed = arm(snapshot, session, answered.session);
  return { session: armed.session, effects: [...flagged, ...armed.effects] };
}

/** Whether the person, told what is kept, went on to a menu or a task: a refusal stays, and a human can be asked freely. */
function wentOn(from: Place, to: Place): boolean {
  return ['greeting', 'needs'].includes(from.at) && ['menu', 'needs', 'step'].includes(to.at) && from.at !== to.at;
}
