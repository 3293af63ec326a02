import { createHash } from 'node:crypto';
import { errorCode, readAnswer } from './call/answer.js';
import { ZaloApiError } from './errors/zalo-api-error.js';
import type { Transport } from './transport/transport.js';

export type TokenPair = {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Epoch ms. */
  readonly expiresAt: number;
  /** Fingerprint of the refresh token that this line of pairs began with. */
  readonly origin: string;
};

/** Where the current pair lives, for all processes of one (app, OA). */
export type TokenStore = {
  load(): Promise<TokenPair | null>;
  save(pair: TokenPair): Promise<void>;
  /** Runs `work` while nobody else refreshes; waits for its turn. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
};

export type TokenKeeperOptions = {
  readonly oauthBaseUrl: string;
  readonly appId: string;
  readonly appSecret: string;
  readonly transport: Transport;
  readonly store: TokenStore;
  /** The refresh token to begin with. The stored pair goes before it, unless that began with another one: a new grant. */
  readonly firstRefreshToken: string;
  readonly now: () => number;
};

export type TokenKeeper = {
  /** A token that is good for a while yet. */
  accessToken(): Promise<string>;
  /** Zalo refused this token: the next `accessToken` brings another. */
  refused(accessToken: string): Promise<void>;
};

/** Refresh long before the 25 hours are over (contract §5), so that a night of trouble costs nothing. */
const EARLY_MS = 2 * 60 * 60 * 1_000;
/** The life of an access token (contract §5), for an answer that does not tell it. */
const LIFE_SECONDS = 90_000;
/** Kept for a shorter life too, or every message would bring a refresh: Zalo's refusal of the token ends it in time. */
const SHORTEST_LIFE_MS = 2 * EARLY_MS;

const ASK_AGAIN_MS = 5 * 60 * 1_000;

/**
 * Keeps one access token good. A refresh token is single-use (contract §5): it is spent under the store's lock, and
 * the new pair is stored before it is used.
 */
export function createTokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  const { store, now } = options;
  let current: TokenPair | null = null;
  let refusal: { readonly error: ZaloApiError; readonly at: number } | null = null;
  const origin = createHash('sha256').update(options.firstRefreshToken).digest('hex').slice(0, 16);
  const isFresh = (pair: TokenPair | null): pair is TokenPair => pair !== null && pair.expiresAt - EARLY_MS > now();

  /** A refresh token that Zalo refused stays refused until somebody grants anew: it is not offered with every message. */
  async function renew(refused: string | null): Promise<string> {
    if (refusal && now() - refusal.at < ASK_AGAIN_MS) throw refusal.error;
    try {
      current = await renewed(refused);
      refusal = null;
      return current.accessToken;
    } catch (error) {
      if (error instanceof ZaloApiError && error.kind === 'needs-human') refusal = { error, at: now() };
      throw error;
    }
  }

  async function renewed(refused: string | null): Promise<TokenPair> {
    return await store.exclusively(async () => {
      const found = await store.load();
      const stored = found?.origin === origin ? found : null;
      // somebody else refreshed while we waited
      if (isFresh(stored) && stored.accessToken !== refused) return stored;
      const pair = { ...(await refresh(options, stored?.refreshToken ?? options.firstRefreshToken)), origin };
      await store.save(pair);
      return pair;
    });
  }

  return {
    async accessToken() {
      if (isFresh(current)) return current.accessToken;
      return await renew(null);
    },
    async refused(accessToken) {
      if (current?.accessToken !== accessToken) return;
      current = null;
      await renew(accessToken);
    },
  };
}

const TOKEN_PATH = '/v4/oa/access_token';

async function refresh(options: TokenKeeperOptions, refreshToken: string): Promise<Omit<TokenPair, 'origin'>> {
  const { oauthBaseUrl, appId, appSecret, transport, now } = options;
  const form = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' });
  const response = await transport({
    method: 'POST',
    url: oauthBaseUrl + TOKEN_PATH,
    headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
    body: form.toString(),
  }).catch((cause: unknown) => {
    // whatever became of the token call, no message has left: the caller may try again
    throw new ZaloApiError('transient', TOKEN_PATH, { table: 'oauth', cause });
  });
  const answer = readAnswer(response);
  if (answer === null) throw new ZaloApiError('transient', TOKEN_PATH, { table: 'oauth' });
  const accessToken = answer['access_token'];
  // errors come with HTTP 200: no access token in the body is a failure, whatever the status (contract §5)
  if (typeof accessToken !== 'string' || accessToken === '') {
    throw new ZaloApiError('needs-human', TOKEN_PATH, { code: errorCode(answer), table: 'oauth' });
  }
  const rotated = answer['refresh_token'];
  return {
    accessToken,
    refreshToken: typeof rotated === 'string' && rotated !== '' ? rotated : refreshToken,
    expiresAt: now() + lifeMs(answer['expires_in']),
  };
}

function lifeMs(expiresIn: unknown): number {
  const seconds = Number(expiresIn);
  const isTold = Number.isFinite(seconds) && seconds > 0;
  return Math.max((isTold ? seconds : LIFE_SECONDS) * 1_000, SHORTEST_LIFE_MS);
}
