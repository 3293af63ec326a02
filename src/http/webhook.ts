import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Accepted, atMostEvery, isAnswered, type TurnLog } from '../conversation/index.js';
import { parseEvent, verifyWebhook, type WebhookSecrets, type ZaloEvent } from '../zalo-oa-sdk-wrapper/index.js';
import type { Metrics } from './metrics.js';
import { readBody } from './read-body.js';

export type WebhookDeps = {
  readonly secrets: WebhookSecrets;
  readonly accept: (event: ZaloEvent) => Promise<Accepted>;
  readonly keepUnknown: (name: string, body: unknown) => Promise<void>;
  readonly metrics: Pick<Metrics, 'webhooks' | 'events'>;
  readonly log: TurnLog;
};

/** A handler for node's own server; Express takes it too. */
export type WebhookHandler = (req: IncomingMessage, res: ServerResponse) => void;

const PATH = '/webhook/zalo';
const LARGEST_BODY_BYTES = 1_048_576;
const LOG_EVERY_MS = 60_000;
/** A handful of kinds and results: each has its counter at hand after the first time. */
type Count = (label: string) => void;

export function isWebhook({ method, url = '' }: IncomingMessage): boolean {
  return method === 'POST' && (url === PATH || url === `${PATH}/` || url.startsWith(`${PATH}?`));
}

/**
 * Zalo's deliveries: check the bytes, keep the event, answer 200. Nothing slow happens here. What cannot be verified
 * is answered 200 and dropped, because the console's test delivery may be unsigned and refusals unsubscribe the app
 * (contract §1.3). An event that could not be kept is answered 503: Zalo delivers it again.
 */
export function webhookHandler({ secrets, accept, keepUnknown, metrics, log }: WebhookDeps): WebhookHandler {
  const rarely = atMostEvery(LOG_EVERY_MS);
  const countResult = counterOf(metrics.webhooks, 'result');
  const countKind = counterOf(metrics.events, 'kind');

  async function take(req: IncomingMessage, body: Buffer): Promise<number> {
    const verified = verifyWebhook(body, header(req, 'x-zevent-signature'), secrets);
    if (!verified.ok) {
      const { reason } = verified;
      countResult(reason);
      rarely(reason, (missed) => log.warn({ reason, missed }, 'webhook dropped'));
      return 200;
    }
    const event = parseEvent(verified.body, { server: header(req, 'x-zevent-server'), oaId: secrets.oaId });
    countKind(event.kind);
    try {
      const result = await accept(event);
      if (event.kind === 'unknown') await keepUnknown(event.name, event.raw);
      countResult(result);
      if (result === 'full') rarely('full', (missed) => log.warn({ ...traceOf(event), missed }, 'inbox full'));
      if (result === 'reordered') log.info(traceOf(event), 'event put before one that came earlier');
      return 200;
    } catch (err) {
      countResult('not-kept');
      log.error({ ...traceOf(event), err }, 'webhook not kept, asked for another delivery');
      return 503;
    }
  }

  /** Nothing that goes wrong shows a stack to whoever asked, or ends the process. */
  const broken = (res: ServerResponse) => (err: unknown) => {
    rarely('broken', (missed) => log.error({ missed, err }, 'webhook failed'));
    answer(res, 500);
  };

  return (req, res) => {
    readBody(req, LARGEST_BODY_BYTES, (body) => {
      if (typeof body === 'number') answer(res, body);
      else take(req, body).then((status) => answer(res, status), broken(res));
    });
  };
}

/** Ids of other events may hold a phone number. */
function traceOf(event: ZaloEvent): { readonly kind: string; readonly eventId: string } {
  return { kind: event.kind, eventId: isAnswered(event) ? event.id : event.name };
}

function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const PHRASES: Readonly<Record<number, string>> = {
  200: 'OK',
  400: 'Bad Request',
  413: 'Payload Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** The word of the status is all that an answer says. */
function answer(res: ServerResponse, status: number): void {
  if (res.headersSent || res.destroyed) return;
  const text = PHRASES[status] ?? '';
  res.writeHead(status, { 'content-length': text.length });
  res.end(text, 'latin1');
}

/** One look-up of a counter's labels for each value that they take. */
function counterOf(counter: Metrics['webhooks'], label: string): Count {
  const children = new Map<string, { inc(): void }>();
  return (value) => {
    let child = children.get(value);
    if (!child) {
      child = counter.labels({ [label]: value });
      children.set(value, child);
    }
    child.inc();
  };
}
