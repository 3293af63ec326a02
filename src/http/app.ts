import { createServer, type Server } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { TurnLog } from '../conversation/index.js';
import { healthRouter, type Part } from './health-router.js';
import type { Metrics } from './metrics.js';
import { type OAuthDeps, oauthRouter } from './oauth-router.js';
import { type Site, siteVerificationRouter } from './site-verification-router.js';
import { isWebhook, type WebhookDeps, webhookHandler } from './webhook.js';

export type HttpDeps = WebhookDeps & {
  readonly metrics: Metrics;
  readonly oauth: OAuthDeps;
  readonly parts: readonly Part[];
  /** Folder of the pictures that steps show. */
  readonly mediaFolder: string;
  readonly site: Site;
  readonly log: TurnLog;
};

/**
 * Longer than a reverse proxy keeps its connections (nginx: 60 s): one that the app closes first may be closed just as
 * the next delivery goes out on it.
 */
const KEPT_ALIVE_MS = 65_000;

/** The app's server. Deliveries of Zalo, nearly all that comes, do not take the way through Express. */
export function createHttpServer(deps: HttpDeps): Server {
  const webhook = webhookHandler(deps);
  const app = createHttpApp(deps);
  return createServer({ keepAliveTimeout: KEPT_ALIVE_MS }, (req, res) => {
    if (isWebhook(req)) webhook(req, res);
    else app(req, res);
  });
}

function createHttpApp(deps: HttpDeps): Express {
  return express()
    .disable('x-powered-by')
    .disable('etag')
    .use(oauthRouter(deps.oauth))
    .use(healthRouter(deps.parts))
    .get('/metrics', async (_req, res) => {
      res.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics());
    })
    .use('/media', express.static(deps.mediaFolder, { immutable: true, maxAge: '1y', index: false }))
    .use(siteVerificationRouter(deps.site))
    .use((_req, res) => void res.sendStatus(404))
    .use(lastResort(deps.log));
}

/** Nothing that goes wrong shows a stack to whoever asked; a request that cannot be read is nobody's fault here. */
function lastResort(log: TurnLog): ErrorRequestHandler {
  return (err: { status?: number }, req, res, _next) => {
    if (err.status === 400 && !res.headersSent) return void res.sendStatus(400);
    log.error({ err, path: req.path }, 'request failed');
    if (!res.headersSent) res.sendStatus(500);
  };
}
