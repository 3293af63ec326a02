import type { HttpRequest } from '../transport/transport.js';
import type { ApiCall } from './request.js';

/** Writes a call as an HTTP request. The token goes in a header and never in the query (contract §3.1). */
export function httpRequest(
  base: string,
  { method, path, query = {}, data, json, form }: ApiCall,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): HttpRequest {
  const search = new URLSearchParams({ ...query, ...(data && { data: JSON.stringify(data) }) }).toString();
  const url = `${base}${path}${search === '' ? '' : `?${search}`}`;
  const given = signal === undefined ? {} : { signal };
  if (form) {
    return { method, url, headers: { ...headers, 'content-type': form.contentType }, body: form.bytes, ...given };
  }
  if (json) {
    return {
      method,
      url,
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(json),
      ...given,
    };
  }
  return { method, url, headers, ...given };
}
