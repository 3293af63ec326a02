import express, { type ErrorRequestHandler, type Router } from 'express';
import { type Accepted, atMostEvery, isAnswered, type TurnLog } from '../conversation/index.js';
import { parseEvent, verifyWebhook, type WebhookSecrets, type ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';
import type { Metrics } from './metrics.js';

export type WebhookDeps = {
  readonly secrets: WebhookSecrets;
  readonly accept: (event: ZaloEvent) => Promise<Accepted>;
  readonly keepUnknown: (name: string, body: unknown) => Promise<void>;
  readonly metrics: Metrics;
  readonly log: TurnLog;
};

const LARGEST_BODY = '1mb';
const LOG_DROPS_EVERY_MS = 60_000;

/**
 * Zalo's deliveries: check the bytes, keep the event, answer 200. Nothing slow happens here. What cannot be verified
 * is answered 200 and dropped, because the console's test delivery may be unsigned and refusals unsubscribe the app
 * (contract §1.3). An event that could not be kept is answered 503: Zalo delivers it again.
 */
export function webhookRouter({ secrets, accept, keepUnknown, metrics, log }: WebhookDeps): Router {
  const router = express.Router();
  const rarely = atMostEvery(LOG_DROPS_EVERY_MS);

  router.post('/webhook/zalo', express.raw({ type: () => true, limit: LARGEST_BODY }), async (req, res) => {
    const rawBody: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    const verified = verifyWebhook(rawBody, req.get('X-ZEvent-Signature'), secrets);
    if (!verified.ok) {
      metrics.webhooks.inc({ result: verified.reason });
      const { reason } = verified;
      rarely(reason, (missed) => log.warn({ reason, missed }, 'webhook dropped'));
      res.sendStatus(200);
      return;
    }
    const event = parseEvent(verified.body, { server: req.get('X-ZEvent-Server'), oaId: secrets.oaId });
    // ids of other events may hold a phone number
    const trace = { kind: event.kind, eventId: isAnswered(event) ? event.id : event.name };
    metrics.events.inc({ kind: event.kind });
    try {
      const result = await accept(event);
      if (event.kind === 'unknown') await keepUnknown(event.name, event.raw);
      metrics.webhooks.inc({ result });
      log.info({ ...trace, result }, 'webhook');
      res.sendStatus(200);
    } catch (err) {
      metrics.webhooks.inc({ result: 'not-kept' });
      log.error({ ...trace, err }, 'webhook not kept, asked for another delivery');
      res.sendStatus(503);
    }
  });
  router.use(tooLarge);
  return router;
}

/** A body over the limit or cut short: the client's fault, and no stack for it. */
const tooLarge: ErrorRequestHandler = (error: { status?: number }, _req, res, next) => {
  if (error.status === 413 || error.status === 400) res.sendStatus(error.status);
  else next(error);
};
