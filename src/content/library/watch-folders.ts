import { watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves in several strokes: the change is whole when nothing has happened for so long, ms. */
const CALM_MS = 200;

/** Calls `changed` after every change in the folders of `root` and below, until the returned function is called. */
export function watchFolders(root: string, folders: readonly string[], changed: () => void): () => void {
  let calm: NodeJS.Timeout | undefined;
  const stirred = () => {
    clearTimeout(calm);
    calm = setTimeout(changed, CALM_MS);
  };
  const watchers = folders.map((folder) => watch(join(root, folder), { recursive: true }, stirred));
  for (const watcher of watchers) watcher.on('error', stirred); // a folder that vanished: reading tells it
  return () => {
    clearTimeout(calm);
    for (const watcher of watchers) watcher.close();
  };
}
