import { kindOf } from '../errors/meaning.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { RateSighting } from '../rate/gate.js';
import { rateSighting } from '../rate/sighting.js';
import { type HttpResponse, TransportError } from '../transport/transport.js';
import { type Answer, errorCode, readAnswer } from './answer.js';
import type { ApiCall } from './request.js';

/** What an answer says: about the rate, and either success or what went wrong. */
export type Verdict = { readonly sighting: RateSighting } & (
  | { readonly answer: Answer }
  | { readonly error: ZaloApiError }
);

const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

/** Reads an answer. Only `error: 0` is success: HTTP 200 proves nothing (contract §3.1). */
export function verdictOf(response: HttpResponse, request: ApiCall): Verdict {
  const { host: table = 'oa', path } = request;
  const answer = readAnswer(response);
  const code = answer && errorCode(answer);
  const kind = code === null ? pageKind(response, request) : kindOf(code, table);
  const sighting = rateSighting(response.headers, kind === 'rate-limited');
  if (answer && code === 0) return { sighting, answer };
  const retryAfterMs = sighting.refused?.retryAfterMs ?? null;
  const wait = retryAfterMs === null ? {} : { retryAfterMs };
  return { sighting, error: new ZaloApiError(kind, path, { code, table, ...wait }) };
}

/** Without an answer: `transient` where nothing can have been carried out or again does no harm, else `uncertain`. */
export function lostAnswer(error: unknown, request: ApiCall): unknown {
  if (!(error instanceof TransportError)) return error;
  const kind = error.left && !isRepeatable(request) ? 'uncertain' : 'transient';
  return new ZaloApiError(kind, request.path, { cause: error });
}

/**
 * A page in place of Zalo's JSON comes from something between, or from a server that fell. 503 says that the request
 * was not taken. Any other 5xx may come after it was passed on and carried out: a gateway that waited too long, or lost
 * the connection to what was behind it.
 */
function pageKind({ status }: HttpResponse, request: ApiCall) {
  if (status === TOO_MANY_REQUESTS) return 'rate-limited';
  if (status < 500) return 'unknown';
  return status === UNAVAILABLE || isRepeatable(request) ? 'transient' : 'uncertain';
}

const isRepeatable = ({ method, isRepeatable: told = method === 'GET' }: ApiCall): boolean => told;
