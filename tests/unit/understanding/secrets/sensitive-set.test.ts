import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { maskSecrets, type SecretKind } from '../../../../src/understanding/index.js';

type Secret = { readonly text: string; readonly kinds: readonly SecretKind[]; readonly masked?: string };
const SET: { readonly secrets: readonly Secret[]; readonly look_alikes: readonly string[] } = parse(
  readFileSync('tests/eval/sensitive.yaml', 'utf8'),
);

const sorted = (kinds: readonly SecretKind[]) => [...kinds].sort();
const digitsOf = (text: string) => text.normalize('NFKC').replace(/\D/g, '').length;

test('the set is large enough to tell', () => {
  expect(SET.secrets.length).toBeGreaterThanOrEqual(120);
  expect(SET.look_alikes.length).toBeGreaterThanOrEqual(80);
});

test('E10: every made-up message with secrets loses them, and each is called what it is', () => {
  const wrong = SET.secrets.flatMap(({ text, kinds, masked }) => {
    const found = maskSecrets(text);
    const isRight = String(sorted(found.kinds)) === String(sorted(kinds)) && (masked ?? found.text) === found.text;
    return isRight ? [] : [{ text, expected: kinds, found }];
  });
  expect(wrong).toEqual([]);
});

test('what only looks like a secret stays letter by letter', () => {
  const wrong = SET.look_alikes.flatMap((text) => {
    const found = maskSecrets(text);
    return found.kinds.length === 0 && found.text === text ? [] : [{ text, found }];
  });
  expect(wrong).toEqual([]);
});

test('a message in capitals, in decomposed letters or between other sentences loses the same secrets', () => {
  const ways = [
    (text: string) => text.normalize('NFD'),
    (text: string) => `Cháu ơi cho bác hỏi.\n${text}\nBác cảm ơn cháu nhiều.`,
  ];
  const wrong = SET.secrets.flatMap(({ text, kinds }) =>
    ways
      .map((way) => maskSecrets(way(text)))
      .filter((found) => found.kinds.length < kinds.length || digitsOf(found.text) > digitsOf(text)),
  );
  expect(wrong).toEqual([]);
});
