import { open } from 'node:fs/promises';
import { decodeRecord, type Spooled } from './record.js';

/** What stands in a file from one byte on. */
export type Lines = {
  readonly records: readonly Spooled[];
  /** Lines that ended with a line feed and could not be read. */
  readonly damaged: number;
  /** Whether the text ended in the middle of a line, as a crash leaves it. */
  readonly isTorn: boolean;
  /** Where to go on. */
  readonly next: number;
};

/** Longer than any line: an event's text is cut long before. Bytes. */
const CHUNK = 256 * 1_024;

/** Reads whole lines of the bytes [from, to): some 256 KB at a time, at least one line. */
export async function readLines(path: string, from: number, to: number): Promise<Lines> {
  const bytes = await readBytes(path, from, Math.min(to - from, CHUNK));
  const end = bytes.lastIndexOf(0x0a) + 1;
  const lines = bytes.subarray(0, end).toString().split('\n').slice(0, -1);
  const records = lines.map(decodeRecord).filter((record) => record !== null);
  const isLast = bytes.length === 0 || from + bytes.length >= to;
  const isTorn = isLast && end < bytes.length;
  // a chunk without a line feed holds nothing that this program wrote
  const next = isLast ? to : from + (end === 0 ? bytes.length : end);
  return { records, damaged: lines.length - records.length + (end === 0 && !isLast ? 1 : 0), isTorn, next };
}

async function readBytes(path: string, from: number, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
