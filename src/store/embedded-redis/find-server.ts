import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Redis server program and the libraries that it needs beside the system's own. */
export type RedisProgram = { readonly path: string; readonly libraryPath?: string };

/** The first `redis-server` or `valkey-server` of a PATH; null where there is none. */
export function findOnPath(path: string): RedisProgram | null {
  const folders = path.split(delimiter).filter(Boolean);
  for (const name of ['redis-server', 'valkey-server']) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found) return { path: found };
  }
  return null;
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
