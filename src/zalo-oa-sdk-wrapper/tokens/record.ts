import { createHash } from 'node:crypto';
import { z } from 'zod';

export type TokenPair = {
  /** Empty where there is only a refresh token yet. */
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Of the access token, epoch ms. */
  readonly expiresAt: number;
};

/** A refresh token that went out, or is about to: what became of it is not known yet. */
export type Attempt = {
  /** Fingerprint of the refresh token. */
  readonly token: string;
  /** Epoch ms. */
  readonly at: number;
};

/**
 * Why nothing can be sent until somebody grants anew. `refused`: Zalo refused the refresh, `code` says why.
 * `answer-lost`: the refresh was carried out and its answer never came.
 */
export type GrantLoss = {
  readonly reason: 'refused' | 'answer-lost';
  readonly code: number | null;
  /** Epoch ms. */
  readonly at: number;
  /** Fingerprint of the app's id and secret with which it was found. */
  readonly app: string;
};

/** All that is kept about the grant of one (app, OA), for every process. */
export type TokenRecord = {
  readonly pair: TokenPair | null;
  readonly attempt: Attempt | null;
  readonly loss: GrantLoss | null;
  /** Fingerprints of first refresh tokens that were taken from settings, or that a later grant overtook. */
  readonly firsts: readonly string[];
};

/** A record with a refresh token to go on with. */
export type GrantedRecord = TokenRecord & { readonly pair: TokenPair };

export const EMPTY_RECORD: TokenRecord = { pair: null, attempt: null, loss: null, firsts: [] };

/** Names a secret without telling it. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 16);
}

const FIRSTS_KEPT = 50;

/** The list with one more fingerprint; settings hold the latest token, so the oldest are forgotten. */
export function withFirst(firsts: readonly string[], first: string | null): readonly string[] {
  if (first === null || firsts.includes(fingerprint(first))) return firsts;
  return [...firsts, fingerprint(first)].slice(-FIRSTS_KEPT);
}

const pairFields = { accessToken: z.string(), refreshToken: z.string(), expiresAt: z.number() };
const whole = z.object({
  pair: z.object(pairFields).nullable(),
  attempt: z.object({ token: z.string(), at: z.number() }).nullable(),
  loss: z
    .object({
      reason: z.enum(['refused', 'answer-lost']),
      code: z.number().nullable(),
      at: z.number(),
      app: z.string(),
    })
    .nullable(),
  firsts: z.array(z.string()),
});
/** A pair alone, with the fingerprint of its first token: the shape without marks. */
const pairAlone = z
  .object({ ...pairFields, origin: z.string() })
  .transform(({ origin, ...pair }): TokenRecord => ({ ...EMPTY_RECORD, pair, firsts: [origin] }));

export const recordSchema: z.ZodType<TokenRecord> = z.union([whole, pairAlone]);
