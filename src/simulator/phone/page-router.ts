import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

// found beside this module's folder, in src/ and in dist/ alike
const PAGE = fileURLToPath(new URL('../page/', import.meta.url));

// pictures come from wherever the bot keeps them; everything else is ours
const POLICY = [
  "default-src 'self'",
  "img-src 'self' http: https: data:",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The phone page's files, with the policy that also covers the consent page. */
export function pageRouter(): Router {
  const router = express.Router();
  router.use((_req, res, next) => {
    res.set({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  router.use(express.static(PAGE, { cacheControl: false }));
  return router;
}
