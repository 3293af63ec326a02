import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A quoted title after `test(`, `describe(`, or after the cases of `test.each(…)(`. */
const TITLE = /(?:\b(?:test|it|describe)(?:\.\w+)*|[\])])\s*\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs;

export type TestFile = { readonly path: string; readonly titles: readonly string[] };

/** Every test file of a folder with the titles that stand in it. */
export function readTitles(folder = 'tests'): readonly TestFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name))
    .map((path) => ({ path, titles: titlesOf(readFileSync(path, 'utf8')) }));
}

export function titlesOf(source: string): readonly string[] {
  return [...source.matchAll(TITLE)].map(([, , title = '']) => title);
}
