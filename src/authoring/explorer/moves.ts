import {
  type AnswerKind,
  COMMANDS,
  type Command,
  EMERGENCIES,
  groundOf,
  HOME,
  type Input,
  oneContent,
  openChoices,
  type Place,
  parseRef,
  type Session,
  type Snapshot,
} from '../../engine/index.js';
import type { TranscriptTurn } from '../transcript/index.js';
import type { Move } from './step.js';
import { ABUSE, COMMAND_WORDS, DANGER, EMERGENCY_WORDS, LINKS, PHONE, SECRET, UNCLEAR, UNSURE } from './words.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Longer than the day after which somebody who comes back is asked where to go on. */
const DAY_LATER = { hours: 25, words: '25 hours' };
/** So many messages in a row that mean nothing make the bot say that it is lost. */
const UNTIL_LOST = 3;
/** Buttons that lead away from wherever one stands, and so no way on. */
const AWAY: ReadonlySet<string> = new Set(['human', 'menu', 'back']);

/** Everything that a person, the clock or the ward can do where somebody stands. */
export function movesAt(content: Snapshot, session: Session | null): readonly Move[] {
  if (session === null) return [...WORDS, ...tasksOf(content)];
  // several people on the phone: only how they change is of interest, their tasks are walked by one alone
  if (session.others.length > 0 && !isAsking(session)) return isHome(session) ? [SWITCH] : [];
  return [...answersAt(content, session), ...WAYS, ...(isHome(session) ? [SWITCH] : [])];
}

/** What does the same to everybody at a place, and so is tried once there. */
export function wordsAt(session: Session): readonly Move[] {
  if (session.others.length > 0 && !isAsking(session)) return [];
  return [...WORDS.filter((each) => !WAYS.includes(each)), ...LATER];
}

/** What leaves people where they stand, and so is tried once a place and not walked on from. */
export function asidesAt(content: Snapshot, session: Session): readonly Move[] {
  const topics = isHome(session) ? [...content.faq.keys()] : longestOf(content);
  return [...questionsOf(content, topics), ...suggestionsOf(content), ...ASIDES, SWITCH, STAFF];
}

function isAsking({ place }: Session): boolean {
  const { at } = groundOf(place);
  return at === 'who' || at === 'who-name';
}

function isHome({ place }: Session): boolean {
  return place.at === 'menu' && place.flow === HOME && place.page === 0;
}

function move(input: Input, turn: TranscriptTurn, isAnswer = false): Move {
  return { turns: [turn], inputs: [{ input, afterMs: 0 }], isAnswer };
}

const WORDS: readonly Move[] = [
  move({ kind: 'follow' }, { follows: true }),
  ...COMMANDS.filter((command) => command !== 'switch-person').map((command) =>
    move({ kind: 'command', command }, { says: COMMAND_WORDS[command] }),
  ),
  move({ kind: 'unclear' }, { says: UNCLEAR }),
  move({ kind: 'unreadable', picture: true }, { sends: 'picture' }),
  move({ kind: 'unreadable', picture: false }, { sends: 'voice' }),
  move({ kind: 'secret' }, { says: SECRET }),
  move({ kind: 'danger' }, { says: DANGER }),
  ...EMERGENCIES.map((about) => move({ kind: 'emergency', about }, { says: EMERGENCY_WORDS[about] })),
];

/** Commands whose way depends on what the person did before, and the ways out that nobody may ever miss. */
const FROM_ANYWHERE: readonly Command[] = ['back', 'menu', 'human', 'next', 'stop', 'restart', 'yes', 'no'];
const WAYS = WORDS.filter(({ inputs: [first] }) => {
  return first?.input.kind === 'command' && FROM_ANYWHERE.includes(first.input.command);
});

const LATER: readonly Move[] = [
  {
    turns: Array<TranscriptTurn>(UNTIL_LOST).fill({ says: UNCLEAR }),
    inputs: Array<Move['inputs'][number]>(UNTIL_LOST).fill({ input: { kind: 'unclear' }, afterMs: 0 }),
    isAnswer: false,
  },
  {
    turns: [{ waits: DAY_LATER.words }, { says: UNCLEAR }],
    inputs: [{ input: { kind: 'unclear' }, afterMs: DAY_LATER.hours * HOUR_MS }],
    isAnswer: false,
  },
];

const SWITCH = move({ kind: 'command', command: 'switch-person' }, { says: COMMAND_WORDS['switch-person'] });

const ASIDES: readonly Move[] = [
  move({ kind: 'abuse' }, { says: ABUSE }),
  move({ kind: 'secret', phone: true }, { says: PHONE }),
  ...LINKS.map(({ says, ...link }) => move({ kind: 'link', ...link }, { says })),
];

/** Staff write, and the person answers after the bot's silence: it comes back. */
const STAFF: Move = {
  turns: [{ staff: 'writes' }, { waits: '31 minutes' }, { says: UNCLEAR }],
  inputs: [
    { input: { kind: 'staff', at: 0 }, afterMs: 0 },
    { input: { kind: 'unclear' }, afterMs: 31 * MINUTE_MS },
  ],
  isAnswer: false,
};

function tasksOf({ flows }: Snapshot): readonly Move[] {
  return [...flows.values()].flatMap(({ tasks }) =>
    [...tasks.values()].map(({ flow, id, title }) => move({ kind: 'task', flow, task: id }, { says: title })),
  );
}

function questionsOf({ faq }: Snapshot, topics: readonly string[]): readonly Move[] {
  return topics.map((topic) => move({ kind: 'faq', topic }, { says: faq.get(topic)?.phrasings[0] ?? topic }));
}

/** Of the questions that offer the same task, or none, the one with the longest answer: where it fits, all others do. */
function longestOf({ faq, flows }: Snapshot): readonly string[] {
  const tasks = [...flows.values()].flatMap((flow) => [...flow.tasks.values()]);
  const longest = new Map<string, string>();
  for (const { topic, say } of faq.values()) {
    const offered = tasks.find(({ topics }) => topics.includes(topic));
    const key = offered ? `${offered.flow}/${offered.id}` : '';
    if (say.length > (faq.get(longest.get(key) ?? '')?.say.length ?? 0)) longest.set(key, topic);
  }
  return [...longest.values()];
}

/** Questions that are not sure: one is picked, or none is meant. */
function suggestionsOf({ faq }: Snapshot): readonly Move[] {
  const topics = [...faq.keys()].slice(0, 3);
  const [topic] = topics;
  if (topic === undefined) return [];
  const asked: Input = { kind: 'clarify', topics, words: UNSURE };
  return [
    { says: faq.get(topic)?.title ?? topic, input: { kind: 'choice', id: topic } as const },
    { says: 'không phải', input: { kind: 'none-of-these' } as const },
  ].map(({ says, input }) => ({
    turns: [{ says: UNSURE }, { says }],
    inputs: [
      { input: asked, afterMs: 0 },
      { input, afterMs: 0 },
    ],
    isAnswer: false,
  }));
}

/** Every button, and one example of each kind of answer that is typed. */
function answersAt(content: Snapshot, session: Session): readonly Move[] {
  const taps = openChoices(oneContent(content), session).map(({ ref, label }) => {
    return move({ kind: 'tap', ref }, { taps: label }, !AWAY.has(parseRef(ref)?.choiceId ?? ''));
  });
  return [...taps, ...typedAt(content, session.place)];
}

function typedAt(content: Snapshot, place: Place): readonly Move[] {
  if (place.at === 'comment') return [typed('Cháu chỉ dễ hiểu lắm')];
  if (place.at === 'who-name') return [typed('Bà Lan')];
  if (place.at !== 'step') return [];
  const task = content.flows.get(place.flow)?.tasks.get(place.task);
  const step = task?.steps.find(({ id }) => id === place.step);
  if (step?.kind === 'feedback') return [1, 5].map((rating) => typed(rating));
  if (step?.kind !== 'ask') return [];
  return [...samplesOf(step.answer), move({ kind: 'bad-answer' }, { says: UNCLEAR })];
}

function typed(value: string | number | boolean, words = String(value)): Move {
  return move({ kind: 'answer', value }, { says: words }, true);
}

function samplesOf(answer: AnswerKind): readonly Move[] {
  switch (answer.type) {
    case 'choice':
      return answer.choices.map(({ id, label }) => typed(id, label));
    case 'yes-no':
      return [typed(true, answer.yes), typed(false, answer.no)];
    case 'area':
      return answer.areas.map(({ id, label }) => typed(id, label));
    case 'date':
      return [
        ...(answer.when === 'future' ? [] : [typed('2026-01-15', '15/1/2026')]),
        ...(answer.when === 'past' ? [] : [typed('2027-12-15', '15/12/2027')]),
      ];
    case 'text':
      return [typed('Nhà ở xóm Đình')];
  }
}
