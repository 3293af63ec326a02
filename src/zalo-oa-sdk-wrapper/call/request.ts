import type { ErrorTable } from '../errors/meaning.js';
import type { Lane } from '../rate/gate.js';

/** What a caller may say of any call. */
export type CallOptions = {
  /** Default: `realtime`. */
  readonly lane?: Lane;
  /** Gives the call up. While it waits for a token or its turn it rejects with the signal's reason; under way it is lost. */
  readonly signal?: AbortSignal;
  /** The rate gate was passed for this call already, with `client.prepare`. */
  readonly isPermitted?: boolean;
};

/** Where a call goes and what it carries. */
export type ApiCall = {
  readonly method: 'GET' | 'POST';
  /** The path, which also names the call in errors. */
  readonly path: string;
  /** `oa`: openapi.zalo.me; `zbs`: business.openapi.zalo.me, outside the OA's rate (contract §4). */
  readonly host?: Exclude<ErrorTable, 'oauth'>;
  /** Plain query parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** A GET's parameters in the one JSON string `data` (contract §3.1). */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly json?: Readonly<Record<string, unknown>>;
  /** A multipart body, as made by `multipart`. */
  readonly form?: { readonly contentType: string; readonly bytes: Uint8Array };
  /** Does the call again do no harm? Then a lost answer is `transient`, not `uncertain`. GETs do no harm. */
  readonly isRepeatable?: boolean;
};
