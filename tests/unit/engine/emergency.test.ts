import { describe, expect, test } from 'vitest';
import {
  DEFAULT_POLICY,
  EMERGENCIES,
  type Input,
  oneContent,
  placeKey,
  type Snapshot,
  transition,
} from '../../../src/engine/index.js';
import { choice, content, labelsOf, run, say, TO_C, textOf } from './small-content.js';

const withNotice: Snapshot = (() => {
  const plain = content();
  const home = plain.flows.get('home');
  if (!home) return plain;
  const notice = { id: 'an-toan', label: 'Fraud', target: { to: 'notice', flow: 'home', notice: 'an-toan' } as const };
  const choices = [...home.menu.choices, { ...notice, notice: 'hang up' }];
  const flows = new Map([...plain.flows, ['home', { ...home, menu: { ...home.menu, choices } }]]);
  return { ...plain, flows };
})();
const { session: atC } = run([...TO_C], withNotice);
const emergency = (about: (typeof EMERGENCIES)[number]): Input => ({ kind: 'emergency', about });
const at = (turn: ReturnType<typeof run>) => placeKey(turn.session.place);
const IN_DANGER = ['fire', 'medical', 'violence', 'self-harm'] as const;

describe('E8: what cannot wait', () => {
  test.each(IN_DANGER)('%s: the numbers first, staff are called once, and the step waits', (about) => {
    const told = run([emergency(about)], withNotice, atC);
    expect(textOf(told)).toBe(`(emergency_${about.replace('-', '_')})`);
    expect(told.effects.filter(({ do: what }) => what === 'hand-over')).toEqual([
      { do: 'hand-over', flow: 'app', task: 'long', step: 'c' },
    ]);
    expect(labelsOf(told)).toEqual(['(label_go_on)', '(label_menu)']);
    const again = run([emergency(about)], withNotice, told.session);
    expect(again.effects.map(({ do: what }) => what)).toEqual(['say']);
    expect(at(run([choice('go-on')], withNotice, told.session))).toBe('step/app/long/c');
  });
  test('scammed: the numbers, then what to do next, a human first of the ways on', () => {
    const told = run([emergency('scammed')], withNotice, atC);
    expect(textOf(told)).toBe('(emergency_scammed)\n\nhang up');
    expect(labelsOf(told)).toEqual(['(label_human)', '(label_go_on)', '(label_menu)']);
    expect(at(run([choice('go-on')], withNotice, told.session))).toBe('step/app/long/c');
  });
  test.each(EMERGENCIES)('%s at the first contact: before the greeting', (about) => {
    expect(textOf(run([emergency(about)], withNotice))).toMatch(/^\(emergency_/);
  });
  test.each(EMERGENCIES)('%s while staff have the conversation: the numbers, and it stays theirs', (about) => {
    const quiet = run([{ kind: 'staff', at: 1_000 }], withNotice, atC);
    const told = transition(oneContent(withNotice), quiet.session, emergency(about), 2_000);
    expect(told.effects.at(-1)).toMatchObject({ do: 'say', text: expect.stringMatching(/^\(emergency_/), choices: [] });
    expect(told.effects.length).toBe(about === 'scammed' ? 1 : 2);
    expect(told.session.quietUntil).toBe(quiet.session.quietUntil);
    const after = transition(oneContent(withNotice), quiet.session, emergency(about), 1_001 + DEFAULT_POLICY.quietMs);
    expect(textOf(after)).toMatch(/^\(emergency_/);
  });
  test('after a day, and where a name is asked for, no card stands before it', () => {
    const day = transition(oneContent(withNotice), atC, emergency('fire'), 90_000_000);
    expect(textOf(day)).toBe('(emergency_fire)');
    const named = run([say('switch-person'), choice('another'), emergency('fire')], withNotice, {
      ...atC,
      consentAt: 1,
    });
    expect(textOf(named)).toBe('(emergency_fire)');
  });
});

describe('E8: abuse', () => {
  const abuse: Input = { kind: 'abuse' };
  test('gets one polite line and the open question, the same each time', () => {
    const once = run([abuse], withNotice, atC);
    expect(textOf(once)).toMatch(/^\(abuse\)\n\n\(3\/4\)\ndo c/);
    expect(textOf(run([abuse, abuse, abuse, abuse], withNotice, atC))).toBe(textOf(once));
  });
  test('is no miss, and forgives none', () => {
    const misses = run([{ kind: 'unclear' }, { kind: 'unclear' }, abuse], withNotice, atC);
    expect(misses.session.misses).toBe(2);
  });
  test('is left to staff where they are asked for', () => {
    expect(textOf(run([say('human'), abuse], withNotice, atC))).toBe('(with_staff)');
  });
});

describe('a link', () => {
  const link = (verdict: 'official' | 'suspicious' | 'unknown', also?: Input): Input => ({
    kind: 'link',
    verdict,
    why: 'impostor',
    ...(also ? { also } : {}),
  });
  test.each(['official', 'suspicious', 'unknown'] as const)('%s: the verdict, and the step again', (verdict) => {
    const told = run([link(verdict)], withNotice, atC);
    expect(textOf(told)).toMatch(new RegExp(`^\\(link_${verdict}\\)\\n\\n\\(3/4\\)`));
    expect(at(told)).toBe('step/app/long/c');
  });
  test('with a question: the verdict, then the answer, in one message', () => {
    const told = run([link('suspicious', say('menu'))], withNotice, atC);
    expect(textOf(told)).toMatch(/^\(link_suspicious\)\n\n.*home menu/s);
    expect(told.effects.filter((effect) => effect.do === 'say')).toHaveLength(1);
    expect(at(told)).toBe('menu/home');
  });
  test('says why, where that helps', () => {
    const phrases = { ...withNotice.phrases, link_suspicious: 'Do not: {why}.' };
    const told = run([link('suspicious')], { ...withNotice, phrases }, atC);
    expect(textOf(told)).toMatch(/^Do not: \(link_why_impostor\)\.\n/);
  });
  test('while staff have the conversation nothing is said', () => {
    const quiet = run([{ kind: 'staff', at: 1_000 }, link('suspicious', say('help'))], withNotice, atC);
    expect(quiet.effects).toEqual([]);
  });
});

test('E10: a phone number alone has a milder line than a secret', () => {
  expect(textOf(run([{ kind: 'secret', phone: true }], withNotice, atC))).toMatch(/^\(secret_phone\)\n\n\(3\/4\)/);
  expect(textOf(run([{ kind: 'secret', phone: true }], withNotice))).toMatch(/^\(secret_phone\)\n\nhello/);
});
