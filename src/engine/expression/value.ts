/** What an expression comes to; null where it comes to nothing: a name without a value, a wrong type, a division by 0. */
export type Value = string | number | boolean | null;

/** What names stand for. `hour` 0–23, `weekday` 2 (Monday) to 8 (Sunday), as Vietnamese count; `today` as 2026-10-31. */
export type Scope = {
  readonly answers: Readonly<Record<string, Value>>;
  readonly profile: Readonly<Record<string, Value>>;
  readonly hour: number;
  readonly weekday: number;
  readonly today: string;
};

/** The names that always stand for something. */
export const BUILT_IN_NAMES = ['hour', 'weekday', 'today'] as const;

/** Longest string that an expression may come to, in code units. */
export const LONGEST_STRING = 500;

/** Nothing, false, 0 and an empty text do not hold; all else does. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false && value !== 0 && value !== '';
}

/** A value as residents read it: no point in numbers, no English word for a truth, no brace, nothing for null. */
export function shown(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return String(Math.round(value * 100) / 100).replace('.', ',');
  return value.replace(/[{}]/g, '');
}

/** What a name stands for. Only own properties count: `answers.constructor` is an answer like any other. */
export function lookUp(scope: Scope, name: string): Value {
  if (name === 'hour' || name === 'weekday' || name === 'today') return scope[name];
  const [record, id = ''] = split(name);
  if (record !== 'answers' && record !== 'profile') return null;
  const values = scope[record];
  const value = Object.hasOwn(values, id) ? (values[id] ?? null) : null;
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function split(name: string): readonly [string, string] {
  const dot = name.indexOf('.');
  return dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
}
