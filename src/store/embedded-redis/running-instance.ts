import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** The file in which a running instance notes its socket. */
const socketNote = (dataFolder: string) => join(dataFolder, 'socket');

export function noteSocket(dataFolder: string, socket: string): void {
  writeFileSync(socketNote(dataFolder), socket);
}

/** The socket of the instance that runs on a folder, for commands that want to look in; null where none runs. */
export async function findRunningSocket(dataFolder: string): Promise<string | null> {
  const note = socketNote(dataFolder);
  const socket = existsSync(note) ? readFileSync(note, 'utf8') : '';
  return (await isAnswering(socket)) ? socket : null;
}

/** Whether nobody runs on a folder, at once or before `withinMs` have passed. */
export async function isLeftAlone(dataFolder: string, withinMs: number): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (await findRunningSocket(dataFolder)) {
    if (performance.now() > until) return false;
    await wait(100);
  }
  return true;
}

/** A socket may outlive its server: only an answer counts. */
async function isAnswering(socket: string): Promise<boolean> {
  if (!existsSync(socket)) return false;
  const probe = new Redis({ path: socket, lazyConnect: true, retryStrategy: () => null, connectTimeout: 1_000 });
  probe.on('error', () => {});
  try {
    return (await probe.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    probe.disconnect();
  }
}
