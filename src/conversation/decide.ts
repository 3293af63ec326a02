import {
  asShown,
  type Contents,
  type Effect,
  type Input,
  newSession,
  openChoices,
  openQuestion,
  type Policy,
  type Session,
  type Snapshot,
  type Transition,
  transition,
} from '../engine/index.js';
import { read, readName, withoutMasks } from '../understanding/index.js';
import type { PersonEvent } from './person-event.js';

/** One turn without any doing: reads what the person did, and lets the engine decide. Pure. */
export function decide(
  contents: Contents,
  session: Session | null,
  event: PersonEvent,
  now: number,
  policy?: Policy,
): Transition {
  const input = toInput(contents, session, event, now);
  if (!input) return { session: session ?? newSession(contents.current.hash, now), effects: [] };
  const turn = transition(contents, session, input, now, policy);
  const isWish = event.kind === 'text' && event.hasSecret && input.kind !== 'secret';
  return isWish ? { ...turn, effects: turn.effects.map(warnFirst(contents.current)) } : turn;
}

/** A secret beside a wish: the warning goes before the answer. */
function warnFirst({ phrases }: Snapshot) {
  return (effect: Effect): Effect =>
    effect.do === 'say' ? { ...effect, text: `${phrases.secret}\n\n${effect.text}` } : effect;
}

function toInput(contents: Contents, session: Session | null, event: PersonEvent, now: number): Input | null {
  switch (event.kind) {
    case 'follow':
      return { kind: 'follow' };
    case 'media':
      return { kind: 'unreadable', picture: event.picture };
    case 'text':
      return event.hasSecret
        ? beside(toWords(contents, session, withoutMasks(event.text), now, false))
        : toWords(contents, session, event.text, now);
    case 'timer':
      return { kind: 'timer', id: event.timer };
    case 'staff':
      return { kind: 'staff', at: event.at };
    case 'overflow':
    case 'failed':
      return { kind: event.kind };
    case 'unfollow':
    case 'withdraw':
      return null;
  }
}

/** Said beside a secret these are nothing: a name may be the word before a code, "OTP 123456". */
const NO_WISHES: ReadonlySet<Input['kind']> = new Set(['unclear', 'answer', 'bad-answer']);

/** What was said beside a secret; a secret alone is an input of its own, and no miss. */
function beside(input: Input): Input {
  return NO_WISHES.has(input.kind) ? { kind: 'secret' } : input;
}

/** `isAnswer`: whether the words may answer a question; those beside a secret may not. */
function toWords(contents: Contents, session: Session | null, text: string, now: number, isAnswer = true): Input {
  const { current } = contents;
  const shown = session && asShown(contents, session);
  if (shown?.session.place.at === 'who-name') return readName(text);
  const choices = openChoices(contents, session ?? newSession(current.hash, now));
  const reading = read(text, session === null ? [] : choices, namedTasks(current, shown?.session ?? null), {
    frequent: questions(current),
    question: shown && isAnswer ? openQuestion(shown.snapshot, shown.session) : null,
    now,
  });
  if (reading.kind !== 'task') return reading;
  const [flow = '', task = ''] = reading.id.split('/');
  return { kind: 'task', flow, task };
}

/** The frequent questions, as their authors expect them to be put. */
function questions({ faq }: Snapshot) {
  return [...faq.values()].map(({ topic, phrasings }) => ({ id: topic, phrasings }));
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
