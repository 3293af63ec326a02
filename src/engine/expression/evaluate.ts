import type { Expression, Scope, Value } from './expression.js';
import { grow, type Tree } from './tree.js';

/** The value of an expression; null for what is not known or cannot be reckoned. Never throws. */
export function evaluate({ source }: Expression, scope: Scope): Value {
  const grown = grow(source);
  return grown.ok ? worth(grown.tree, scope) : null;
}

/** Whether a value counts as true: not false, nothing, zero or empty. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

function worth(tree: Tree, scope: Scope): Value {
  switch (tree.is) {
    case 'value':
      return tree.value;
    case 'name':
      return lookUp(tree.name, scope);
    case 'not':
      return !isTrue(worth(tree.of, scope));
    case 'minus':
      return reckon('-', 0, worth(tree.of, scope));
    case 'two': {
      const left = worth(tree.left, scope);
      if (tree.sign === 'and') return isTrue(left) ? worth(tree.right, scope) : left;
      if (tree.sign === 'or') return isTrue(left) ? left : worth(tree.right, scope);
      return reckon(tree.sign, left, worth(tree.right, scope));
    }
  }
}

function lookUp(name: string, scope: Scope): Value {
  if (name === 'hour' || name === 'weekday' || name === 'today') return scope[name];
  const [space, key = ''] = name.split('.');
  if (space !== 'answers' && space !== 'profile') return null;
  return Object.hasOwn(scope[space], key) ? (scope[space][key] ?? null) : null;
}

function reckon(sign: string, left: Value, right: Value): Value {
  if (sign === '==') return left === right;
  if (sign === '!=') return left !== right;
  if (typeof left === 'string' && typeof right === 'string') {
    return sign === '+' ? left + right : compare(sign, left < right, left === right);
  }
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  if (sign === '+') return left + right;
  if (sign === '-') return left - right;
  if (sign === '*') return left * right;
  if (sign === '/') return right === 0 ? null : left / right;
  return compare(sign, left < right, left === right);
}

function compare(sign: string, isLess: boolean, isSame: boolean): Value {
  if (sign === '<') return isLess;
  if (sign === '<=') return isLess || isSame;
  if (sign === '>') return !isLess && !isSame;
  return sign === '>=' ? !isLess : null;
}
