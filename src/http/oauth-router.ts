import { randomBytes, timingSafeEqual } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import { atMostEvery, type TurnLog } from '../conversation/index.js';
import { createPkce, TokenSealError, ZaloApiError } from '../zalo-oa-sdk-wrapper/index.js';
import { type GrantEnd, grantPage, PAGE_HEADERS } from './grant-page.js';

export type OAuthDeps = {
  readonly oaId: string;
  /** The callback's address as the app's console knows it. */
  readonly redirectUri: () => string;
  /** The page at Zalo on which an admin of the OA grants the app. */
  readonly authorizationUrl: (state: string, codeChallenge: string) => string;
  /** What is kept on the server between start and callback; `take` hands it out once. */
  readonly pending: {
    keep(state: string, grant: { readonly verifier: string; readonly browser: string }): Promise<void>;
    take(state: string): Promise<{ readonly verifier: string; readonly browser: string } | null>;
  };
  /** Exchanges the code and takes the tokens over. */
  readonly grant: (code: string, verifier: string) => Promise<'granted' | 'foreign-oa'>;
  readonly log: TurnLog;
};

const COOKIE = 'zalo_grant';
const COOKIE_MS = 600_000;
const LOG_REFUSALS_EVERY_MS = 60_000;
const RANDOM = /^[\w-]{43}$/;
const STATUS: Readonly<Record<GrantEnd['end'], number>> = {
  granted: 200,
  refused: 400,
  'unknown-state': 400,
  'other-browser': 400,
  'foreign-oa': 403,
  unreachable: 502,
  'sealed-otherwise': 500,
};

/**
 * The first grant by a click (contract §5): `/start` leads to Zalo with PKCE and a `state`, `/callback` takes the code.
 * A state is good once, for 10 minutes, and in the browser that began.
 */
export function oauthRouter(deps: OAuthDeps): Router {
  const router = express.Router();
  const rarely = atMostEvery(LOG_REFUSALS_EVERY_MS);

  // whoever only looks whether the page is there, as a link's preview does, begins nothing and uses nothing up
  router.head(['/oauth/zalo/start', '/oauth/zalo/callback'], (_req, res) => {
    res.set(PAGE_HEADERS).sendStatus(200);
  });

  router.get('/oauth/zalo/start', async (req, res) => {
    const { verifier, challenge } = createPkce();
    const [state, browser] = [random(), cookieOf(req) ?? random()];
    await deps.pending.keep(state, { verifier, browser });
    const secure = deps.redirectUri().startsWith('https:');
    res.set(PAGE_HEADERS);
    res.cookie(COOKIE, browser, { httpOnly: true, sameSite: 'lax', secure, path: '/oauth/zalo', maxAge: COOKIE_MS });
    res.redirect(deps.authorizationUrl(state, challenge));
  });

  router.get('/oauth/zalo/callback', async (req, res) => {
    const end = await finish(deps, req);
    const told = { end: end.end, ...('code' in end && { code: end.code }) };
    // anybody may call: a flood of refusals is a line a minute
    if (end.end === 'granted') deps.log.info(told, 'zalo grant callback');
    else rarely(end.end, (missed) => deps.log.info({ ...told, missed }, 'zalo grant callback'));
    show(res, end, deps.redirectUri());
  });
  return router;
}

async function finish(deps: OAuthDeps, req: Request): Promise<GrantEnd> {
  const field = (name: string) => (typeof req.query[name] === 'string' ? req.query[name] : '');
  const state = field('state');
  const pending = RANDOM.test(state) ? await deps.pending.take(state) : null;
  const errorCode = /^-\d{1,6}$/.test(field('error_code')) ? Number(field('error_code')) : null;
  if (errorCode !== null || field('code') === '') return { end: 'refused', code: errorCode };
  if (!pending) return { end: 'unknown-state' };
  if (!isSame(cookieOf(req) ?? '', pending.browser)) return { end: 'other-browser' };
  if (field('oa_id') !== deps.oaId) return { end: 'foreign-oa' };
  try {
    return { end: await deps.grant(field('code'), pending.verifier) };
  } catch (error) {
    return endOf(error);
  }
}

function endOf(error: unknown): GrantEnd {
  if (error instanceof TokenSealError) return { end: 'sealed-otherwise' };
  if (!(error instanceof ZaloApiError)) throw error;
  return error.kind === 'needs-human' ? { end: 'refused', code: error.code } : { end: 'unreachable' };
}

function show(res: Response, end: GrantEnd, redirectUri: string): void {
  res.status(STATUS[end.end]).set(PAGE_HEADERS).type('html').send(grantPage(end, redirectUri));
}

const random = () => randomBytes(32).toString('base64url');

function cookieOf(req: Request): string | null {
  const pairs = (req.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([name]) => name === COOKIE)?.[1] ?? '';
  return RANDOM.test(value) ? value : null;
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
