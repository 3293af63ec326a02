import { parseJson } from '../json.js';
import type { HttpResponse } from '../transport/transport.js';

/** The envelope of every answer: `error` and, on success, `data` (contract §3.1). */
export type Answer = Readonly<Record<string, unknown>>;

/** The JSON object of an answer, or null where it is something else: a page of some proxy. */
export function readAnswer({ text }: HttpResponse): Answer | null {
  const value = parseJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

/** `error` as a number; null where the answer has none that is one. */
export function errorCode(answer: Answer): number | null {
  const code = answer['error'];
  if (typeof code === 'number') return code;
  return typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : null;
}
