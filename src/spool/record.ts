import { crc32 } from 'node:zlib';
import type { Person, PersonEvent } from '../conversation/index.js';

/** An event that waits on disk for Redis, masked as it would be there. */
export type Spooled = { readonly person: Person; readonly event: PersonEvent };

const VERSION = 1;

/** One line: the checksum of what follows, then the record. A line that was torn or damaged does not pass for whole. */
export function encodeRecord({ person, event }: Spooled): string {
  const json = JSON.stringify({ v: VERSION, person, event });
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
}

/** Null for a line that is damaged, or that another release wrote. `line` is without its line feed. */
export function decodeRecord(line: string): Spooled | null {
  const json = line.slice(9);
  if (line.slice(0, 9) !== `${crc32(json).toString(16).padStart(8, '0')} `) return null;
  // the checksum says that this program wrote it, and the version in which shape
  const { v, person, event } = JSON.parse(json) as Spooled & { readonly v: unknown };
  return v === VERSION ? { person, event } : null;
}
