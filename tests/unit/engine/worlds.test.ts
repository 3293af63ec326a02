import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMANDS,
  type Contents,
  type Input,
  openChoices,
  placeKey,
  type Session,
  type Snapshot,
  transition,
} from '../../../src/engine/index.js';
import { choice, content, LONG, labelsOf, open, run, SHORT, say, step, TO_C, task, textOf } from './small-content.js';

const OLD = content();
const { session: atC } = run([...TO_C]);
const shorter = content(
  [task('long', [step('a'), step('d', { say: 'do d anew' })], { done: 'new end' }), SHORT],
  'two',
);
const without = content([SHORT], 'two');
const under = (current: Snapshot, own = OLD): Contents => ({ current, own });
const turn = (contents: Contents, session: Session, input: Input) => transition(contents, session, input, 2_000);
const at = ({ session }: { readonly session: Session }) => placeKey(session.place);

describe('B6: content is published while a person is inside a task', () => {
  test('the task goes on as it was begun, deleted steps and all', () => {
    const next = turn(under(shorter), atC, choice('ok'));
    expect(textOf(next)).toBe('(4/4)\ndo d\nd?');
    expect(next.session.content).toBe(OLD.hash);
  });
  test('its end says the old words, and what follows is of today', () => {
    const atD = turn(under(shorter), atC, choice('ok')).session;
    const end = turn(under(shorter), atD, choice('ok'));
    expect(textOf(end)).toContain('long finished');
    expect([end.session.content, at(end)]).toEqual(['two', 'done/app/long']);
    expect(textOf(turn(under(shorter, shorter), end.session, say('repeat')))).toContain('new end');
  });
  test('leaving it leads into the content of today, where it is taken up at a step that is still there', () => {
    const left = turn(under(shorter), atC, say('menu'));
    expect([left.session.content, at(left)]).toEqual(['two', 'menu/home']);
    expect(left.session.unfinished).toMatchObject([{ task: 'long', step: 'a' }]);
  });
  test('a task that is there only today can be opened from it', () => {
    const more = content([LONG, SHORT, task('fresh', [step('f')])], 'two');
    expect(at(turn(under(more), atC, open('fresh')))).toBe('needs/app/fresh');
  });
});

describe('B6: content is published while a person stands at a menu', () => {
  const { session: atMenu } = run([...TO_C.slice(0, 2), say('menu'), choice('app')]);
  const turned = content([SHORT, LONG], 'two');
  test('the number typed means what stood beside it, however the choices are ordered today', () => {
    const second = openChoices(under(turned), atMenu)[1];
    expect(second?.id).toBe('short');
    expect(at(turn(under(turned), atMenu, choice(second?.id ?? '')))).toBe('needs/app/short');
  });
  test('a choice that is gone is told, and the question of today is asked', () => {
    const next = turn(under(content([LONG], 'two')), atMenu, choice('short'));
    expect(textOf(next)).toBe('(changed)\n\napp menu');
    expect(labelsOf(next)).not.toContain('Do short');
  });
  test('where nobody knows any more what stood there, the number means nothing and the question is asked anew', () => {
    const next = turn({ current: turned, own: turned }, atMenu, choice('short'));
    expect(textOf(next)).toBe('(changed)\n\napp menu');
  });
});

describe('B7, B8: what the person was doing is gone', () => {
  test('B8: a deleted task goes on to its end for whoever is in it, and then leads to the menu', () => {
    const atD = turn(under(without), atC, choice('ok'));
    expect(textOf(atD)).toBe('(4/4)\ndo d\nd?');
    const end = turn(under(without), atD.session, choice('ok'));
    expect(textOf(end)).toContain('long finished');
    expect([at(end), end.session.content]).toEqual(['menu/app', 'two']);
  });
  test('B8: the last words of a deleted task are filled in with what was answered', () => {
    const own = content([{ ...LONG, done: 'done by {default(answers.who, "you")}' }, SHORT]);
    const atD = turn(under(without, own), atC, choice('ok'));
    expect(textOf(turn(under(without, own), atD.session, choice('ok')))).toBe('done by you\n\napp menu');
  });
  test('B8: everybody moved at once are told that it is gone, and stand at the nearest menu', () => {
    const next = turn({ current: without, own: without }, atC, say('yes'));
    expect(textOf(next)).toBe('(gone)\n\napp menu');
  });
  test('B7: a “yes” to a question that is gone answers no other question', () => {
    const next = turn({ current: shorter, own: shorter }, atC, say('yes'));
    expect(textOf(next)).toMatch(/^\(changed\)/);
    expect(at(next)).toBe('step/app/long/a');
  });
});

const renamed = content([task('long', [step('a'), step('c2', { renamedFrom: ['c'] })]), SHORT], 'three');
const VERSIONS = [OLD, shorter, content([SHORT], 'four'), renamed, content([LONG], 'five')];
const NTH = fc.record({ nth: fc.nat(6) });
const SAID = fc.constantFrom(...COMMANDS).map((command) => ({ input: say(command) }));
const acts = fc.array(
  fc.tuple(fc.oneof({ weight: 4, arbitrary: NTH }, SAID), fc.constantFrom(0, 0, 0, 1, 2, 3, 4), fc.boolean()),
  { minLength: 1, maxLength: 30 },
);

type Act = { readonly nth: number } | { readonly input: Input };

function inputOf(act: Act, contents: Contents, session: Session | null): Input {
  if ('input' in act) return act.input;
  const choices = session ? openChoices(contents, session) : [];
  return choice(choices[act.nth % choices.length]?.id ?? 'ok');
}

test('B6, B7: whatever is published meanwhile, nothing throws, and a question that changed under the person is told', () => {
  const check = (contents: Contents, before: Session | null, input: Input) => {
    const next = transition(contents, before, input, 2_000);
    const session = JSON.parse(JSON.stringify(next.session)) as Session;
    expect([contents.current.hash, contents.own.hash]).toContain(session.content);
    expect(openChoices(contents, session).length).toBeGreaterThan(0);
    const stayed = before?.place.at === 'step' && session.place.at === 'step' && input.kind === 'choice';
    const isUnknown = before && ![contents.own.hash, contents.current.hash].includes(before.content);
    if (stayed && isUnknown) expect(textOf(next)).toMatch(/\((changed|gone)\)/);
    return session;
  };
  fc.assert(
    fc.property(acts, (all) => {
      let session: Session | null = null;
      for (const [act, version, isKept] of all) {
        const current = VERSIONS[version] ?? OLD;
        const hash: string | undefined = session?.content;
        const own = VERSIONS.find((each) => isKept && each.hash === hash) ?? current;
        session = check({ current, own }, session, inputOf(act, { current, own }, session));
      }
    }),
    { numRuns: 500 },
  );
});
