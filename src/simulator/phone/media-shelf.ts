import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ids } from '../ids.js';
import type { StateStore } from '../state-store.js';

export type Media = { readonly type: string; readonly bytes: Buffer };

/** What residents sent from their phones. With a data file the bytes lie in `<dataFile>.media/`. */
export type MediaShelf = {
  /** Keeps the bytes and answers the id under which they are served. */
  add(media: Media): string;
  read(id: string): Media | null;
};

export function mediaShelf(store: StateStore, ids: Ids, dataFile: string | undefined): MediaShelf {
  const { media } = store.state;
  const folder = dataFile && `${dataFile}.media`;
  const inMemory = new Map<string, Buffer>();
  return {
    add({ type, bytes }) {
      const id = ids.attachment();
      if (folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, id), bytes);
      } else inMemory.set(id, bytes);
      media.push({ id, type });
      store.saveSoon();
      return id;
    },
    read(id) {
      const known = media.find((entry) => entry.id === id); // also keeps a crafted id from naming another file
      if (!known) return null;
      const bytes = folder ? readFileSync(join(folder, id)) : inMemory.get(id);
      return bytes ? { type: known.type, bytes } : null;
    },
  };
}
