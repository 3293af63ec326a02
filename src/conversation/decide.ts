import {
  type Effect,
  type Input,
  newSession,
  openChoices,
  openQuestion,
  type Session,
  type Snapshot,
  type Transition,
  transition,
} from '../engine/index.js';
import { read, withoutMasks } from '../understanding/index.js';
import type { PersonEvent } from './person-event.js';

/** One turn without any doing: reads what the person did, and lets the engine decide. Pure. */
export function decide(snapshot: Snapshot, session: Session | null, event: PersonEvent, now: number): Transition {
  const input = toInput(snapshot, session, event, now);
  if (!input) return { session: session ?? newSession(snapshot.hash, now), effects: [] };
  const turn = transition(snapshot, session, input, now);
  const isWish = event.kind === 'text' && event.hasSecret && input.kind !== 'secret';
  return isWish ? { ...turn, effects: turn.effects.map(warnFirst(snapshot)) } : turn;
}

/** A secret beside a wish: the warning goes before the answer. */
function warnFirst({ phrases }: Snapshot) {
  return (effect: Effect): Effect =>
    effect.do === 'say' ? { ...effect, text: `${phrases.secret}\n\n${effect.text}` } : effect;
}

function toInput(snapshot: Snapshot, session: Session | null, event: PersonEvent, now: number): Input | null {
  switch (event.kind) {
    case 'follow':
      return { kind: 'follow' };
    case 'media':
      return { kind: 'unreadable', picture: event.picture };
    case 'text':
      return event.hasSecret
        ? beside(toWords(snapshot, session, withoutMasks(event.text), now, false))
        : toWords(snapshot, session, event.text, now);
    case 'timer':
      return { kind: 'timer', id: event.timer };
    default:
      return null;
  }
}

/** What was said beside a secret; a secret alone is an input of its own, and no miss. */
function beside(input: Input): Input {
  return input.kind === 'unclear' ? { kind: 'secret' } : input;
}

/** `isAnswer`: whether the words may answer a question; those beside a secret may not. */
function toWords(snapshot: Snapshot, session: Session | null, text: string, now: number, isAnswer = true): Input {
  const choices = openChoices(snapshot, session ?? newSession(snapshot.hash, now));
  const question = session && isAnswer ? openQuestion(snapshot, session) : null;
  const asked = { question, now };
  const reading = read(text, session === null ? [] : choices, namedTasks(snapshot, session), asked);
  if (reading.kind !== 'task') return reading;
  const [flow = '', task = ''] = reading.id.split('/');
  return { kind: 'task', flow, task };
}

/** Tasks that may be named from anywhere; those of the flow in which the person stands go before the others. */
function namedTasks(snapshot: Snapshot, session: Session | null) {
  const here = session && 'flow' in session.place ? snapshot.flows.get(session.place.flow) : undefined;
  const flows = here && here.tasks.size > 0 ? [here] : [...snapshot.flows.values()];
  // words of the task in hand speak of its steps: naming it may not throw the person back to its beginning
  const inHand = session && 'step' in session.place ? session.place : null;
  return flows.flatMap((flow) =>
    [...flow.tasks.values()]
      .filter(({ id }) => id !== inHand?.task || flow.id !== inHand.flow)
      .map(({ id, label, title }) => ({ id: `${flow.id}/${id}`, label, title })),
  );
}
