import {
  asShown,
  type Contents,
  groundOf,
  HOME,
  type Input,
  isInTask,
  newSession,
  openChoices,
  openQuestion,
  type Place,
  SAFETY,
  type Session,
  type Snapshot,
} from '../engine/index.js';
import {
  type Asked,
  asks,
  matchTopic,
  type NamedTask,
  NO_MATCH,
  type Reading,
  read,
  readName,
  type TopicMatch,
  topicModelOf,
} from '../understanding/index.js';

/** Longer words teach nobody a phrasing. Characters. */
const MOST_KEPT = 160;

/** Said beside a secret these are nothing: a name may be the word before a code, "OTP 123456". */
const NO_WISHES: ReadonlySet<Input['kind']> = new Set(['unclear', 'answer', 'bad-answer']);

/** What a person wrote means where they stand. */
export function readWords(contents: Contents, session: Session | null, text: string, now: number): Input {
  return toInput(contents, session, text, now, true);
}

/** What was said beside a secret, which answers no question; null where that is nothing. */
export function readBesideSecret(contents: Contents, session: Session | null, text: string, now: number): Input | null {
  const input = toInput(contents, session, text, now, false);
  return NO_WISHES.has(input.kind) ? null : input;
}

function toInput(contents: Contents, session: Session | null, text: string, now: number, mayAnswer: boolean): Input {
  const { current } = contents;
  const shown = session && asShown(contents, session);
  if (shown?.session.place.at === 'who-name') return cryIn(text) ?? readName(text);
  const choices = openChoices(contents, session ?? newSession(current.hash, now));
  const place = shown?.session.place ?? null;
  const reading = read(text, session === null ? [] : choices, namedTasks(current, place), {
    ...askedAt(current, place),
    // words that only name the secret beside them put no question
    topics: (words) => (mayAnswer || asks(words) ? topicsAt(current, place, words) : NO_MATCH),
    question: shown && mayAnswer ? openQuestion(shown.snapshot, shown.session) : null,
    now,
  });
  return inputOf(reading, text);
}

/** A cry for help is nobody's name. */
function cryIn(text: string): Input | null {
  const reading = read(text, [], []);
  return reading.kind === 'emergency' ? reading : null;
}

function inputOf(reading: Reading, text: string): Input {
  switch (reading.kind) {
    case 'task': {
      const [flow = '', task = ''] = reading.id.split('/');
      return { kind: 'task', flow, task };
    }
    case 'clarify':
      return { ...reading, words: keptOf(text) };
    case 'link': {
      const { verdict, why, also } = reading;
      // what to do about a bad link is told with it
      const isTold = verdict === 'suspicious' && also?.kind === 'faq' && also.topic.startsWith(`${SAFETY}.`);
      return { kind: 'link', verdict, why, ...(also && !isTold ? { also: inputOf(also, text) } : {}) };
    }
    case 'unclear':
      // a number or a face is nothing that anybody could learn
      return /\p{L}{2}/u.test(text) ? { kind: 'unclear', words: keptOf(text) } : reading;
    default:
      return reading;
  }
}

function keptOf(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return [...words].slice(0, MOST_KEPT).join('');
}

/** What the place says about words: which of them go before a guess, and which ask for nothing more of the task in hand. */
function askedAt(snapshot: Snapshot, place: Place | null): Pick<Asked, 'inHand' | 'choicesOf'> {
  const ground = place && groundOf(place);
  const inTask = ground !== null && isInTask(ground);
  const task = inTask ? snapshot.flows.get(ground.flow)?.tasks.get(ground.task) : undefined;
  return {
    inHand: task?.topics ?? [],
    choicesOf: place?.at === 'clarify' ? 'titles' : inTask ? 'step' : 'place',
  };
}

function topicsAt(snapshot: Snapshot, place: Place | null, text: string): TopicMatch {
  return matchTopic(topicModelOf(snapshot), text, { system: place && systemOf(groundOf(place)) });
}

/** A flow is named after its system, and so is a service of the main menu that has none yet. */
function systemOf(place: Place): string | null {
  if (!('flow' in place)) return null;
  if (place.flow !== HOME) return place.flow;
  return place.at === 'notice' ? place.notice : null;
}

/** Tasks that may be named from anywhere; those of the flow in which the person stands go before the others. */
function namedTasks(snapshot: Snapshot, place: Place | null): readonly NamedTask[] {
  const ground = place && groundOf(place);
  const here = ground && 'flow' in ground ? snapshot.flows.get(ground.flow) : undefined;
  const flows = here && here.tasks.size > 0 ? [here] : [...snapshot.flows.values()];
  // words of the task in hand speak of its steps: naming it may not throw the person back to its beginning
  const inHand = ground && 'step' in ground ? ground : null;
  return flows.flatMap((flow) =>
    [...flow.tasks.values()]
      .filter(({ id }) => id !== inHand?.task || flow.id !== inHand.flow)
      .map(({ id, label, title, topics }) => ({ id: `${flow.id}/${id}`, label, title, topics })),
  );
}
