import { z } from 'zod';
import { overLimit } from '../envelope.js';
import { LIMITS } from '../limits.js';
import { count } from '../read-fields.js';

export const historyQuery = z.object({ offset: count, count });

/** A page of a history; -210 beyond 10 lines (contract §6). */
export function historyPage<T>(lines: readonly T[], query: z.infer<typeof historyQuery>): T[] {
  if (query.count > LIMITS.historyCount) throw overLimit('count');
  return lines.slice(query.offset, query.offset + query.count);
}
