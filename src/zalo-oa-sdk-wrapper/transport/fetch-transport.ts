import { neverLeft } from './never-left.js';
import { HTTP_TIMEOUT_MS, type Transport, TransportError } from './transport.js';

/**
 * The platform's own fetch: slower, but it runs where undici's agent does not, and test tools can stand in for it.
 * `timeoutMs` bounds connecting, waiting and reading together.
 */
export function fetchTransport(timeoutMs = HTTP_TIMEOUT_MS): Transport {
  return async ({ url, method, headers, body, signal }) => {
    if (signal?.aborted) throw new TransportError(false, signal.reason);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method,
        headers,
        signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      });
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
    } catch (error) {
      throw new TransportError(!neverLeft(error), error);
    }
  };
}
