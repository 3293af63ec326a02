import type { Effect, Say } from './effect.js';
import { findTask, isInTask } from './lookup.js';
import type { Transition } from './reply.js';
import { worded } from './scope.js';
import { liftCard, type Session } from './session.js';
import { settle } from './settle.js';
import { speak } from './speak.js';
import { type Contents, taskKey, type World } from './worlds.js';

/** Ends a turn: who left the tasks that ran on as they were stands in today's content, and is asked what is asked there. */
export function leaveWorld({ current }: Contents, world: World, turn: Transition): Transition {
  const { place } = liftCard(turn.session);
  const isInHand = isInTask(place);
  if (world.running.size === 0 || (isInHand && world.running.has(taskKey(place)))) return turn;
  const { session, moved } = settle(current, turn.session);
  if (isInHand && !moved) return { ...turn, session };
  const anew = (effect: Effect): Effect =>
    effect.do === 'say' ? sayAnew(effect, world, turn.session, { current, session, moved }) : effect;
  return { session, effects: turn.effects.map(anew) };
}

type Today = { readonly current: Contents['current']; readonly session: Session; readonly moved: boolean };

/** What was said, its question as today's content asks it. What a task says at its end is the old task's still. */
function sayAnew(say: Say, { snapshot }: World, before: Session, { current, session, moved }: Today): Say {
  const { place } = before;
  const asked = speak(snapshot, before).text;
  const lead = say.text.endsWith(asked) ? say.text.slice(0, -asked.length).trimEnd() : say.text;
  const plain = speak(current, session);
  const isWhole = say.text === lead; // it ended with no question
  if (isWhole || (place.at === 'done' && !moved)) return { ...plain, text: say.text };
  const done = place.at === 'done' ? worded(before, findTask(snapshot, place)?.done ?? '') : current.phrases.gone;
  return speak(current, session, [lead, moved ? done : ''].filter(Boolean).join('\n\n'));
}
