import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Contents,
  type Input,
  openChoices,
  placeKey,
  type Session,
  type Snapshot,
  type Transition,
  transition,
} from '../../../src/engine/index.js';
import { sessionSchema } from '../../../src/store/record-schema.js';
import { CIRCLES, EVERY, HELPER } from './every-kind.js';
import { choice, content, LONG, open, SHORT, say, step, task } from './small-content.js';

const QUESTION = { topic: 'app.short', title: 'Short', phrasings: ['how'], say: 'so it is' };
const withQuestion = (snapshot: Snapshot): Snapshot => ({ ...snapshot, faq: new Map([[QUESTION.topic, QUESTION]]) });
const ABOUT: typeof SHORT = { ...SHORT, topics: [QUESTION.topic] };
const VERSIONS = [
  content([EVERY, HELPER, CIRCLES, LONG, ABOUT], 'v1'),
  // “loop” leads to the first step, which is not there: content that is refused
  content([{ ...EVERY, steps: EVERY.steps.slice(2).filter(({ id }) => id !== 'loop') }, HELPER, LONG, ABOUT], 'v2'),
  content([{ ...EVERY, steps: EVERY.steps.toReversed() }, task('long', [step('a')]), ABOUT], 'v3'),
  content([ABOUT], 'v4'),
].map(withQuestion);

const STAFF: Input = { kind: 'staff', at: 0 };
const OTHER: readonly Input[] = [
  { kind: 'answer', value: 'Ba' },
  { kind: 'answer', value: '1950-03-05' },
  { kind: 'bad-answer' },
  { kind: 'unclear' },
  { kind: 'secret' },
  { kind: 'danger' },
  { kind: 'overflow' },
  { kind: 'failed' },
  { kind: 'follow' },
  { kind: 'unreadable', picture: true },
  { kind: 'faq', topic: QUESTION.topic },
  { kind: 'faq', topic: 'of nothing' },
  { kind: 'timer', id: 'none' },
  choice('another'),
  choice('person-1'),
  choice('offer'),
  open('short'),
  say('next'),
  say('back'),
  say('stop'),
  say('restart'),
  say('menu'),
  say('switch-person'),
];
type Act = { readonly nth: number; readonly tapped: boolean } | { readonly fires: true } | { readonly input: Input };
type Turn = { readonly act: Act; readonly version: number; readonly isKept: boolean; readonly later: number };
const HOUR = 3_600_000;
const anyTurn: fc.Arbitrary<Turn> = fc.record({
  act: fc.oneof(
    { weight: 10, arbitrary: fc.record({ nth: fc.constantFrom(0, 0, 0, 1, 2, 3), tapped: fc.boolean() }) },
    { weight: 2, arbitrary: fc.constant({ fires: true } as const) },
    { weight: 8, arbitrary: fc.constantFrom(...OTHER).map((input) => ({ input })) },
    fc.constant({ input: STAFF }),
  ),
  version: fc.constantFrom(...Array<number>(20).fill(-1), 0, 1, 2, 3),
  isKept: fc.boolean(),
  later: fc.constantFrom(...Array<number>(12).fill(0.01), 1, 25, 24 * 20),
});
const WAY_IN = [{ kind: 'follow' } as const, choice('ok'), open('every'), choice('ready')].map((input): Turn => {
  return { act: { input }, version: -1, isKept: true, later: 0.01 };
});

function inputOf(act: Act, contents: Contents, session: Session | null): Input {
  if ('input' in act) return act.input;
  if ('fires' in act) return { kind: 'timer', id: session?.timer?.id ?? 'none' };
  const choices = session ? openChoices(contents, session) : [];
  const chosen = choices[act.nth % Math.max(choices.length, 1)];
  if (!chosen) return { kind: 'unclear' };
  return act.tapped ? { kind: 'tap', ref: chosen.ref } : choice(chosen.id);
}

type Seen = {
  readonly before: Session | null;
  readonly input: Input;
  readonly now: number;
  readonly turn: Transition;
  readonly contents: Contents;
};

function play(turns: readonly Turn[], check: (seen: Seen) => void) {
  let session: Session | null = null;
  let current = VERSIONS[0] as Snapshot;
  let now = Date.UTC(2026, 10, 24, 5);
  for (const { act, version, isKept, later } of turns) {
    const before: Session | null = session;
    current = VERSIONS[version] ?? current;
    const own = VERSIONS.find(({ hash }) => isKept && hash === before?.content) ?? current;
    const contents = { current, own };
    const input = inputOf(act, contents, before);
    now += later * HOUR;
    if (input.kind === 'timer' && before?.timer?.id === input.id) now = Math.max(now, before.timer.at);
    const turn = transition(contents, before, input, now);
    check({ before, input, now, turn, contents });
    session = turn.session;
  }
}

const turns = fc.array(anyTurn, { minLength: 1, maxLength: 50 }).map((more) => [...WAY_IN, ...more]);
const saysOf = ({ effects }: Transition) => effects.filter((effect) => effect.do === 'say');

/** Whether silence is meant: nothing was said to the bot, or staff have the conversation. */
function maySilent({ before, input, now }: Seen): boolean {
  if (input.kind === 'timer' || input.kind === 'staff') return true;
  return now < (before?.quietUntil ?? 0);
}

function checkWords(seen: Seen) {
  const says = saysOf(seen.turn);
  expect(says.length).toBeLessThanOrEqual(1);
  if (!maySilent(seen)) expect(says).toHaveLength(1);
  for (const { text, choices } of says) {
    expect(text).not.toMatch(/undefined|null|[{}]|^\s*$/);
    expect(choices.length).toBeGreaterThan(0);
  }
}

function checkSession({ before, input, now, turn, contents }: Seen) {
  const { session } = turn;
  const [stored, through] = JSON.parse(JSON.stringify([session, before])) as [Session, Session | null];
  expect(sessionSchema.parse(stored)).toEqual(session);
  expect(transition(contents, through, input, now)).toEqual(turn);
  // a turn that says nothing may leave the person where they were, in what they were shown
  const known = [contents.current.hash, contents.own.hash];
  expect(saysOf(turn).length > 0 ? known : [...known, before?.content]).toContain(session.content);
  expect(session.stamp).toBe((before?.stamp ?? 0) + 1);
  expect(session.seenAt).toBeGreaterThanOrEqual(before?.seenAt ?? 0);
}

function checkTimer({ before, turn: { session, effects } }: Seen) {
  const started = effects.flatMap((effect) => (effect.do === 'start-timer' ? [[effect.id, effect.at]] : []));
  const { timer } = session;
  expect(started).toEqual(timer && timer.id !== before?.timer?.id ? [[timer.id, timer.at]] : []);
}

test.each([
  ['B6, E2, E7: is answered in one message that is whole, or meant to be silent', checkWords],
  ['B6, E23: leaves a session that the store keeps as it is, and that gives the same turn again', checkSession],
  ['B10: asks for a timer exactly when the session has a new one', checkTimer],
])('whatever is done, in whatever order, each turn %s', (_, check) => {
  fc.assert(
    fc.property(turns, (all) => play(all, check)),
    { numRuns: 200 },
  );
});

test('the menu is one word away from everywhere, and a human once staff are silent again', () => {
  fc.assert(
    fc.property(turns, (all) => {
      play(all, ({ turn: { session }, contents, now }) => {
        expect(placeKey(transition(contents, session, say('menu'), now).session.place)).toBe('menu/home');
        const after = Math.max(now, session.quietUntil ?? 0);
        expect(placeKey(transition(contents, session, say('human'), after).session.place)).toBe('handed-over');
      });
    }),
    { numRuns: 100 },
  );
});

test('E23: what one person does changes nothing of the others but what time and new content do', () => {
  fc.assert(
    fc.property(turns, (all) => {
      play(
        all.map((each) => ({ ...each, version: -1 })),
        ({ before, turn: { session } }) => {
          for (const other of before?.id === session.id ? before.others : []) {
            const { answers: _a, facts: _f, calls: _c, unfinished, ...rest } = other;
            const same = session.others.find(({ id }) => id === other.id);
            expect(same).toMatchObject(rest);
            expect(same?.unfinished.map(({ task: id, step: at }) => [id, at])).toEqual(
              unfinished.map(({ task: id, step: at }) => [id, at]),
            );
          }
        },
      );
    }),
    { numRuns: 100 },
  );
});

const isMenu = (input: Input) =>
  (input.kind === 'command' && input.command === 'menu') || (input.kind === 'tap' && input.ref.endsWith(':menu'));

test('E2: while staff have the conversation nothing but “menu” is answered, and it alone ends the silence', () => {
  fc.assert(
    fc.property(turns, (all) => {
      play(all, ({ before, input, now, turn }) => {
        const until = before?.quietUntil ?? 0;
        if (now >= until || input.kind === 'staff') return;
        expect(saysOf(turn).length).toBe(isMenu(input) ? 1 : 0);
        expect(turn.session.quietUntil).toBe(isMenu(input) ? null : until);
      });
    }),
    { numRuns: 200 },
  );
});
