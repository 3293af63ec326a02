import fc from 'fast-check';
import {
  COMMANDS,
  type Input,
  oneContent,
  openChoices,
  openQuestion,
  type Session,
  type Snapshot,
  type Transition,
  transition,
} from '../../../src/engine/index.js';
import { CIRCLES, EVERY, HELPER } from './every-kind.js';
import { choice, content, LONG, open, SHORT, say, step, task } from './small-content.js';

const faqOf = (...topics: readonly string[]) => ({
  faq: new Map(topics.map((topic) => [topic, { topic, title: topic, phrasings: [], say: `about ${topic}` }])),
});

export const CONTENTS = [
  { ...content(), ...faqOf('app.what', 'app.how') },
  content([task('long', [step('a'), step('c2', { renamedFrom: ['c'] })]), SHORT], 'two'),
  { ...content([SHORT], 'three'), ...faqOf('app.what') },
  content([{ ...LONG, title: 'Another' }, SHORT], 'four'),
  { ...content([EVERY, HELPER, CIRCLES, SHORT], 'five'), ...faqOf('app.what', 'app.how') },
  content([{ ...EVERY, steps: EVERY.steps.toReversed() }, HELPER], 'six'),
];
/** Keys of buttons that were shown at some time, and some that never were. */
const KEYS = [
  'menu/home',
  'menu/app',
  'needs/app/long',
  'step/app/long/a',
  'step/app/long/c',
  'branch/app/long/c/jump',
  'step/app/every/phone',
  'step/app/every/police',
];
const KEYS_TOO = [
  'resume/app/long/c',
  'stopped/app/long/b',
  'done/app/short',
  'handed-over',
  'greeting',
  'lost',
  'x/y',
  'comment/app/every/rate',
  'clarify/app.what/app.how',
  'step/app/every/loop',
  'needs/gone/task',
];
const IDS = [
  'ok',
  'back',
  'human',
  'menu',
  'go',
  'this-step',
  'go-on',
  'restart',
  'ready',
  'here',
  'app',
  'long',
  '~1',
  'iphone',
  'yes',
  '3',
  'skip',
  'none',
  'app.how',
];

const WAY_IN: readonly Input[] = [{ kind: 'follow' }, choice('ok'), open('every'), choice('ready')];

/** One event of a person, or the n-th of the choices that are open then. */
type Act =
  | { readonly input: Input }
  | { readonly nth: number }
  | { readonly tapNth: number }
  /** The timer that is set fires; what it may say is said at its time. */
  | { readonly fires: true }
  /** What leads on: the first choices, or a good answer. */
  | { readonly onward: number };
export const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ nth: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ tapNth: fc.nat(9) }) },
  fc.constant({ fires: true } as const),
  { weight: 16, arbitrary: fc.record({ onward: fc.constantFrom(0, 0, 0, 1) }) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('1950-03-05', 'words', 'iphone', 'a1', true, false, '')
      .map((value) => ({ input: { kind: 'answer', value } as const })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('every', 'helper', 'circles', 'long').map((id) => ({ input: open(id) })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...COMMANDS).map((command) => ({ input: say(command) })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...KEYS, ...KEYS_TOO), fc.constantFrom(...IDS))
      .map(([key, id]) => ({ input: { kind: 'tap', ref: `#${key}:${id}` } as const })),
  },
  fc
    .constantFrom(
      ...([
        { kind: 'follow' },
        { kind: 'unclear' },
        { kind: 'bad-answer' },
        { kind: 'timer', id: 'none' },
        { kind: 'secret' },
        { kind: 'unclear', words: 'words' },
        { kind: 'clarify', topics: ['app.what', 'app.how'], words: 'words' },
        { kind: 'clarify', topics: ['app.what', 'app.gone'], words: 'words' },
        { kind: 'none-of-these' },
        { kind: 'faq', topic: 'app.how' },
        { kind: 'emergency', about: 'fire' },
        { kind: 'emergency', about: 'scammed' },
        { kind: 'abuse' },
        { kind: 'link', verdict: 'suspicious', why: 'hidden' },
        {
          kind: 'link',
          verdict: 'unknown',
          why: 'unlisted',
          also: { kind: 'clarify', topics: ['app.how'], words: 'w' },
        },
        { kind: 'unreadable', picture: true },
        { kind: 'choice', id: 'nothing' },
      ] as const),
    )
    .map((input) => ({ input })),
);
/** Somebody who went into a task, then anything, the content changing under them now and then. */
export const turns = fc
  .tuple(
    fc.constantFrom(0, 4, 4, 4, 5),
    fc.constantFrom('every', 'every', 'every', 'helper', 'circles', 'long'),
    fc.constantFrom(0, 4, 4, 4),
    fc.nat(16),
    fc.array(fc.tuple(act, fc.constantFrom(...Array<null>(30).fill(null), ...CONTENTS.map((_, which) => which))), {
      minLength: 1,
      maxLength: 40,
    }),
  )
  .map(([home, id, steps, further, acts]) => {
    let which: number = home;
    const begun = WAY_IN.slice(0, steps).map((input) => ({ input: input.kind === 'task' ? open(id) : input }));
    return [
      ...begun.map((each): [Act, number] => [each, home]),
      ...Array.from({ length: steps === 0 ? 0 : further }, (): [Act, number] => [{ onward: 0 }, home]),
      ...acts.map(([what, changed]): [Act, number] => {
        which = changed ?? which;
        return [what, which];
      }),
    ];
  });

export function toInput(what: Act, session: Session | null, which: number): Input {
  if ('input' in what) return exists(what.input, which) ? what.input : { kind: 'unclear' };
  if ('fires' in what) return { kind: 'timer', id: session?.timer?.id ?? 'none' };
  return toChoice(what, session, CONTENTS[which] ?? content());
}

function toChoice(
  what: Exclude<Act, { input: Input } | { fires: true }>,
  session: Session | null,
  snapshot: Snapshot,
): Input {
  const choices = session && session.content === snapshot.hash ? openChoices(oneContent(snapshot), session) : [];
  const answer = 'onward' in what && what.onward === 0 ? goodAnswer(snapshot, session) : null;
  if (answer) return answer;
  const [index] = Object.values(what);
  const chosen = choices[(index ?? 0) % Math.max(choices.length, 1)];
  if (!chosen) return { kind: 'unclear' };
  return 'tapNth' in what ? { kind: 'tap', ref: chosen.ref } : { kind: 'choice', id: chosen.id };
}

/** An answer in words where the open question takes no other. */
function goodAnswer(snapshot: Snapshot, session: Session | null): Input | null {
  const type = session && openQuestion(snapshot, session)?.answer.type;
  if (type === 'date') return { kind: 'answer', value: '1950-03-05' };
  if (type === 'yes-no') return { kind: 'answer', value: false };
  return type === 'text' ? { kind: 'answer', value: 'words' } : null;
}

/** Only tasks that the content has are ever named. */
function exists(input: Input, which: number): boolean {
  return input.kind !== 'task' || (CONTENTS[which]?.flows.get('app')?.tasks.has(input.task) ?? false);
}

/** Noon in Hà Nội. */
const NOON = Date.UTC(2026, 10, 24, 5);
const MINUTE = 60_000;

type Check = (turn: Transition, which: number, input: Input) => void;

/** Plays acts a minute apart, the content changing under the person, and hands every turn to `check`. */
export function play(acts: readonly (readonly [Act, number])[], check: Check) {
  let session: Session | null = null;
  let now = NOON;
  for (const [what, which] of acts) {
    const input = toInput(what, session, which);
    if (input.kind === 'timer' && session === null) continue; // nobody is there whom it could be for
    const due: number = input.kind === 'timer' ? (session?.timer?.at ?? 0) : 0;
    now = Math.max(now + MINUTE, due);
    const stored: Session | null = session === null ? null : (JSON.parse(JSON.stringify(session)) as Session);
    const turn = transition(oneContent(CONTENTS[which] ?? content()), stored, input, now);
    check(turn, which, input);
    session = turn.session;
  }
}
