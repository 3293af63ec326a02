import { errorCode, readAnswer } from '../call/answer.js';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import { type HttpResponse, type Transport, TransportError } from '../transport/transport.js';

/** The app at Zalo's OAuth. */
export type OAuthApp = {
  /** Without a slash at its end. */
  readonly oauthBaseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly transport: Transport;
};

/** What Zalo grants. */
export type TokenGrant = {
  readonly accessToken: string;
  /** Null where the answer has none: then the one that was sent stays good (contract §5). */
  readonly refreshToken: string | null;
  readonly lifeMs: number;
};

/**
 * What became of a request for tokens. `refused`: Zalo said no, and a human must act. `not-carried-out`: surely
 * nothing happened. `unknown`: it may have been carried out, and its answer is lost.
 */
export type TokenAnswer =
  | { readonly outcome: 'granted'; readonly grant: TokenGrant }
  | { readonly outcome: 'refused' | 'not-carried-out' | 'unknown'; readonly error: ZaloApiError };

export const TOKEN_PATH = '/v4/oa/access_token';
/** A request for tokens is given up after this time: connecting, waiting and reading together. */
export const TOKEN_CALL_MS = 20_000;

/** The life of an access token (contract §5), for an answer that does not tell it. */
const LIFE_SECONDS = 90_000;
const TOO_MANY_REQUESTS = 429;
const RATE_LIMITED = -32;

/** Asks Zalo's OAuth once. Never rejects for what the network or Zalo does. */
export async function askForTokens(app: OAuthApp, form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
  try {
    const response = await app.transport({
      method: 'POST',
      url: app.oauthBaseUrl + TOKEN_PATH,
      headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: app.appSecret },
      body: new URLSearchParams(form).toString(),
      signal: AbortSignal.timeout(TOKEN_CALL_MS),
    });
    return readTokens(response);
  } catch (cause) {
    if (!(cause instanceof TransportError)) throw cause;
    // whatever became of the token call, no message has left: who wanted to send may try again
    const error = new ZaloApiError('transient', TOKEN_PATH, { table: 'oauth', cause });
    return { outcome: cause.left ? 'unknown' : 'not-carried-out', error };
  }
}

/** Errors come with HTTP 200: no access token in the body is a failure, whatever the status (contract §5). */
function readTokens(response: HttpResponse): TokenAnswer {
  const answer = readAnswer(response);
  const accessToken = answer?.['access_token'];
  if (answer && typeof accessToken === 'string' && accessToken !== '') {
    const rotated = answer['refresh_token'];
    const refreshToken = typeof rotated === 'string' && rotated !== '' ? rotated : null;
    return { outcome: 'granted', grant: { accessToken, refreshToken, lifeMs: lifeMs(answer['expires_in']) } };
  }
  const code = answer && errorCode(answer);
  if (response.status === TOO_MANY_REQUESTS || code === RATE_LIMITED) {
    return { outcome: 'not-carried-out', error: new ZaloApiError('rate-limited', TOKEN_PATH, { code }) };
  }
  // a page or a word of something in between, or a server that fell: it may have passed the request on
  if (code === null || response.status >= 500) {
    return { outcome: 'unknown', error: new ZaloApiError('transient', TOKEN_PATH, { table: 'oauth' }) };
  }
  return { outcome: 'refused', error: new ZaloApiError('needs-human', TOKEN_PATH, { code, table: 'oauth' }) };
}

/** `expires_in` is seconds, as a string (contract §5). */
function lifeMs(expiresIn: unknown): number {
  const seconds = Number(expiresIn);
  const isTold = Number.isFinite(seconds) && seconds > 0;
  return (isTold ? seconds : LIFE_SECONDS) * 1_000;
}
