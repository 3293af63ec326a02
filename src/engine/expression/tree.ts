import type { Value } from './expression.js';
import { type Token, tokensOf } from './tokens.js';

export type Tree =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'not' | 'minus'; readonly of: Tree }
  | { readonly is: 'two'; readonly sign: string; readonly left: Tree; readonly right: Tree };

export type Grown =
  | { readonly ok: true; readonly tree: Tree }
  | { readonly ok: false; readonly offset: number; readonly what: string };

/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];
const LITERALS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const LONGEST = 500;
const DEEPEST = 30;

type Fault = { readonly at: number; readonly what: string };

/** Parses an expression of at most 500 characters. */
export function grow(source: string): Grown {
  if (source.length > LONGEST) return { ok: false, offset: LONGEST, what: `biểu thức dài hơn ${LONGEST} ký tự` };
  const tokens = tokensOf(source);
  const bad = tokens.find(({ kind }) => kind === 'bad');
  if (bad) return { ok: false, offset: bad.at, what: `không hiểu ký tự “${bad.text}”` };
  let at = 0;
  let fault: Fault | null = null;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: '', at: source.length };
  const fail = (what: string): Tree => {
    fault ??= { at: peek().at, what };
    return { is: 'value', value: null };
  };
  const level = (index: number, depth: number): Tree => {
    const signs = LEVELS[index];
    if (!signs) return single(depth);
    let left = level(index + 1, depth);
    while (!fault && signs.includes(peek().text) && peek().kind !== 'text') {
      const sign = peek().text;
      at += 1;
      left = { is: 'two', sign, left, right: level(index + 1, depth) };
    }
    return left;
  };
  const single = (depth: number): Tree => {
    if (depth > DEEPEST) return fail('lồng quá sâu');
    const token = peek();
    at += 1;
    if (token.kind === 'number') return { is: 'value', value: Number(token.text) };
    if (token.kind === 'text') return { is: 'value', value: token.text };
    if (token.text === 'not') return { is: 'not', of: level(2, depth + 1) };
    if (token.text === '-') return { is: 'minus', of: single(depth + 1) };
    if (token.text === '(') {
      const inner = level(0, depth + 1);
      if (peek().text !== ')') return fail('thiếu dấu “)”');
      at += 1;
      return inner;
    }
    if (token.kind === 'name' && token.text !== 'and' && token.text !== 'or') {
      const literal = LITERALS.get(token.text);
      return literal === undefined ? { is: 'name', name: token.text } : { is: 'value', value: literal };
    }
    at -= 1;
    return fail(token.kind === 'end' ? 'biểu thức chưa hết' : `không mong “${token.text}” ở đây`);
  };
  const tree = level(0, 0);
  if (!fault && peek().kind !== 'end') fail(`không mong “${peek().text}” ở đây`);
  const found = fault as Fault | null;
  return found ? { ok: false, offset: found.at, what: found.what } : { ok: true, tree };
}
