import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMMANDS, type Input, oneContent, parseRef, placeKey, transition } from '../../../src/engine/index.js';
import { sessionSchema } from '../../../src/store/record-schema.js';
import { act, CONTENTS, play, toInput, turns } from './any-acts.js';
import { content, run, say } from './small-content.js';

test('any sequence of inputs, whatever the content, gives one message a turn and a session that is whole', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      let stamp = 0;
      play(acts, ({ session, effects }, which, input) => {
        stamp += 1;
        const says = effects.filter((effect) => effect.do === 'say');
        // a timer may be silent; whatever a person does is answered, once
        if (input.kind === 'timer') expect(says.length).toBeLessThanOrEqual(1);
        else expect(says).toHaveLength(1);
        for (const { text, choices } of says) {
          expect(text).not.toMatch(/undefined|[{}]/);
          expect(choices.length).toBeGreaterThan(0);
        }
        expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
        expect(session).toMatchObject({ v: 3, content: CONTENTS[which]?.hash, stamp });
        expect(session.unfinished.length).toBeLessThanOrEqual(5);
        expect(session.trail.length).toBeLessThanOrEqual(200);
        expect(session.calls.length).toBeLessThanOrEqual(5);
      });
    }),
    { numRuns: 400 },
  );
});

test('nobody ever stands on a step that only leads on', () => {
  fc.assert(
    fc.property(turns, (acts) => {
      play(acts, ({ session }, which) => {
        const places = [session.place, ...session.unfinished.map((left) => ({ at: 'step' as const, ...left }))];
        for (const place of places) {
          if (!('step' in place)) continue;
          const steps = CONTENTS[which]?.flows.get(place.flow)?.tasks.get(place.task)?.steps ?? [];
          const kind = steps.find(({ id }) => id === place.step)?.kind;
          expect(['show', 'ask', 'wait', 'hand-over', 'feedback']).toContain(kind);
        }
      });
    }),
  );
});

test('a session that went through the store behaves as the one that did not', () => {
  fc.assert(
    fc.property(turns, act, (acts, next) => {
      play(acts, ({ session }, which) => {
        const stored = sessionSchema.parse(JSON.parse(JSON.stringify(session)));
        const input = toInput(next, session, which);
        const contents = oneContent(CONTENTS[which] ?? content());
        expect(transition(contents, stored, input, 9_000)).toEqual(transition(contents, session, input, 9_000));
      });
    }),
    { numRuns: 50 },
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
