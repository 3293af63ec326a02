import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';

/** Held until it is released or its process ends, however that ends. */
export type FileLock = { release(): Promise<void> };

/**
 * Takes the kernel's lock on a file, made if it is not there; null where somebody else has it. Where the system has no
 * `flock`, the process id in the file stands for it.
 */
export async function lockFile(path: string): Promise<FileLock | null> {
  const handle = await open(path, 'a+', 0o600);
  if (!((await flock(handle)) ?? (await isNobodys(handle)))) {
    await handle.close();
    return null;
  }
  await handle.truncate();
  await handle.appendFile(String(process.pid));
  return { release: () => handle.close() };
}

/** The lock belongs to the open file, which the child shares: it stays when the child ends. Null: no such program. */
async function flock(handle: FileHandle): Promise<boolean | null> {
  const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle.fd] });
  try {
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch {
    return null;
  }
}

async function isNobodys(handle: FileHandle): Promise<boolean> {
  const pid = Number(await handle.readFile('utf8'));
  if (!Number.isInteger(pid) || pid <= 0) return true;
  try {
    return pid !== process.pid && !process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
