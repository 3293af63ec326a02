import type { Dispatcher } from 'undici';
import type { Journal } from '../journal.js';
import type { SimClock } from '../sim-clock.js';
import { headersOf, type Posted, postEvent } from './post-event.js';

export type AttemptDeps = { readonly dispatcher: Dispatcher; readonly journal: Journal; readonly clock: SimClock };

export type Attempt = {
  readonly url: string;
  readonly rawBody: string;
  readonly server: 'OA OpenAPI' | 'ZNS';
  readonly signature: string | undefined;
  readonly retry: number;
  readonly fault?: string | undefined;
};

/** Posts once and writes it into the journal. Never rejects. */
export async function attempt(deps: AttemptDeps, { fault, ...posting }: Attempt): Promise<Posted> {
  const { dispatcher, journal, clock } = deps;
  const at = clock.now();
  const startedAt = performance.now();
  const posted = await postEvent({ ...posting, dispatcher });
  const requestBody = readJson(posting.rawBody);
  journal.add({
    kind: 'webhook',
    at,
    ms: Math.round(performance.now() - startedAt),
    event: nameIn(requestBody),
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

function nameIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('event_name' in body)) return '';
  return String(body.event_name);
}
