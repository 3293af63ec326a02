import { Agent, type Dispatcher, request } from 'undici';
import { neverLeft } from './never-left.js';
import { HTTP_TIMEOUT_MS, type Transport, TransportError } from './transport.js';

/** One keep-alive agent for all calls: about five times the throughput of the global fetch. The caller closes it. */
export function keepAliveAgent(): Agent {
  return new Agent({ connect: { timeout: HTTP_TIMEOUT_MS }, keepAliveTimeout: 30_000, connections: 20 });
}

/**
 * The transport to use: `undici.request` over a kept-alive agent. `timeoutMs` bounds the wait for the answer to begin,
 * and each pause within it.
 */
export function undiciTransport(dispatcher: Dispatcher, timeoutMs = HTTP_TIMEOUT_MS): Transport {
  return async ({ url, method, headers, body, signal }) => {
    if (signal?.aborted) throw new TransportError(false, signal.reason);
    try {
      const response = await request(url, {
        method,
        headers,
        dispatcher,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      });
      return {
        status: response.statusCode,
        headers: plain(response.headers),
        text: await response.body.text(),
      };
    } catch (error) {
      throw new TransportError(!neverLeft(error), error);
    }
  };
}

function plain(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}
