import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ids } from './ids.js';
import type { SimClock } from './sim-clock.js';
import type { StateStore } from './state-store.js';

/** Contract §3.9: uploads are kept 7 days, then sending them answers -100. */
const KEPT_MS = 7 * 86_400_000;

export type AttachmentKind = 'image' | 'gif' | 'file';

/** `type` is the MIME type, `name` the file's name as it was uploaded. */
export type Attachment = {
  readonly kind: AttachmentKind;
  readonly type: string;
  readonly name: string;
  readonly bytes: Buffer;
};

export type KeptAttachment = Omit<Attachment, 'bytes'> & { readonly size: number; readonly isExpired: boolean };

export type AttachmentShelf = {
  /** Keeps it and returns its attachment id, which for a file is called a token. */
  add(attachment: Attachment): string;
  find(id: string): KeptAttachment | null;
  /** Expired ones too: they stay visible in old chats. */
  read(id: string): Pick<Attachment, 'type' | 'bytes'> | null;
};

export type AttachmentShelfDeps = { readonly store: StateStore; readonly clock: SimClock; readonly ids: Ids };

/** With a data file the bytes lie in `<dataFile>.attachments/`, so that the JSON stays small. */
export function attachmentShelf({ store, clock, ids }: AttachmentShelfDeps, dataFile?: string): AttachmentShelf {
  const { attachments } = store.state;
  const folder = dataFile && `${dataFile}.attachments`;
  const inMemory = new Map<string, Buffer>();

  const entry = (id: string) => attachments.find((attachment) => attachment.id === id);

  return {
    add({ bytes, ...attachment }) {
      const id = ids.attachment();
      if (folder) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, id), bytes);
      } else inMemory.set(id, bytes);
      attachments.push({ id, ...attachment, size: bytes.length, uploadedAt: clock.now() });
      store.saveNow();
      return id;
    },
    find(id) {
      const found = entry(id);
      if (!found) return null;
      const { kind, type, name, size, uploadedAt } = found;
      return { kind, type, name, size, isExpired: clock.now() - uploadedAt >= KEPT_MS };
    },
    read(id) {
      const found = entry(id); // also keeps a crafted id from naming another file
      if (!found) return null;
      const bytes = folder ? readFileSync(join(folder, id)) : inMemory.get(id);
      return bytes ? { type: found.type, bytes } : null;
    },
  };
}
