import { createHash } from 'node:crypto';
import type { CallOptions } from '../../call/request.js';
import { ZaloApiError } from '../../errors/zalo-api-error.js';
import { type AttachmentStore, memoryAttachmentStore } from './attachment-store.js';
import type { UploadCalls } from './upload-calls.js';

/** Content to send. */
export type Attachable =
  | { readonly kind: 'image' | 'gif'; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly name: string };

export type AttachmentCacheOptions = {
  readonly uploads: UploadCalls;
  /** Default: in this process alone. */
  readonly store?: AttachmentStore;
  /** Epoch ms. */
  readonly now: () => number;
};

export type AttachmentCache = {
  /** The id under which Zalo knows this content (for a file its token); uploads it where there is none. */
  idOf(content: Attachable, options?: CallOptions): Promise<string>;
  /**
   * Runs `send` with the id. Where Zalo says that the attachment is gone (-100), uploads it anew and runs `send` once
   * more: that refusal proves that nothing was sent. Any other error is the caller's.
   */
  withAttachment<T>(content: Attachable, send: (id: string) => Promise<T>, options?: CallOptions): Promise<T>;
  /** The next use uploads anew. */
  forget(hash: string): Promise<void>;
};

/** Zalo keeps uploads for 7 days (contract §3.9); the last hours are left for messages that wait in a queue. */
const GOOD_FOR_MS = (7 * 24 - 6) * 60 * 60 * 1_000;

/** What the cache knows a content by. The name of a file counts, since people see it. */
export function attachmentHash(content: Attachable): string {
  const hash = createHash('sha256').update(content.kind);
  if (content.kind === 'file') hash.update(`\n${content.name.normalize('NFC')}`);
  return hash.update('\n').update(content.bytes).digest('hex');
}

/** One upload for each content, however often it is sent. */
export function attachmentCache({
  uploads,
  store = memoryAttachmentStore(),
  now,
}: AttachmentCacheOptions): AttachmentCache {
  const underWay = new Map<string, { readonly id: Promise<string>; readonly signal: AbortSignal | undefined }>();

  async function upload(content: Attachable, options?: CallOptions): Promise<string> {
    if (content.kind === 'file') return (await uploads.file(content, options)).token;
    return (await uploads[content.kind](content.bytes, options)).attachmentId;
  }

  async function found(hash: string, content: Attachable, options?: CallOptions): Promise<string> {
    const stored = await store.find(hash);
    if (stored && now() - stored.uploadedAt < GOOD_FOR_MS) return stored.id;
    const uploadedAt = now(); // before the upload: an id may be thought older than it is, never younger
    const id = await upload(content, options);
    await store.save(hash, { id, uploadedAt });
    return id;
  }

  /** Senders of the same content at the same moment share one upload; one who gives up takes nobody along. */
  async function idOf(content: Attachable, options?: CallOptions): Promise<string> {
    const hash = attachmentHash(content);
    const shared = underWay.get(hash);
    if (!shared) {
      const id = found(hash, content, options).finally(() => underWay.delete(hash));
      underWay.set(hash, { id, signal: options?.signal });
      return await id;
    }
    try {
      return await shared.id;
    } catch (error) {
      if (!shared.signal?.aborted) throw error;
      return await idOf(content, options);
    }
  }

  return {
    idOf,
    async withAttachment(content, send, options) {
      const id = await idOf(content, options);
      try {
        return await send(id);
      } catch (error) {
        if (!(error instanceof ZaloApiError) || error.kind !== 'attachment-expired') throw error;
        const hash = attachmentHash(content);
        // another sender may have uploaded it anew already
        if ((await store.find(hash))?.id === id) await store.remove(hash);
        return await send(await idOf(content, options));
      }
    },
    forget: (hash) => store.remove(hash),
  };
}
