import type { z } from 'zod';
import { Refusal } from '../envelope.js';

/** A body or query in the shape that is asked for; throws -132 with the name of the first field that is wrong. */
export function readZbs<S extends z.ZodType>(schema: S, sent: unknown): z.infer<S> {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new Refusal(-132, `${String(parsed.error.issues[0]?.path[0] ?? 'body')} is invalid`);
}
