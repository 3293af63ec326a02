import type { Expression, Tree } from './tree.js';
import { BUILT_IN_NAMES } from './value.js';

/** A name in an expression; `at` is its offset in the source, in code units. */
export type NameUse = { readonly name: string; readonly at: number };

/** The names that an expression uses, each once, in order of appearance. */
export function namesIn({ tree }: Expression): readonly string[] {
  return [...new Set(usesIn(tree).map(({ name }) => name))];
}

/** The uses of names that are neither known (`answers.…`, `profile.…`) nor built in. */
export function checkNames({ tree }: Expression, known: readonly string[]): readonly NameUse[] {
  const all: readonly string[] = [...BUILT_IN_NAMES, ...known];
  return usesIn(tree).filter(({ name }) => !all.includes(name));
}

function usesIn(tree: Tree): readonly NameUse[] {
  switch (tree.is) {
    case 'name':
      return [{ name: tree.name, at: tree.at }];
    case 'value':
      return [];
    case 'binary':
      return [...usesIn(tree.left), ...usesIn(tree.right)];
    case 'call':
      return tree.args.flatMap(usesIn);
    case 'not':
    case 'minus':
    case 'in':
      return usesIn(tree.of);
  }
}
