import { answer } from './answer.js';
import { answerAside } from './aside.js';
import { askChanged, whatChanged } from './changed.js';
import { askOnReturn, wasAway } from './comeback.js';
import { fill } from './fill.js';
import type { Snapshot } from './flow.js';
import type { Input } from './input.js';
import { OFFER } from './offer.js';
import { placeKey } from './place-key.js';
import type { Policy } from './policy.js';
import { comesBack, maybeForStaff, recap } from './quiet.js';
import { led, reply, type Transition, told } from './reply.js';
import type { World } from './worlds.js';

/** Answers, after what must be told first: that the bot is back, that the person was away, that the content changed. */
export function respond(world: World, input: Input, now: number, policy: Policy): Transition {
  const { snapshot, session } = world;
  if (comesBack(session, input)) return afterStaff(world, input, now, policy);
  const asked = wasAway(session, now, policy) ? askOnReturn(snapshot, session, input) : null;
  const turn = asked
    ? (answerAside(snapshot, asked, input) ?? reply(snapshot, asked, leadTo(snapshot, input)))
    : (askChanged(world, input) ?? answerHere(world, input, policy));
  // a timer sets nothing aside that was said
  const isTold = world.moved && input.kind !== 'tap' && input.kind !== 'timer';
  return isTold && stillOpen(world, turn) ? told(turn, whatChanged(world)) : turn;
}

/** The first words of the person after staff had the conversation (E2): the bot says that it is back. */
function afterStaff(world: World, input: Input, now: number, policy: Policy): Transition {
  const { snapshot, session } = world;
  const ended: World = { ...world, session: { ...session, quietUntil: null } };
  // after a day the recap is the card's matter
  if (wasAway(session, now, policy)) return respond(ended, input, now, policy);
  if (input.kind === 'emergency') return respond(ended, input, now, policy); // the numbers come first
  if (maybeForStaff(input) && !world.moved) return recap(snapshot, ended.session);
  return led(respond(ended, input, now, policy), snapshot.phrases.recap);
}

/** What a message calls for before any question is asked. */
function leadTo({ phrases }: Snapshot, input: Input): string {
  if (input.kind === 'secret') return input.phone ? phrases.secret_phone : phrases.secret;
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
