import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAbuse } from '../../../../src/understanding/safety/abuse.js';
import { findEmergency } from '../../../../src/understanding/safety/emergency.js';
import { exactly, saying } from '../../../../src/understanding/safety/saying.js';

test('a saying meets its words with and without diacritics, and with no others', () => {
  const met = (text: string) => text.search(saying('bị lừa')) !== -1;
  expect(['tôi bị lừa', 'toi bi lua', 'bi lừa rồi'].map(met)).toEqual([true, true, true]);
  expect(['bị lựa', 'bị lửa', 'bịa lừa', 'bị lừagạt'].map(met)).toEqual([false, false, false, false]);
  expect('tu tu'.search(exactly('tự tử'))).toBe(-1);
});

test('a gap in a saying is at most five words', () => {
  const met = (text: string) => text.search(saying('vừa… xong')) !== -1;
  expect([met('vừa xong'), met('vừa a b c d e xong'), met('vừa a b c d e f xong')]).toEqual([true, true, false]);
});

test.each([
  ['tôi bị lừa mất tiền', 'tôi không bị lừa mất tiền'],
  ['tôi bị lừa', 'suýt bị lừa'],
  ['nhà tôi cháy', 'năm ngoái nhà tôi cháy'],
  ['ông bị tai nạn', 'nếu ông bị tai nạn'],
  ['bị chồng đánh', 'đã từng bị chồng đánh'],
])('“%s” cries for help, “%s” does not', (cry, talk) => {
  expect(findEmergency(cry)).not.toBeNull();
  expect(findEmergency(talk)).toBeNull();
});

test('who was beaten and bleeds is heard for the violence, who lost money and wants to die for the wish', () => {
  expect(findEmergency('chồng đánh em chảy máu nhiều')).toBe('violence');
  expect(findEmergency('bị lừa mất hết tiền tôi muốn chết')).toBe('self-harm');
});

test('calling oneself stupid is no insult, calling the bot so is', () => {
  expect(isAbuse('tôi ngu quá không biết làm')).toBe(false);
  expect(isAbuse('bot ngu quá')).toBe(true);
});

test('A15: any text of 10,000 characters is read', () => {
  const words = fc.array(fc.constantFrom('vừa', 'nó', 'chuyển', 'tiền', 'đang', 'bị', 'nhà', 'cháy', 'đ.m', 'x'), {
    minLength: 2_000,
    maxLength: 2_500,
  });
  fc.assert(
    fc.property(words, (all) => {
      expect([true, false]).toContain(isAbuse(all.join(' ')));
      findEmergency(all.join(' '));
    }),
    { numRuns: 5 },
  );
});
