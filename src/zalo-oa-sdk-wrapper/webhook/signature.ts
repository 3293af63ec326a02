import { hash, timingSafeEqual } from 'node:crypto';
import { parseJson } from '../json.js';
import { asFields, type Fields, idAt } from './fields.js';

export type WebhookSecrets = {
  readonly appId: string;
  /** The OA Secret Key of the app's webhook page, which is not the app's secret (contract §1.2). */
  readonly oaSecretKey: string;
  /** With it, a signature that begins with the OA's id is told apart from a wrong one. It is refused all the same. */
  readonly oaId?: string;
};

export type Refusal = 'no-signature' | 'not-json' | 'other-app' | 'mismatch' | 'signed-with-oa-id';

export type Verified =
  | { readonly ok: true; readonly body: Fields }
  /** Safe to log. `signed-with-oa-id` is worth a person's look: some write that Zalo signs so (contract §1.2). */
  | { readonly ok: false; readonly reason: Refusal };

/**
 * Checks that Zalo sent these very bytes (contract §1.2): SHA-256 over app id, raw body, timestamp and OA secret key,
 * a plain hash and not an HMAC. `rawBody` is what arrived, before any parsing; `header` is X-ZEvent-Signature.
 * Compares in constant time. Never throws. The body is parsed once, with `parseJson`, and handed out.
 */
export function verifyWebhook(rawBody: Uint8Array, header: string | undefined, secrets: WebhookSecrets): Verified {
  const claimed = /^mac\s*=\s*([0-9a-f]{64})$/i.exec(header ?? '')?.[1]?.toLowerCase();
  if (claimed === undefined) return refused('no-signature');
  const bytes = Buffer.isBuffer(rawBody)
    ? rawBody
    : Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength);
  const body = asFields(parseJson(bytes.toString('utf8')));
  if (!body) return refused('not-json');
  // one event of template messages names no app (contract §2.10): its signature tells whose it is
  if ((idAt(body, 'app_id') ?? secrets.appId) !== secrets.appId) return refused('other-app');
  const tail = (idAt(body, 'timestamp') ?? '') + secrets.oaSecretKey;
  if (isDigestOf(claimed, secrets.appId, bytes, tail)) return { ok: true, body };
  const isOaId = secrets.oaId !== undefined && isDigestOf(claimed, secrets.oaId, bytes, tail);
  return refused(isOaId ? 'signed-with-oa-id' : 'mismatch');
}

function refused(reason: Refusal): Verified {
  return { ok: false, reason };
}

/** The bytes themselves are hashed: text read from bytes that are no UTF-8 stands for other bytes too. */
function isDigestOf(claimed: string, head: string, bytes: Buffer, tail: string): boolean {
  // one buffer and one call: twice as fast as a Hash object that is fed four times
  const signed = Buffer.allocUnsafe(Buffer.byteLength(head) + bytes.length + Buffer.byteLength(tail));
  const at = signed.write(head);
  signed.write(tail, at + bytes.copy(signed, at));
  return timingSafeEqual(Buffer.from(hash('sha256', signed)), Buffer.from(claimed));
}
