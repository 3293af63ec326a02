import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileLock, lockFile } from './lock-file.js';
import { type Segment, syncFolder } from './segment.js';

/** A folder of segments that no other process touches while its lock is held. */
export type SpoolFolder = { readonly path: string; readonly lock: FileLock };

const LOCK = 'lock';
export const SEGMENT = '.log';

/** A folder of this start's own. It gets its name only when it is locked, so that nobody takes it for left behind. */
export async function makeFolder(root: string, now: number): Promise<SpoolFolder> {
  await mkdir(root, { recursive: true, mode: 0o700 });
  const name = `${String(now).padStart(15, '0')}-${randomBytes(4).toString('hex')}`;
  const hidden = join(root, `.${name}`);
  await mkdir(hidden, { mode: 0o700 });
  const lock = await lockFile(join(hidden, LOCK));
  if (!lock) throw new Error(`the lock of a folder that nobody knows is taken: ${hidden}`);
  const path = join(root, name);
  await rename(hidden, path);
  await syncFolder(root);
  return { path, lock };
}

/** The folders of processes that are no more, oldest first, each locked by this one from here on. */
export async function takeLeftFolders(root: string): Promise<readonly SpoolFolder[]> {
  const taken: SpoolFolder[] = [];
  for (const name of await namesIn(root)) {
    const path = join(root, name);
    // a folder that goes away meanwhile was drained by somebody else
    const lock = await lockFile(join(path, LOCK)).catch(() => null);
    if (lock) taken.push({ path, lock });
  }
  return taken;
}

/** The folders of all processes that are or were, oldest first. */
export async function namesIn(root: string): Promise<readonly string[]> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  return names.filter((name) => /^\d+-[0-9a-f]+$/.test(name)).sort();
}

export async function segmentsOf({ path }: Pick<SpoolFolder, 'path'>): Promise<Segment[]> {
  const names = (await readdir(path)).filter((name) => name.endsWith(SEGMENT)).sort();
  const found = names.map(async (name) => {
    const file = join(path, name);
    return { path: file, durable: (await stat(file)).size, isOpen: false };
  });
  return await Promise.all(found);
}

/** Removes the folder if only its lock is left in it, and lets go of it. */
export async function leaveFolder({ path, lock }: SpoolFolder): Promise<void> {
  const left = (await readdir(path)).filter((name) => name !== LOCK);
  if (left.length === 0) await rm(path, { recursive: true, force: true });
  await lock.release();
}
