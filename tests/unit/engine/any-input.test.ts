import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  COMMANDS,
  type Input,
  oneContent,
  openChoices,
  parseRef,
  placeKey,
  type Session,
} from '../../../src/engine/index.js';
import { content, LONG, run, SHORT, say, step, task } from './small-content.js';

const CONTENTS = [
  content(),
  content([task('long', [step('a'), step('c2', { renamedFrom: ['c'] })]), SHORT], 'two'),
  content([SHORT], 'three'),
  content([LONG], 'four'),
];
/** Keys of buttons that were shown at some time, and some that never were. */
const KEYS = [
  'menu/home',
  'menu/app',
  'needs/app/long',
  'step/app/long/a',
  'step/app/long/c',
  'branch/app/long/c/jump',
];
const KEYS_TOO = [
  'resume/app/long/c',
  'stopped/app/long/b',
  'done/app/short',
  'handed-over',
  'greeting',
  'lost',
  'x/y',
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
];

/** One event of a person, or the n-th of the choices that are open then. */
type Act = { readonly input: Input } | { readonly nth: number } | { readonly tapNth: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ nth: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ tapNth: fc.nat(9) }) },
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
        { kind: 'secret' },
        { kind: 'unreadable', picture: true },
        { kind: 'choice', id: 'nothing' },
      ] as const),
    )
    .map((input) => ({ input })),
);
const turns = fc.array(fc.tuple(act, fc.constantFrom(0, 0, 0, 0, 1, 2, 3)), { minLength: 1, maxLength: 25 });

function toInput(what: Act, session: Session | null, which: number): Input {
  if ('input' in what) return what.input;
  const snapshot = CONTENTS[which] ?? content();
  const choices = session && session.content === snapshot.hash ? openChoices(oneContent(snapshot), session) : [];
  const index = 'nth' in what ? what.nth : what.tapNth;
  const chosen = choices[index % Math.max(choices.length, 1)];
  if (!chosen) return { kind: 'unclear' };
  return 'nth' in what ? { kind: 'choice', id: chosen.id } : { kind: 'tap', ref: chosen.ref };
}

/** Plays acts, the content changing under the person, and hands every turn to `check`. */
function play(acts: readonly (readonly [Act, number])[], check: (turn: ReturnType<typeof run>, which: number) => void) {
  let session: Session | null = null;
  for (const [what, which] of acts) {
    const turn: ReturnType<typeof run> = run([toInput(what, session, which)], CONTENTS[which], session);
    check(turn, which);
    session = turn.session;
  }
}

test('any sequence of inputs, whatever the content, gives one message a turn and a session that is whole', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      let stamp = 0;
      play(acts, ({ session, effects }, which) => {
        stamp += 1;
        const says = effects.filter((effect) => effect.do === 'say');
        expect(says).toHaveLength(1);
        expect(says[0]?.text).not.toMatch(/undefined|[{}]/);
        expect(says[0]?.choices.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(session))).toEqual(session);
        expect(session).toMatchObject({ v: 2, content: CONTENTS[which]?.hash, stamp });
        expect(session.unfinished.length).toBeLessThanOrEqual(5);
        expect(session.trail.length).toBeLessThanOrEqual(50);
      });
    }),
    { numRuns: 300 },
  );
});

test('every button that is shown can be read back, and five are the most', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      play(acts, ({ effects }) => {
        for (const effect of effects) {
          if (effect.do !== 'say') continue;
          const buttons = [...effect.choices.slice(effect.from, effect.from + effect.count), effect.more];
          expect(buttons.filter(Boolean).length).toBeLessThanOrEqual(5);
          for (const { ref } of effect.choices) expect(parseRef(ref)).not.toBeNull();
        }
      });
    }),
  );
});

test('a human and the menu are one word away from everywhere, and no word throws', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      play(acts, ({ session }, which) => {
        const after = (input: Input) => run([input], CONTENTS[which], session);
        expect(placeKey(after(say('human')).session.place)).toBe('handed-over');
        expect(placeKey(after(say('menu')).session.place)).toBe('menu/home');
        for (const command of COMMANDS) after(say(command));
      });
    }),
  );
});

test('the same arguments give the same answer', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      const played = [1, 2].map(() => {
        const answers: unknown[] = [];
        play(acts, (turn) => answers.push(turn));
        return answers;
      });
      expect(played[0]).toEqual(played[1]);
    }),
  );
});

test('“back” said often enough comes out at the main menu, or stays at the greeting that nobody agreed to', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      play(acts, ({ session }, which) => {
        const out = run(Array(60).fill(say('back')), CONTENTS[which], session);
        expect(['menu/home', 'greeting']).toContain(placeKey(out.session.place));
      });
    }),
    { numRuns: 20 },
  );
});
