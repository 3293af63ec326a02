import type { Dispatcher } from 'undici';
import type { Journal } from '../journal.js';
import type { SimClock } from '../sim-clock.js';
import { type EventLike, isZbsEvent } from './events/zbs-events.js';
import { headersOf, type Posted, postEvent } from './post-event.js';

export type AttemptDeps = { readonly dispatcher: Dispatcher; readonly journal: Journal; readonly clock: SimClock };

export type Attempt = {
  readonly url: string;
  readonly rawBody: string;
  readonly signature: string | undefined;
  readonly retry: number;
  readonly fault?: string | undefined;
};

/** Posts once and writes it into the journal. Never rejects. */
export async function attempt(deps: AttemptDeps, { fault, ...given }: Attempt): Promise<Posted> {
  const { dispatcher, journal, clock } = deps;
  const requestBody = readJson(given.rawBody);
  const event = isObject(requestBody) ? requestBody : {};
  const posting = { ...given, server: isZbsEvent(event) ? 'ZNS' : 'OA OpenAPI' } as const;
  const at = clock.now();
  const startedAt = performance.now();
  const posted = await postEvent({ ...posting, dispatcher });
  journal.add({
    kind: 'webhook',
    at,
    ms: Math.round(performance.now() - startedAt),
    event: String(event.event_name ?? ''),
    url: posting.url,
    requestHeaders: Object.fromEntries(headersOf(posting)),
    requestBody,
    retry: posting.retry,
    fault,
    ...posted,
  });
  return posted;
}

function readJson(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    return rawBody;
  }
}

const isObject = (value: unknown): value is EventLike => typeof value === 'object' && value !== null;
