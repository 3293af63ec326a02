import type { TokenPair } from './record.js';
import type { TokenGrant } from './token-call.js';

/** Refresh long before the 25 hours are over (contract §5), so that a night of trouble costs nothing. */
const EARLY_MS = 2 * 60 * 60 * 1_000;
/** Kept for a shorter life too, or every message would bring a refresh: Zalo's refusal of the token ends it in time. */
const SHORTEST_LIFE_MS = 2 * EARLY_MS;

export type Moment = {
  readonly now: number;
  /** An access token that Zalo has refused, whatever the clock says. */
  readonly dead: string | null;
};

/** Whether the access token is still taken, as far as clock and Zalo have told. */
export function isUsable(pair: TokenPair | null, { now, dead }: Moment): pair is TokenPair {
  return pair !== null && pair.accessToken !== '' && pair.accessToken !== dead && pair.expiresAt > now;
}

/** Usable, and not yet due for a refresh. */
export function isFresh(pair: TokenPair | null, moment: Moment): pair is TokenPair {
  return isUsable(pair, moment) && pair.expiresAt - EARLY_MS > moment.now;
}

/** The pair of a grant; `sent` stays where Zalo gave no other refresh token (contract §5). */
export function pairOf(grant: TokenGrant, sent: string, now: number): TokenPair {
  const { accessToken, refreshToken, lifeMs } = grant;
  return { accessToken, refreshToken: refreshToken ?? sent, expiresAt: now + Math.max(lifeMs, SHORTEST_LIFE_MS) };
}
