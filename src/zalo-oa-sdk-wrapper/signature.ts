import { createHash, timingSafeEqual } from 'node:crypto';
import { parseJson } from './json.js';

export type WebhookSecrets = { readonly appId: string; readonly oaSecretKey: string };

export type Verified =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: 'no-signature' | 'not-json' | 'other-app' | 'mismatch' };

/**
 * Checks that Zalo sent these very bytes (contract §1.2): SHA-256 over app id, raw body, timestamp and OA secret key,
 * a plain hash and not an HMAC. `rawBody` is what arrived, before any parsing; `header` is X-ZEvent-Signature.
 * Compares in constant time. Never throws.
 */
export function verifyWebhook(rawBody: Buffer, header: string | undefined, secrets: WebhookSecrets): Verified {
  const claimed = /^mac\s*=\s*([0-9a-f]{64})$/i.exec(header ?? '')?.[1];
  if (claimed === undefined) return { ok: false, reason: 'no-signature' };
  const body = parseJson(rawBody.toString('utf8'));
  if (typeof body !== 'object' || body === null) return { ok: false, reason: 'not-json' };
  const fields: Readonly<Record<string, unknown>> = { ...body };
  if (String(fields['app_id']) !== secrets.appId) return { ok: false, reason: 'other-app' };
  const expected = createHash('sha256')
    .update(secrets.appId)
    .update(rawBody)
    .update(String(fields['timestamp'] ?? ''))
    .update(secrets.oaSecretKey)
    .digest();
  return timingSafeEqual(expected, Buffer.from(claimed, 'hex'))
    ? { ok: true, body: fields }
    : { ok: false, reason: 'mismatch' };
}
