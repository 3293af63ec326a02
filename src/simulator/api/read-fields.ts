import type { Request } from 'express';
import { z } from 'zod';
import { invalid } from './envelope.js';
import { parseExactJson } from './exact-json.js';

/** An id, which Zalo's samples write as a string or as a number; long numbers arrive here as strings. */
export const id = z.union([z.string().min(1), z.int().transform(String)]);

/** A count that may be written as text. */
export const count = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)]);

/** Fits the value to the schema, or throws -201 with the name of the first field that is wrong. */
export function readFields<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  throw invalid(String(path.findLast((part) => typeof part === 'string') ?? 'data'));
}

/** The parameters of a GET: one JSON string in `data` (contract §3.1). */
export function readData<S extends z.ZodType>(schema: S, req: Request): z.infer<S> {
  return readFields(schema, dataOf(req));
}

/** The same where integrations were seen with plain query parameters too: `data` counts when it is there. */
export function readParameters<S extends z.ZodType>(schema: S, req: Request): z.infer<S> {
  return readFields(schema, req.query['data'] === undefined ? req.query : dataOf(req));
}

function dataOf({ query }: Request): unknown {
  try {
    return parseExactJson(String(query['data'] ?? '{}'));
  } catch (cause) {
    throw Object.assign(invalid('data'), { cause });
  }
}
