import { rename, rm } from 'node:fs/promises';
import { readLines } from './read-lines.js';
import type { Spooled } from './record.js';
import type { Segment } from './segment.js';

export type BacklogDeps = {
  /** A file held lines that cannot be read; it is set aside under `keptAs`, for a human. */
  readonly onDamaged: (damaged: number, keptAs: string) => void;
  /** A file ended in the middle of a line: its process died while it wrote, and had promised nothing of it. */
  readonly onTorn: (path: string) => void;
};

/** What waits in files, oldest first. */
export type Backlog = {
  add(segment: Segment): void;
  /** The oldest records, some hundred at most; the same ones until they are dropped. Empty: nothing is on the disk. */
  peek(): Promise<readonly Spooled[]>;
  /** The first `count` of those are done with. */
  drop(count: number): void;
  /** Removes the files that are read to their end and will not grow. */
  tidy(): Promise<void>;
  /** Bytes of all files that are still there. */
  bytes(): number;
};

type Source = { readonly segment: Segment; next: number; damaged: number };

export function createBacklog({ onDamaged, onTorn }: BacklogDeps): Backlog {
  let sources: Source[] = [];
  let head: readonly Spooled[] = [];

  const isRead = ({ segment, next }: Source) => next >= segment.durable;
  const fill = async (source: Source) => {
    const lines = await readLines(source.segment.path, source.next, source.segment.durable);
    source.next = lines.next;
    source.damaged += lines.damaged;
    if (lines.isTorn) onTorn(source.segment.path);
    head = lines.records;
  };
  const remove = async ({ segment: { path }, damaged }: Source) => {
    if (damaged === 0) return await rm(path, { force: true });
    await rename(path, `${path}.damaged`);
    onDamaged(damaged, `${path}.damaged`);
  };
  return {
    add: (segment) => void sources.push({ segment, next: 0, damaged: 0 }),
    async peek() {
      while (head.length === 0) {
        const source = sources.find((candidate) => !isRead(candidate));
        if (!source) return [];
        await fill(source);
      }
      return head;
    },
    drop(count) {
      head = head.slice(count);
    },
    async tidy() {
      if (head.length > 0) return; // the file that they came from is what a restart would read
      const done = sources.filter((source) => isRead(source) && !source.segment.isOpen);
      sources = sources.filter((source) => !done.includes(source));
      for (const source of done) await remove(source);
    },
    bytes: () => sources.reduce((sum, { segment }) => sum + segment.durable, 0),
  };
}
