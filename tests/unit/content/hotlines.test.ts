import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { textsIn } from '../../../src/content/lint/resident-texts.js';
import { fold } from '../../../src/understanding/index.js';

/** What nobody is told: where a fact is from, and what residents say themselves. */
const UNTOLD = new Set(['sources', 'source', 'phrasings', 'elsewhere']);
/** Telephone numbers that are longer than an emergency number, in any spelling. */
const NUMBER = /(?<![\d.])(?:1[89]00[ .]?\d{4}|024[ .]?\d{4}(?:[ .]?\d{4})?|0\d{2,3}(?:[ .]?\d{3}){2})(?![\d.]*\d)/g;
/** A hotline by name, and the number that is given for it in the same sentence. */
const NAMED = new RegExp(`tổng đài (?:của )?([^.,:;\\d]{3,40}?)(?: là| số)?[,:]? (${NUMBER.source})`, 'giu');
/** Numbers that two sources agree on, beside those of the ward's own file. */
const CONFIRMED = ['1800 1090', '1800 1096', '024 3789 9999'];

type Told = { readonly where: string; readonly text: string };

function toldIn(root: string): readonly Told[] {
  const files = ['content', 'flows'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(root, folder, name)),
  );
  return files
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) =>
      textsIn(parse(readFileSync(file, 'utf8')), [])
        .filter(({ path }) => !path.some((key) => UNTOLD.has(String(key))))
        .map(({ path, text }) => ({ where: `${file} ${path.map(String).join('.')}`, text })),
    );
}

/** The spellings that each name or number is given, where there are more than one. */
function disagreements(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const given = new Map<string, Set<string>>();
  for (const [key, value] of pairs) given.set(key, (given.get(key) ?? new Set()).add(value));
  return [...given]
    .filter(([, values]) => values.size > 1)
    .map(([key, values]) => `${key}: ${[...values].join(' | ')}`);
}

const numbersIn = (told: readonly Told[]) => told.flatMap(({ text }) => text.match(NUMBER) ?? []);
const digits = (number: string) => number.replace(/\D/g, '');
const hotlinesIn = (told: readonly Told[]) =>
  told.flatMap(({ text }) =>
    [...text.matchAll(NAMED)].map(([, name = '', number = '']) => [fold(name), digits(number)] as const),
  );

const told = toldIn('.');

test('E9: no two answers give different numbers for the hotline of one name', () => {
  expect(hotlinesIn(told).length).toBeGreaterThan(5);
  expect(disagreements(hotlinesIn(told))).toEqual([]);
});

test('E9: a second number for the same hotline is noticed', () => {
  const wrong = { where: 'content/faq/vneid.yaml', text: 'Bác hỏi thêm tổng đài VNeID 1900 9068 ạ.' };
  expect(disagreements(hotlinesIn([...told, wrong]))).toEqual(['vneid: 19000368 | 19009068']);
});

test('a number is written in one way', () => {
  expect(disagreements(numbersIn(told).map((number) => [digits(number), number] as const))).toEqual([]);
});

test('E9: only numbers of the ward’s own list, or such as two sources agree on, are told', () => {
  const listed = told.filter(({ where }) => /ward\.yaml hotlines/.test(where));
  const known = new Set([...numbersIn(listed), ...CONFIRMED].map(digits));
  const others = told.filter((each) => numbersIn([each]).some((number) => !known.has(digits(number))));
  expect(known.size).toBeGreaterThan(4);
  expect(others.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
});
