import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { parseJson } from '../json.js';
import { recordSchema, type TokenRecord } from './record.js';

/** A stored record cannot be opened. It is left as it is: whoever holds the right key can still open it. */
export class TokenSealError extends Error {
  override readonly name = 'TokenSealError';
  /** `key`: another key, another OA's record, or altered bytes; `shape`: the record is of a release unknown here. */
  readonly reason: 'key' | 'shape';

  constructor(reason: 'key' | 'shape') {
    super(
      reason === 'key'
        ? 'the stored tokens do not open with this key: put the former key back, or remove the record and grant anew'
        : 'the stored tokens have an unknown shape: use the release that wrote them, or remove the record and grant anew',
    );
    this.reason = reason;
  }
}

export type RecordSealOptions = {
  /** 32 bytes as 64 hex digits. */
  readonly key: string;
  readonly appId: string;
  readonly oaId: string;
};

/** Writes records so that only the holder of the key reads them, and reads them back. */
export type RecordSeal = {
  seal(record: TokenRecord): string;
  /** Takes a record that was written in clear too. @throws TokenSealError */
  open(text: string): TokenRecord;
};

const VERSION = 'v1:';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a random nonce of 96 bits, bound to the (app, OA): `v1:` and nonce, text and tag in base64url. */
export function createRecordSeal({ key: hexKey, appId, oaId }: RecordSealOptions): RecordSeal {
  if (!/^[0-9a-f]{64}$/i.test(hexKey)) throw new TypeError('the token key must be 64 hex digits');
  const key = Buffer.from(hexKey, 'hex');
  const context = Buffer.from(`${appId}:${oaId}`);

  function decrypt(sealed: Buffer): string {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new TokenSealError('key');
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(context).setAuthTag(sealed.subarray(-TAG_BYTES));
    const text = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    try {
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      throw new TokenSealError('key'); // the tag does not fit
    }
  }

  return {
    seal(record) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(context);
      const text = Buffer.concat([cipher.update(JSON.stringify(record), 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
    },
    open(text) {
      const isSealed = text.startsWith(VERSION);
      const json = isSealed ? decrypt(Buffer.from(text.slice(VERSION.length), 'base64url')) : text;
      const parsed = recordSchema.safeParse(parseJson(json));
      if (!parsed.success) throw new TokenSealError('shape');
      return parsed.data;
    },
  };
}
