/** A JSON object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object itself, or null for lists and all other JSON. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** What stands at a path of names; undefined where the path breaks off. */
export function valueAt(fields: Fields, ...path: readonly string[]): unknown {
  let value: unknown = fields;
  for (const name of path) value = asFields(value)?.[name];
  return value;
}

export function fieldsAt(fields: Fields, ...path: readonly string[]): Fields | null {
  return asFields(valueAt(fields, ...path));
}

/** Words as they were sent, empty ones too; null for what is no string. */
export function textAt(fields: Fields, ...path: readonly string[]): string | null {
  const value = valueAt(fields, ...path);
  return typeof value === 'string' ? value : null;
}

/** An id, a phone number or a figure as its digits stand there: some come as numbers (contract §1.4). Never empty. */
export function idAt(fields: Fields, ...path: readonly string[]): string | null {
  return asId(valueAt(fields, ...path));
}

export function asId(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A figure that may be written as a string; null where it is none. */
export function numberAt(fields: Fields, ...path: readonly string[]): number | null {
  return asNumber(valueAt(fields, ...path));
}

export function asNumber(value: unknown): number | null {
  if (typeof value === 'string' ? value.trim() === '' : typeof value !== 'number') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** The ids of a list; null where there is no list. */
export function idsAt(fields: Fields, ...path: readonly string[]): readonly string[] | null {
  const list = valueAt(fields, ...path);
  return Array.isArray(list) ? list.map(asId).filter((id) => id !== null) : null;
}
