import { z } from 'zod';
import type { Caller } from '../../call/caller.js';
import { dataOf } from '../../call/data.js';
import { idField } from '../../call/fields.js';
import { multipart } from '../../call/multipart.js';
import type { CallOptions } from '../../call/request.js';
import { UnsentCallError } from '../../errors/unsent-call-error.js';
import { MEDIA_TYPES } from './file-format.js';
import { memoryUploadCounter, monthOf, type UploadCounter } from './upload-counter.js';
import { allowedFormat, UPLOAD_RULES, UPLOADS_A_MONTH, type UploadKind } from './upload-rule.js';

export type UploadOptions = {
  /** Default: counts in this process alone. */
  readonly counter?: UploadCounter;
  /** Told once at each of 4,500, 4,900 and 5,000 uploads of a kind in a month. */
  readonly onNearLimit?: (sighting: {
    readonly kind: UploadKind;
    readonly used: number;
    readonly limit: number;
  }) => void;
  /** Epoch ms. */
  readonly now?: () => number;
};

/** Ids live 7 days (contract §3.9): keep content, not ids, or use `attachmentCache`. */
export type UploadCalls = {
  /** A jpg or png of at most 1 MB, for a message with a picture. */
  image(bytes: Uint8Array, options?: CallOptions): Promise<{ readonly attachmentId: string }>;
  /** A gif of at most 5 MB. */
  gif(bytes: Uint8Array, options?: CallOptions): Promise<{ readonly attachmentId: string }>;
  /** A pdf, doc, docx or csv of at most 5 MB, under the name that people will see. */
  file(
    file: { readonly bytes: Uint8Array; readonly name: string },
    options?: CallOptions,
  ): Promise<{ readonly token: string }>;
};

const NEAR_LIMIT = new Set([UPLOADS_A_MONTH * 0.9, UPLOADS_A_MONTH * 0.98, UPLOADS_A_MONTH]);

/**
 * Uploads (contract §3.9). Size, format and the month's count are checked before anything leaves.
 *
 * Every call throws UnsentCallError `invalid` for what Zalo would not take, `quota` at 5,000 a month; ZaloApiError.
 */
export function uploadCalls(caller: Caller, options: UploadOptions = {}): UploadCalls {
  const { counter = memoryUploadCounter(), onNearLimit, now = Date.now } = options;

  async function count(kind: UploadKind) {
    const used = await counter.add(kind, monthOf(now()));
    if (used > UPLOADS_A_MONTH) {
      const breach = { field: 'uploads this month', limit: UPLOADS_A_MONTH, actual: used, kind: 'quota' } as const;
      throw new UnsentCallError(UPLOAD_RULES[kind].path, breach);
    }
    if (NEAR_LIMIT.has(used)) onNearLimit?.({ kind, used, limit: UPLOADS_A_MONTH });
  }

  async function upload(kind: UploadKind, bytes: Uint8Array, name: string | undefined, callOptions?: CallOptions) {
    const rule = UPLOAD_RULES[kind];
    const format = allowedFormat(rule, bytes, name);
    await count(kind);
    const form = await multipart(bytes, name ?? `${kind}.${format}`, MEDIA_TYPES[format]);
    return await caller.call({ method: 'POST', path: rule.path, form, isRepeatable: true }, callOptions);
  }

  const attachment = async (kind: 'image' | 'gif', bytes: Uint8Array, callOptions?: CallOptions) => {
    const answer = await upload(kind, bytes, undefined, callOptions);
    const data = dataOf(z.object({ attachment_id: idField }), answer, UPLOAD_RULES[kind].path);
    return { attachmentId: data.attachment_id };
  };

  return {
    image: (bytes, callOptions) => attachment('image', bytes, callOptions),
    gif: (bytes, callOptions) => attachment('gif', bytes, callOptions),
    async file({ bytes, name }, callOptions) {
      const answer = await upload('file', bytes, name, callOptions);
      return dataOf(z.object({ token: idField }), answer, UPLOAD_RULES.file.path);
    },
  };
}
