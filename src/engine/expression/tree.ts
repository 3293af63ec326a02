import type { Value } from './value.js';

export type BinaryOperator = 'and' | 'or' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/';

/** What the source means. Plain data. `at`: offset of a name in the source, in code units. */
export type Tree =
  | { readonly is: 'value'; readonly value: Value }
  | { readonly is: 'name'; readonly name: string; readonly at: number }
  | { readonly is: 'not' | 'minus'; readonly of: Tree }
  | { readonly is: 'binary'; readonly op: BinaryOperator; readonly left: Tree; readonly right: Tree }
  | { readonly is: 'in'; readonly of: Tree; readonly list: readonly Value[] }
  | { readonly is: 'call'; readonly name: FunctionName; readonly args: readonly Tree[] };

/** Every function and how many values it takes. */
export const FUNCTIONS = { upper: 1, lower: 1, length: 1, days_until: 1, date: 1, if: 3, default: 2 } as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** A condition or a value as its author wrote it, and what it means. Plain data: it survives `JSON.stringify`. */
export type Expression = { readonly source: string; readonly tree: Tree };
