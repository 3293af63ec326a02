import type { RequestHandler } from 'express';
import type { SimClock } from '../options.js';

/** Contract §4: requests a minute of the package Toàn diện. */
const LIMIT = 2000;

/** Counts and tells (contract §3.1); refusing with -32 is not imitated yet. */
export function rateHeaders(clock: SimClock): RequestHandler {
  let minute = -1;
  let used = 0;
  return (_req, res, next) => {
    const now = Math.floor(clock.now() / 60_000);
    used = now === minute ? used + 1 : 1;
    minute = now;
    res.set({ 'X-RateLimit-Limit': String(LIMIT), 'X-RateLimit-Remain': String(Math.max(0, LIMIT - used)) });
    next();
  };
}
