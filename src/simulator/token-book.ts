import { createHash } from 'node:crypto';
import type { Ids } from './ids.js';
import type { SimClock } from './sim-clock.js';
import type { StateStore } from './state-store.js';

/** Contract §5: 25 hours, 3 months, 10 minutes. */
export const ACCESS_TOKEN_SECONDS = 90_000;
const REFRESH_TOKEN_MS = 90 * 86_400_000;
const CODE_MS = 10 * 60_000;

export type TokenPair = { readonly accessToken: string; readonly refreshToken: string };

/** The grants of the one (app, OA). Every change is on disk before the caller sees its result. */
export type TokenBook = {
  issueRefreshToken(): string;
  issueCode(challenge: string | undefined): string;
  /** Spends the refresh token; null when it is unknown, spent or expired. The former access token dies. */
  refresh(refreshToken: string): TokenPair | null;
  /** Spends the code, also when the verifier is wrong; null when code or verifier do not fit. */
  exchange(code: string, verifier: string | undefined): TokenPair | null;
  check(accessToken: string | undefined): 'good' | 'invalid' | 'expired';
  /** How often each refresh token was presented since the start; a client that does well shows none twice. */
  sightings(): ReadonlyMap<string, number>;
  /** The access token is dead before its time; a refresh token gets another. */
  dropAccessToken(): void;
  /** The OA's admin takes the grant back: access token, refresh tokens and open codes are dead. */
  revoke(): void;
};

export type TokenBookDeps = { readonly store: StateStore; readonly clock: SimClock; readonly ids: Ids };

export function tokenBook({ store, clock, ids }: TokenBookDeps): TokenBook {
  const { state } = store;
  const seen = new Map<string, number>();

  const addRefreshToken = () => {
    const value = ids.token();
    state.refreshTokens.push({ value, expiresAt: clock.now() + REFRESH_TOKEN_MS });
    return value;
  };

  const issuePair = (): TokenPair => {
    const pair = { accessToken: ids.token(), refreshToken: addRefreshToken() };
    state.accessToken = { value: pair.accessToken, expiresAt: clock.now() + ACCESS_TOKEN_SECONDS * 1000 };
    return pair;
  };

  return {
    issueRefreshToken() {
      const token = addRefreshToken();
      store.saveNow();
      return token;
    },
    issueCode(challenge) {
      const value = ids.code();
      state.codes.push({ value, challenge, expiresAt: clock.now() + CODE_MS });
      store.saveNow();
      return value;
    },
    refresh(refreshToken) {
      seen.set(refreshToken, (seen.get(refreshToken) ?? 0) + 1);
      const spent = take(state.refreshTokens, refreshToken);
      const pair = spent && spent.expiresAt > clock.now() ? issuePair() : null;
      store.saveNow();
      return pair;
    },
    exchange(code, verifier) {
      const spent = take(state.codes, code);
      const isGood = spent && spent.expiresAt > clock.now() && answers(spent.challenge, verifier);
      const pair = isGood ? issuePair() : null;
      store.saveNow();
      return pair;
    },
    check(accessToken) {
      if (!accessToken || accessToken !== state.accessToken?.value) return 'invalid';
      return state.accessToken.expiresAt > clock.now() ? 'good' : 'expired';
    },
    sightings: () => new Map(seen),
    dropAccessToken() {
      delete state.accessToken;
      store.saveNow();
    },
    revoke() {
      delete state.accessToken;
      state.refreshTokens.length = 0;
      state.codes.length = 0;
      store.saveNow();
    },
  };
}

function take<T extends { value: string }>(list: T[], value: string): T | undefined {
  const index = list.findIndex((item) => item.value === value);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

// PKCE without a method parameter: always base64url(SHA-256(verifier)), contract §5
function answers(challenge: string | undefined, verifier: string | undefined): boolean {
  if (challenge === undefined) return true;
  return (
    createHash('sha256')
      .update(verifier ?? '')
      .digest('base64url') === challenge
  );
}
