import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One append-only file of a spool. */
export type Segment = {
  readonly path: string;
  /** Bytes that are on the disk for certain; nothing behind them was promised to anybody. */
  durable: number;
  /** Whether more may come. */
  isOpen: boolean;
};

export type SegmentFile = {
  readonly segment: Segment;
  /** Resolves when the text is on the disk; after a rejection the file takes no more. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
};

/** Makes the file, for this user alone; its name is on the disk too when this resolves. */
export async function createSegment(path: string): Promise<SegmentFile> {
  const handle = await open(path, 'ax', 0o600);
  const segment: Segment = { path, durable: 0, isOpen: true };
  const close = async () => {
    if (!segment.isOpen) return;
    segment.isOpen = false;
    await handle.close();
  };
  try {
    await syncFolder(dirname(path));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    segment,
    async write(text) {
      try {
        await writeDurably(handle, Buffer.from(text));
      } catch (error) {
        await close().catch(() => {}); // half a line may stand at its end: the next one goes to another file
        throw error;
      }
      segment.durable += Buffer.byteLength(text);
    },
    close,
  };
}

/** Adds to a file, made for this user alone if it is not there. On the disk when this resolves. */
export async function appendDurably(path: string, text: string): Promise<void> {
  const handle = await open(path, 'a', 0o600);
  try {
    await writeDurably(handle, Buffer.from(text));
  } finally {
    await handle.close();
  }
  await syncFolder(dirname(path));
}

async function writeDurably(handle: FileHandle, bytes: Buffer): Promise<void> {
  await handle.appendFile(bytes);
  await handle.datasync();
}

/** A file is found after a power cut only if its folder was synced as well. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
