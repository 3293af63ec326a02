import { Agent, type Dispatcher, errors, request } from 'undici';
import { ZaloApiError } from './errors.js';
import { parseJson } from './json.js';

export type Answer = Readonly<Record<string, unknown>>;

/** Long enough for Zalo at its slowest, short against the lease of a turn. */
export const HTTP_TIMEOUT_MS = 10_000;

/** One keep-alive agent for all calls: about five times the throughput of the global fetch. */
export function keepAliveAgent(): Agent {
  return new Agent({ connect: { timeout: HTTP_TIMEOUT_MS }, keepAliveTimeout: 30_000, connections: 20 });
}

/**
 * Posts, and returns the JSON object of the answer. The HTTP status decides nothing unless it is 5xx, because Zalo
 * answers errors with 200 (contract §3.1).
 *
 * @throws ZaloApiError `transient` when the request cannot have been carried out, `uncertain` when it may have been
 */
export async function post(
  dispatcher: Dispatcher,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Answer> {
  const endpoint = new URL(url).pathname;
  const options = {
    method: 'POST',
    headers,
    body,
    dispatcher,
    headersTimeout: HTTP_TIMEOUT_MS,
    bodyTimeout: HTTP_TIMEOUT_MS,
  } as const;
  let status: number;
  let text: string;
  try {
    const response = await request(url, options);
    status = response.statusCode;
    text = await response.body.text();
  } catch (error) {
    throw new ZaloApiError(neverLeft(error) ? 'transient' : 'uncertain', endpoint, null, error);
  }
  const answer = parseJson(text);
  if (typeof answer === 'object' && answer !== null) return { ...answer };
  throw new ZaloApiError(status >= 500 ? 'transient' : 'unknown', endpoint, null);
}

/** No connection was made: nothing can have been carried out. */
function neverLeft(error: unknown): boolean {
  if (error instanceof errors.ConnectTimeoutError) return true;
  if (error instanceof AggregateError) return error.errors.every(neverLeft); // one error for each address of the name
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : undefined;
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
