import { createHmac } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { TokenBook } from '../../token-book.js';
import { Refusal } from '../envelope.js';

/** The codes of one host for a token that does not serve (contract §7.1, §7.2). */
export type TokenCodes = { readonly invalid: number; readonly expired: number; readonly proof: number };

export const OA_TOKEN_CODES: TokenCodes = { invalid: -216, expired: -220, proof: -242 };
export const ZBS_TOKEN_CODES: TokenCodes = { invalid: -124, expired: -124, proof: -1241 };

/** The token comes in the header `access_token` and nowhere else (contract §3.1). */
export function authorise(tokens: TokenBook, appSecret: string, codes: TokenCodes): RequestHandler {
  return (req, _res, next) => {
    const token = req.get('access_token');
    const state = tokens.check(token);
    if (state === 'expired') throw new Refusal(codes.expired, 'Access token is expired or no longer usable');
    if (state === 'invalid' || !token) throw new Refusal(codes.invalid, 'Access token is invalid');
    // optional, but checked when it comes (§1.2)
    const proof = req.get('appsecret_proof');
    if (proof !== undefined && proof !== createHmac('sha256', appSecret).update(token).digest('hex'))
      throw new Refusal(codes.proof, 'appsecret_proof is invalid');
    next();
  };
}
