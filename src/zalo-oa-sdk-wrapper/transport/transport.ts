/** One request as it goes over the wire. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Gives the request up. */
  readonly signal?: AbortSignal;
};

/** One answer; header names in lower case. */
export type HttpResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

/**
 * Sends one request and reads the whole answer, whatever its status.
 *
 * @throws TransportError
 */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>;

/** No answer came. `left` tells whether the request may have reached the server. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly left: boolean;

  constructor(left: boolean, cause: unknown) {
    super(left ? 'no answer came' : 'the request did not leave', { cause });
    this.left = left;
  }
}

/** Long enough for Zalo at its slowest, short against the lease of a turn. Milliseconds. */
export const HTTP_TIMEOUT_MS = 10_000;
