import type { ZaloConfig } from './config/index.js';
import type { Clock } from './conversation/index.js';
import type { OAuthDeps } from './http/index.js';
import type { Log } from './log.js';
import { type RedisClient, redisPendingGrants, redisTokenStore } from './store/index.js';
import {
  authorizationUrl,
  createRecordSeal,
  createTokenKeeper,
  exchangeCode,
  type GrantKeeper,
  type GrantLoss,
  type GrantState,
  ownerOf,
  TokenSealError,
  type Transport,
  ZaloApiError,
} from './zalo-oa-sdk-wrapper/index.js';

export type GrantOptions = {
  readonly zalo: ZaloConfig;
  readonly redis: RedisClient;
  readonly transport: Transport;
  readonly clock: Clock;
};

/** The one way to the tokens, for the app and its commands: one store, one lock, one key. */
export function openTokens({ zalo, redis, transport, clock }: GrantOptions, onAlarm?: (loss: GrantLoss) => void) {
  const { appId, oaId } = zalo;
  const seal = createRecordSeal({ key: zalo.tokenKey.reveal(), appId, oaId });
  const appSecret = zalo.appSecret.reveal();
  const app = { oauthBaseUrl: zalo.oauthBaseUrl, appId, appSecret, transport };
  const api = { apiBaseUrl: zalo.apiBaseUrl, transport, ...(zalo.sendsProof && { proofSecret: appSecret }) };
  const store = redisTokenStore(redis, { appId, oaId, seal });
  const tokens = createTokenKeeper({
    ...app,
    ...api,
    store,
    firstRefreshToken: zalo.refreshToken?.reveal() ?? null,
    now: clock.now,
    ...(onAlarm && { onAlarm }),
  });
  return { app, api, store, tokens };
}

export type ZaloGrantDeps = GrantOptions & {
  /** A connection that fails rather than waits: somebody looks at a page. */
  readonly pageRedis: RedisClient;
  /** The app's own address, without a slash at its end. */
  readonly address: () => string;
  readonly log: Log;
  /** Nothing can be sent until somebody grants, or the contrary. */
  readonly onStandstill: (isStanding: boolean) => void;
  /** There is a grant again: those who wait are to be woken. */
  readonly onGranted: () => void;
};

export type ZaloGrant = {
  readonly tokens: GrantKeeper;
  /** One look at the grant; tells of what changed. */
  check(): Promise<void>;
  /** Why nothing can be sent until somebody acts, or null. */
  trouble(): string | null;
  readonly oauth: OAuthDeps;
};

/** The OA's grant as the app lives with it: kept, watched, told of when it is lost, and given by a click. */
export function openZaloGrant(deps: ZaloGrantDeps): ZaloGrant {
  const { zalo, pageRedis, address, log } = deps;
  const link = () => `${address()}/oauth/zalo/start`;
  const { app, api, store, tokens } = openTokens(deps, ({ reason, code, at }) =>
    log.error(
      { reason, code, at, link: link() },
      'zalo grant lost, sending stopped: an admin of the OA opens the link',
    ),
  );
  let standstill: string | null = null;

  function observe(state: GrantState | 'sealed-otherwise'): void {
    const found = reasonOf(state, link());
    if (found === null && standstill !== null) {
      log.info({}, 'zalo grant is there, sending goes on');
      deps.onGranted();
    }
    if (found !== null && standstill === null) log.warn({ trouble: found }, 'nothing can be sent');
    standstill = found;
    deps.onStandstill(found !== null);
  }

  async function check(): Promise<void> {
    try {
      observe(await tokens.check());
    } catch (error) {
      if (!(error instanceof TokenSealError)) throw error;
      observe('sealed-otherwise');
    }
  }

  const pending = redisPendingGrants(pageRedis, zalo.appId, zalo.oaId);
  const redirectUri = () => `${address()}/oauth/zalo/callback`;
  return {
    tokens,
    check,
    trouble: () => standstill,
    oauth: {
      oaId: zalo.oaId,
      redirectUri,
      authorizationUrl: (state, codeChallenge) =>
        authorizationUrl({ ...app, redirectUri: redirectUri(), state, codeChallenge }),
      pending,
      async grant(code, codeVerifier) {
        await store.load(); // before the former tokens die: a record that does not open stays as it is
        const grant = await exchangeCode(app, { code, codeVerifier });
        if ((await ownerOfFresh(api, grant.accessToken)) !== zalo.oaId) {
          return 'foreign-oa';
        }
        await tokens.adopt(grant);
        const isNewlyTold = standstill === null; // a loss that this process has told of ends in the look
        if (isNewlyTold) deps.onGranted();
        await check();
        return 'granted';
      },
      log,
    },
  };
}

const OWNER_TRIES = 3;

/** The code is spent: one lost answer about the owner must not cost the grant. */
async function ownerOfFresh(options: Parameters<typeof ownerOf>[0], accessToken: string): Promise<string> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ownerOf(options, accessToken);
    } catch (error) {
      const mayPass = error instanceof ZaloApiError && error.kind === 'transient';
      if (!mayPass || tried === OWNER_TRIES) throw error;
    }
  }
}

function reasonOf(state: GrantState | 'sealed-otherwise', link: string): string | null {
  if (state === 'sealed-otherwise') return 'ZALO_TOKEN_KEY does not open the stored tokens: run doctor';
  if (state.state === 'missing') return `the OA has not granted the app: open ${link}`;
  if (state.state !== 'lost') return null;
  const { reason, code } = state.loss;
  return `the grant is lost (${reason}${code === null ? '' : ` ${code}`}): open ${link}`;
}
