import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newAttachmentId } from './ids.js';
import type { SimClock } from './options.js';
import type { StateStore } from './state-store.js';

/** Contract §3.9: uploads are kept 7 days, then sending them answers -100. */
const KEPT_MS = 7 * 86_400_000;

export type Picture = { readonly type: string; readonly bytes: Buffer };

export type PictureShelf = {
  /** Keeps the picture and returns its attachment id. */
  add(picture: Picture): string;
  status(id: string): 'kept' | 'expired' | 'unknown';
  read(id: string): Picture | null;
};

/** With a data file the bytes lie in `<dataFile>.pictures/`, so that the JSON stays small. */
export function pictureShelf(store: StateStore, clock: SimClock, dataFile: string | undefined): PictureShelf {
  const { pictures } = store.state;
  const folder = dataFile && `${dataFile}.pictures`;
  const inMemory = new Map<string, Buffer>();

  const find = (id: string) => pictures.find((picture) => picture.id === id);

  return {
    add({ type, bytes }) {
      const id = newAttachmentId();
      if (folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, id), bytes);
      } else inMemory.set(id, bytes);
      pictures.push({ id, type, uploadedAt: clock.now() });
      store.saveNow();
      return id;
    },
    status(id) {
      const picture = find(id);
      if (!picture) return 'unknown';
      return clock.now() - picture.uploadedAt < KEPT_MS ? 'kept' : 'expired';
    },
    read(id) {
      const picture = find(id); // also keeps a crafted id from naming another file
      if (!picture) return null;
      const bytes = folder ? readFileSync(join(folder, id)) : inMemory.get(id);
      return bytes ? { type: picture.type, bytes } : null;
    },
  };
}
