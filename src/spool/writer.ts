import { join } from 'node:path';
import { SEGMENT } from './own-folder.js';
import { createSegment, type Segment, type SegmentFile } from './segment.js';

export type SpoolWriter = {
  /** Resolves when the line is on the disk. Lines stand in the order of the calls. */
  append(line: string): Promise<void>;
  /** Whether nothing is being written. */
  isIdle(): boolean;
  /** Resolves when what is being written is written. */
  idle(): Promise<void>;
  /** Lets the file in use alone: the next line begins another one. Only while idle. */
  finishSegment(): Promise<void>;
};

export type SpoolWriterOptions = {
  readonly folder: string;
  readonly segmentBytes: number;
  /** A file has been begun. */
  readonly onSegment: (segment: Segment) => void;
};

type Pending = { readonly line: string; resolve(): void; reject(error: unknown): void };

/** Writes lines to files of a folder: all that came while the disk was busy go with one write and one fsync. */
export function createWriter({ folder, segmentBytes, onSegment }: SpoolWriterOptions): SpoolWriter {
  let pending: Pending[] = [];
  let running: Promise<void> | null = null;
  let file: SegmentFile | null = null;
  let begun = 0;

  const finishSegment = async () => {
    const old = file;
    file = null;
    await old?.close();
  };
  const fileToWrite = async () => {
    if (file && (!file.segment.isOpen || file.segment.durable >= segmentBytes)) await finishSegment();
    if (file) return file;
    begun += 1;
    file = await createSegment(join(folder, `${String(begun).padStart(6, '0')}${SEGMENT}`));
    onSegment(file.segment);
    return file;
  };
  const run = async () => {
    while (pending.length > 0) {
      const batch = pending;
      pending = [];
      try {
        const target = await fileToWrite();
        await target.write(batch.map(({ line }) => line).join(''));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    running = null;
  };
  return {
    append: (line) =>
      new Promise((resolve, reject) => {
        pending.push({ line, resolve, reject });
        running ??= run();
      }),
    isIdle: () => running === null,
    async idle() {
      await running;
    },
    finishSegment,
  };
}
