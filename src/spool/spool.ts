import { join } from 'node:path';
import { createBacklog } from './backlog.js';
import { countOf } from './count-waiting.js';
import { SpoolFullError } from './error.js';
import { leaveFolder, makeFolder, type SpoolFolder, segmentsOf, takeLeftFolders } from './own-folder.js';
import { encodeRecord, type Spooled } from './record.js';
import { appendDurably } from './segment.js';
import { createWriter } from './writer.js';

/** Events that wait on disk while Redis is away. One drains it; many may append. */
export type Spool = {
  /**
   * Resolves when the event is on the disk, behind all that were appended before it.
   *
   * @throws SpoolFullError, or whatever the disk says; then the event was not kept
   */
  append(spooled: Spooled): Promise<void>;
  /** How many events wait, those included that are being written. */
  waiting(): number;
  /** The oldest ones, some hundred at most; the same ones until they are dropped. Empty when none is on the disk. */
  peek(): Promise<readonly Spooled[]>;
  /** The first `count` of what `peek` showed are safe elsewhere. */
  drop(count: number): Promise<void>;
  /** Keeps one that can never go where it should in a file of its own, for a human; it still is to be dropped. */
  setAside(spooled: Spooled): Promise<void>;
  /** Leaves on the disk what waits, for the next start. */
  close(): Promise<void>;
};

export type SpoolLog = {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type SpoolOptions = {
  /** Made if it is not there; several processes may share it. */
  readonly folder: string;
  readonly log: SpoolLog;
  readonly now: () => number;
  /** What may wait, in bytes. Default 64 MB, some 200,000 events. */
  readonly mostBytes?: number;
  /** Size at which another file is begun. Default 8 MB. */
  readonly segmentBytes?: number;
};

const MB = 1_024 * 1_024;
/** In the spool's folder; all processes append to it. */
const REFUSED = 'refused.txt';

/** Opens a spool and takes over what processes that are no more left in the same folder: it stands before all else. */
export async function openSpool(options: SpoolOptions): Promise<Spool> {
  const { folder, log, now, mostBytes = 64 * MB, segmentBytes = 8 * MB } = options;
  const own = await makeFolder(folder, now());
  const left = (await takeLeftFolders(folder)).filter(({ path }) => path !== own.path);
  const backlog = createBacklog({
    onTorn: (path) => log.warn({ path }, 'spool: the last line was not written to its end, and nothing promised of it'),
    onDamaged: (lines, keptAs) => log.error({ lines, keptAs }, 'spool: lines that cannot be read are set aside'),
  });
  let waiting = 0;
  let unwritten = 0;
  let leftFolders: readonly SpoolFolder[] = left;
  for (const each of left) {
    for (const segment of await segmentsOf(each)) {
      waiting += await countOf(segment);
      backlog.add(segment);
    }
  }
  const writer = createWriter({ folder: own.path, segmentBytes, onSegment: backlog.add });

  const tidy = async () => {
    const isDrained = waiting === 0 && writer.isIdle();
    if (isDrained) await writer.finishSegment();
    await backlog.tidy();
    if (!isDrained) return;
    const done = leftFolders;
    leftFolders = [];
    for (const each of done) await leaveFolder(each);
  };
  const close = async () => {
    await writer.idle();
    await writer.finishSegment();
    for (const each of [own, ...leftFolders]) await leaveFolder(each);
  };
  let closed: Promise<void> | null = null;
  await tidy();
  return {
    async append(spooled) {
      const line = encodeRecord(spooled);
      const bytes = Buffer.byteLength(line);
      if (backlog.bytes() + unwritten + bytes > mostBytes) throw new SpoolFullError('the spool is full');
      waiting += 1;
      unwritten += bytes;
      try {
        await writer.append(line);
      } catch (error) {
        waiting -= 1;
        throw error;
      } finally {
        unwritten -= bytes;
      }
    },
    waiting: () => waiting,
    async peek() {
      const found = await backlog.peek();
      if (found.length > 0) return found;
      await writer.idle();
      return await backlog.peek();
    },
    async drop(count) {
      backlog.drop(count);
      waiting -= count;
      await tidy();
    },
    setAside: (spooled) => appendDurably(join(folder, REFUSED), encodeRecord(spooled)),
    close() {
      closed ??= close();
      return closed;
    },
  };
}
