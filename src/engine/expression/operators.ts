import { readDay } from './calendar.js';
import type { BinaryOperator } from './tree.js';
import { shown, type Value } from './value.js';

/** An operator on two values; null where it makes nothing of them. `and` and `or` look at one side first. */
export function operate(op: Exclude<BinaryOperator, 'and' | 'or'>, left: Value, right: Value): Value {
  if (op === '==') return left === right;
  if (op === '!=') return left !== right;
  if (op === '+' && (typeof left === 'string' || typeof right === 'string')) {
    return left === null || right === null ? null : shown(left) + shown(right);
  }
  if (typeof left === 'number' && typeof right === 'number') return compute(op, left, right);
  return isDay(left) && isDay(right) ? compare(op, left, right) : null;
}

const isDay = (value: Value): value is string => typeof value === 'string' && readDay(value) !== null;

function compute(op: BinaryOperator, left: number, right: number): Value {
  switch (op) {
    case '+':
      return finite(left + right);
    case '-':
      return finite(left - right);
    case '*':
      return finite(left * right);
    case '/':
      return finite(left / right);
    default:
      return compare(op, left, right);
  }
}

function compare<T extends number | string>(op: BinaryOperator, left: T, right: T): Value {
  if (op === '<') return left < right;
  if (op === '<=') return left <= right;
  if (op === '>') return left > right;
  return op === '>=' ? left >= right : null;
}

/** Infinity and "not a number" are nothing. */
export const finite = (value: number): Value => (Number.isFinite(value) ? value : null);
