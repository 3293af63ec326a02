import { createHmac } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { TokenBook } from '../token-book.js';
import { Refusal } from './envelope.js';

/** The token comes in the header `access_token` and nowhere else (contract §3.1). */
export function authorise(tokens: TokenBook, appSecret: string): RequestHandler {
  return (req, _res, next) => {
    const token = req.get('access_token');
    const state = tokens.check(token);
    if (state === 'expired') throw new Refusal(-220, 'Access token is expired or no longer usable');
    if (state === 'invalid' || !token) throw new Refusal(-216, 'Access token is invalid');
    // optional, but checked when it comes (§1.2)
    const proof = req.get('appsecret_proof');
    if (proof !== undefined && proof !== createHmac('sha256', appSecret).update(token).digest('hex'))
      throw new Refusal(-242, 'appsecret_proof is invalid');
    next();
  };
}
