/** An upload that Zalo keeps: its attachment id, or the token of a file. */
export type StoredAttachment = {
  readonly id: string;
  /** Epoch ms. */
  readonly uploadedAt: number;
};

/** Where ids of uploads live. Entries may be dropped 7 days after they were saved. */
export type AttachmentStore = {
  find(hash: string): Promise<StoredAttachment | null>;
  save(hash: string, attachment: StoredAttachment): Promise<void>;
  remove(hash: string): Promise<void>;
};

/** Keeps ids in this process alone. */
export function memoryAttachmentStore(): AttachmentStore {
  const attachments = new Map<string, StoredAttachment>();
  return {
    find: async (hash) => attachments.get(hash) ?? null,
    save: async (hash, attachment) => void attachments.set(hash, attachment),
    remove: async (hash) => void attachments.delete(hash),
  };
}
