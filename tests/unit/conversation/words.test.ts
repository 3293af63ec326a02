import { describe, expect, test } from 'vitest';
import { renderSay } from '../../../src/channel/index.js';
import { decide, wordsOf } from '../../../src/conversation/index.js';
import { planTurn } from '../../../src/conversation/plan-turn.js';
import { DEFAULT_TURN_POLICY } from '../../../src/conversation/turn-policy.js';
import { DEFAULT_POLICY, type Effect, oneContent, type Session } from '../../../src/engine/index.js';
import { content } from '../engine/small-content.js';

const NOW = 1_000;
const snapshot = content();
const talk = (words: readonly string[]) =>
  words.reduce<{ session: Session | null; effects: readonly Effect[] }>(
    ({ session }, text) => decide(oneContent(snapshot), session, wordsOf('e', NOW, text), NOW),
    { session: null, effects: [] },
  );
const TO_B = ['chào', '1', 'App', 'Do long', 'rồi', 'rồi'];
const saidBy = ({ effects }: { effects: readonly Effect[] }) =>
  effects.flatMap((effect) => (effect.do === 'say' ? [effect.text] : [])).join('\n');
const notesOf = ({ effects }: { effects: readonly Effect[] }) =>
  effects.flatMap((effect) => (effect.do === 'note-gap' ? [effect.words] : []));

describe('words that were not understood', () => {
  test('are noted masked, on one line and no longer than 160 characters', () => {
    expect(notesOf(talk([...TO_B, 'zxcv\n  qwerty']))).toEqual(['zxcv qwerty']);
    const [long = ''] = notesOf(talk([...TO_B, 'zxcv qwer '.repeat(40)]));
    expect([...long]).toHaveLength(160);
  });
  test.each(['99', '🎉', '???', '#no/such:button'])('without any word, “%s”, are not noted', (text) => {
    expect(notesOf(talk([...TO_B, text]))).toEqual([]);
  });
  test('E10: are not noted where a secret stood beside them', () => {
    expect(notesOf(talk([...TO_B, 'zxcv 001099012345']))).toEqual([]);
  });
});

describe('E10: beside a secret', () => {
  test('a phone number alone is told of more mildly than a secret', () => {
    expect(saidBy(talk([...TO_B, 'số của bác là 0912 345 678']))).toMatch(/^\(secret_phone\)\n\n/);
    expect(saidBy(talk([...TO_B, '0912 345 678 và căn cước 001099012345']))).toMatch(/^\(secret\)\n\n/);
  });
  test('the numbers to call stand before the warning', () => {
    const told = saidBy(talk([...TO_B, 'nhà bác đang cháy, gọi bác số 0912 345 678']));
    expect(told).toMatch(/^\(emergency_fire\)\n\n\(secret_phone\)$/);
  });
  test('a link is judged, and both are told', () => {
    const told = saidBy(talk([...TO_B, 'http://vneid-gov.top gọi bác số 0912 345 678']));
    expect(told).toMatch(/^\(secret_phone\)\n\n\(link_suspicious\)\n\n/);
  });
});

test('what was not understood leaves a planned turn beside its commit, never in it', () => {
  const { session } = talk(TO_B);
  const deps = {
    contents: oneContent(snapshot),
    render: (say: Parameters<typeof renderSay>[0]) => renderSay(say, 'media'),
    policy: DEFAULT_TURN_POLICY,
    conversation: DEFAULT_POLICY,
  };
  const { commit, gaps } = planTurn(deps, { session, brakes: null }, wordsOf('e', NOW, 'zxcv qwerty'), NOW);
  expect(gaps).toEqual([{ words: 'zxcv qwerty', kind: 'miss', suggested: [], at: NOW }]);
  expect(JSON.stringify(commit)).not.toContain('zxcv');
});
