import { setTimeout as wait } from 'node:timers/promises';
import { ZaloApiError } from '../errors/zalo-api-error.js';
import type { CodeGrant } from './exchange-code.js';
import { isFresh, isUsable, type Moment, pairOf } from './pair-life.js';
import { EMPTY_RECORD, fingerprint, type GrantLoss, type TokenPair, withFirst } from './record.js';
import { createRenewal } from './renewal.js';
import { type Standing, standingOf, standstill } from './standing.js';
import { askForTokens, type OAuthApp, TOKEN_PATH } from './token-call.js';
import { type OwnerOptions, pulseOf } from './token-owner.js';
import type { TokenStore } from './token-store.js';

export type TokenKeeperOptions = OAuthApp &
  OwnerOptions & {
    readonly store: TokenStore;
    /** A refresh token to begin with, for a grant without a callback. One that was never seen is a new grant. */
    readonly firstRefreshToken?: string | null;
    readonly now: () => number;
    /** How long a refresh without an answer is left alone before it is judged, ms; default 60,000. */
    readonly settleMs?: number;
    /** A caller whose token is still good waits this long for its successor, ms; default 2,000. */
    readonly patienceMs?: number;
    /** The grant is lost: called once for each loss, by the one process that found it. */
    readonly onAlarm?: (loss: GrantLoss) => void;
  };

export type TokenKeeper = {
  /**
   * A token that is good for a while yet.
   *
   * @throws ZaloApiError `needs-human`, without any request, while there is no grant; `transient` for the moment
   */
  accessToken(): Promise<string>;
  /** Zalo refused this token: the next `accessToken` brings another. */
  refused(accessToken: string): Promise<void>;
};

/** `trouble`: there is a grant, and for the moment no fresh token. */
export type GrantState =
  | { readonly state: 'good' }
  | { readonly state: 'missing' }
  | { readonly state: 'lost'; readonly loss: GrantLoss }
  | { readonly state: 'trouble'; readonly error: ZaloApiError };

export type GrantKeeper = TokenKeeper & {
  /**
   * Looks after the grant: to be called every few seconds in each process. Refreshes what is due, settles a refresh
   * whose answer never came, and hears of what other processes found. Rejects where the store does.
   */
  check(): Promise<GrantState>;
  /** Takes the tokens of a new grant, which ends a loss. */
  adopt(grant: CodeGrant): Promise<void>;
};

const SETTLE_MS = 60_000;
/** After a refresh that came to nothing, while the former token is good. */
const TRY_AGAIN_AFTER_MS = 15_000;
const PATIENCE_MS = 2_000;

/** Keeps one access token good for all processes of one (app, OA). What must hold is told at `createRenewal`. */
export function createTokenKeeper(options: TokenKeeperOptions): GrantKeeper {
  const { store, appId, appSecret, firstRefreshToken = null, patienceMs = PATIENCE_MS, now } = options;
  const line = { firstRefreshToken, app: fingerprint(`${appId}:${appSecret}`) };
  const renew = createRenewal({
    store,
    line,
    refresh: (refreshToken) =>
      askForTokens(options, { refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' }),
    pulse: (accessToken) => pulseOf(options, accessToken),
    settleMs: options.settleMs ?? SETTLE_MS,
    now,
    onAlarm: options.onAlarm ?? (() => {}),
  });

  let current: TokenPair | null = null;
  let dead: string | null = null;
  let trouble: ZaloApiError | null = null;
  let quietUntil = 0;
  let renewing: Promise<void> | null = null;
  const moment = (): Moment => ({ now: now(), dead });

  /** One renewal at a time in this process; all who need it share it. */
  function shareRenewal(): Promise<void> {
    renewing ??= runRenewal().finally(() => {
      renewing = null;
    });
    return renewing;
  }

  async function runRenewal(): Promise<void> {
    try {
      const renewed = await store.exclusively(() => renew(dead));
      current = renewed.pair;
      trouble = renewed.trouble;
      quietUntil = trouble ? now() + TRY_AGAIN_AFTER_MS : 0;
    } catch (error) {
      if (error instanceof ZaloApiError) trouble = error;
      quietUntil = now() + TRY_AGAIN_AFTER_MS;
      if (isFinal(error)) current = null; // where only the store is away, the token in hand stays good
      throw error;
    }
  }

  /** What the store says, without its lock. A pair that another process brought is taken. */
  async function look(): Promise<Standing> {
    const standing = standingOf((await store.load()).record, line);
    if (standing.at !== 'granted') current = null;
    else if (!standing.isNewLine && isUsable(standing.record.pair, moment())) current = standing.record.pair;
    return standing;
  }

  /** The pair in hand, or the store's; null where a renewal must bring one. */
  async function usablePair(): Promise<TokenPair | null> {
    if (isUsable(current, moment())) return current;
    const standing = await look();
    if (standing.at !== 'granted') throw standstill(standing);
    return isUsable(current, moment()) ? current : null;
  }

  async function patientRenewal(former: TokenPair | null): Promise<void> {
    const renewal = shareRenewal();
    await (former ? Promise.race([renewal, wait(patienceMs, undefined, { ref: false })]) : renewal);
  }

  const isDue = ({ record, isNewLine }: Extract<Standing, { at: 'granted' }>) =>
    isNewLine || record.attempt !== null || !isFresh(record.pair, moment());

  return {
    async accessToken() {
      const former = await usablePair();
      if (former && (isFresh(former, moment()) || now() < quietUntil)) return former.accessToken;
      await patientRenewal(former).catch((error: unknown) => {
        if (!isUsable(current, moment())) throw error;
      });
      if (isUsable(current, moment())) return current.accessToken;
      throw trouble ?? new ZaloApiError('transient', TOKEN_PATH); // refused by Zalo while it was brought
    },

    async refused(accessToken) {
      if (current && current.accessToken !== accessToken) return;
      dead = accessToken;
      await shareRenewal();
    },

    async check() {
      let standing = await look();
      if (standing.at === 'granted' && !isDue(standing)) trouble = null;
      else if (standing.at === 'granted' && now() >= quietUntil) {
        await shareRenewal().catch((error: unknown) => {
          if (!(error instanceof ZaloApiError)) throw error;
        });
        standing = await look();
      }
      if (standing.at === 'missing') return { state: 'missing' };
      if (standing.at === 'lost') return { state: 'lost', loss: standing.loss };
      return trouble ? { state: 'trouble', error: trouble } : { state: 'good' };
    },

    async adopt(grant) {
      const pair = pairOf(grant, grant.refreshToken, now());
      await store.exclusively(async () => {
        for (;;) {
          const { record, version } = await store.load();
          // the refresh token of the settings was given before this grant: it does not begin a line any more
          const firsts = withFirst((record ?? EMPTY_RECORD).firsts, firstRefreshToken);
          if ((await store.save({ pair, attempt: null, loss: null, firsts }, version)) !== null) break;
        }
      });
      current = pair;
      dead = null;
      trouble = null;
      quietUntil = 0;
    },
  };
}

const isFinal = (error: unknown) => error instanceof ZaloApiError && error.kind === 'needs-human';
