import { HOME } from './flow.js';
import type { Input } from './input.js';
import { parseRef, placeKey } from './place-key.js';
import { go, reply, type Transition } from './reply.js';
import { findChoice } from './speak.js';
import type { World } from './worlds.js';

/** What tells the person that the question has changed under them, or that the task is gone. */
export function whatChanged({ snapshot, session, moved }: World): string {
  return moved && session.place.at === 'menu' ? snapshot.phrases.gone : snapshot.phrases.changed;
}

/** Words that say what they want whatever was asked. */
const ASIDE: ReadonlySet<Input['kind']> = new Set([
  'follow',
  'tap',
  'task',
  'secret',
  'danger',
  'emergency',
  'abuse',
  'link',
  'faq',
  'clarify',
  'none-of-these',
  'timer',
  'staff',
  'overflow',
  'failed',
]);
const PLAIN_COMMANDS: ReadonlySet<string> = new Set([
  'menu',
  'human',
  'back',
  'stop',
  'restart',
  'help',
  'switch-person',
]);

/**
 * An answer to a question that is not there any more, or whose numbers nobody knows: it is not applied to another one,
 * the person is told and asked again. Null where the input holds all the same.
 */
export function askChanged(world: World, input: Input): Transition | null {
  const { snapshot, session, published, moved, blind } = world;
  if (!published) return null;
  if (input.kind === 'choice' && (moved || blind)) return wayOut(world, input.id) ?? askAnew(world);
  const id = input.kind === 'choice' ? input.id : openRef(world, input);
  if (id !== null && !findChoice(snapshot, session, id)) return askAnew(world);
  return (blind && isAnswer(input)) || (moved && !holds(input)) ? askAnew(world) : null;
}

function isAnswer({ kind }: Input): boolean {
  return kind === 'answer' || kind === 'bad-answer';
}

function askAnew(world: World): Transition {
  return reply(world.snapshot, world.session, whatChanged(world));
}

/** A human and the menu are meant wherever they were offered. */
function wayOut({ snapshot, session }: World, id: string): Transition | null {
  if (id === 'human') return go(snapshot, session, { to: 'human' });
  return id === 'menu' ? go(snapshot, session, { to: 'menu', flow: HOME }) : null;
}

function holds(input: Input): boolean {
  return ASIDE.has(input.kind) || (input.kind === 'command' && PLAIN_COMMANDS.has(input.command));
}

/** The choice that a button of the open question stands for. */
function openRef({ session }: World, input: Input): string | null {
  const ref = input.kind === 'tap' ? parseRef(input.ref) : null;
  return ref && ref.key === placeKey(session.place) ? ref.choiceId : null;
}
