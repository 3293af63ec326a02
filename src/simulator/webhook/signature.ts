import { createHash } from 'node:crypto';

export type SignedParts = {
  readonly appId: string;
  /** the very bytes that go over the wire */
  readonly rawBody: string | Buffer;
  /** the body's own `timestamp`, as text */
  readonly timestamp: string;
  readonly oaSecretKey: string;
};

/** The value of X-ZEvent-Signature (contract §1.2): a plain SHA-256 of the concatenation, not an HMAC. */
export function signatureOf({ appId, rawBody, timestamp, oaSecretKey }: SignedParts): string {
  const hash = createHash('sha256').update(appId).update(rawBody).update(timestamp).update(oaSecretKey);
  return `mac=${hash.digest('hex')}`;
}
