import { join } from 'node:path';
import { namesIn, segmentsOf } from './own-folder.js';
import { readLines } from './read-lines.js';
import type { Segment } from './segment.js';

/**
 * How many events wait in a spool's folder, seen from outside and in nobody's way. What a process is bringing over at
 * this moment may still be counted. 0 where there is no such folder.
 */
export async function countWaiting(folder: string): Promise<number> {
  let count = 0;
  for (const name of await namesIn(folder)) {
    for (const segment of await segmentsOf({ path: join(folder, name) })) count += await countOf(segment);
  }
  return count;
}

export async function countOf({ path, durable }: Segment): Promise<number> {
  let count = 0;
  for (let next = 0; next < durable; ) {
    const lines = await readLines(path, next, durable);
    count += lines.records.length;
    next = lines.next;
  }
  return count;
}
