import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** An editor saves in several strokes: the change is whole when nothing has happened for so long, ms. */
const CALM_MS = 200;

/**
 * Calls `changed` after every change in the folders of `root` and below, until the returned function is called. Each
 * folder is watched for itself: Node's recursive watch on Linux loses a file that an editor replaces by another.
 */
export function watchFolders(root: string, folders: readonly string[], changed: () => void): () => void {
  const watchers: FSWatcher[] = [];
  let calm: NodeJS.Timeout | undefined;
  const stirred = () => {
    clearTimeout(calm);
    calm = setTimeout(() => {
      watchAll(); // a folder may be new, or another one under the same name
      changed();
    }, CALM_MS);
  };
  const watchAll = () => {
    for (const watcher of watchers.splice(0)) watcher.close();
    for (const path of folders.flatMap((folder) => withFoldersBelow(join(root, folder)))) {
      try {
        const watcher = watch(path, stirred);
        watcher.on('error', stirred);
        watchers.push(watcher);
      } catch {
        // it vanished since it was listed: its parent's watcher has told so
      }
    }
  };
  watchAll();
  return () => {
    clearTimeout(calm);
    for (const watcher of watchers) watcher.close();
  };
}

function withFoldersBelow(path: string): readonly string[] {
  try {
    const below = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isDirectory());
    return [path, ...below.map((entry) => join(entry.parentPath, entry.name))];
  } catch {
    return []; // not there: reading the content tells it
  }
}
