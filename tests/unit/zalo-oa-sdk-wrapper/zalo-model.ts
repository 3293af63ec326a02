import {
  createTokenKeeper,
  type HttpRequest,
  type TokenKeeperOptions,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { HOUR } from './token-world.js';

/** Zalo as contract §5 has it: a refresh token is good once, and the old access token dies as a new one is issued. */
export function zaloModel(now: () => number) {
  let count = 0;
  let live = { accessToken: '', refreshToken: '', expiresAt: 0 };
  const spent = new Set<string>();
  const reused: string[] = [];
  const grant = () => {
    count += 1;
    live = { accessToken: `a${count}`, refreshToken: `r${count}`, expiresAt: now() + 25 * HOUR };
    return { accessToken: live.accessToken, refreshToken: live.refreshToken, lifeMs: 25 * HOUR };
  };
  const refresh = (token: string) => {
    if (spent.has(token)) reused.push(token);
    if (token !== live.refreshToken) return { error: -14014 };
    spent.add(token);
    const { accessToken, refreshToken } = grant();
    return { access_token: accessToken, refresh_token: refreshToken, expires_in: '90000' };
  };
  const isAlive = (token: string | undefined) => token === live.accessToken && live.expiresAt > now();
  /** Answers a request for tokens, or after the owner of one. */
  const answer = (request: HttpRequest): object => {
    if (request.url.endsWith('/v2.0/oa/getoa')) {
      return isAlive(request.headers['access_token']) ? { error: 0, data: { oaid: '4' } } : { error: -216 };
    }
    return refresh(new URLSearchParams(String(request.body)).get('refresh_token') ?? '');
  };
  return { grant, answer, isAlive, reused };
}

/** A process that keeps the tokens of the model's OA. */
export const modelKeeper = (options: Pick<TokenKeeperOptions, 'transport' | 'store' | 'now' | 'onAlarm'>) =>
  createTokenKeeper({
    oauthBaseUrl: 'https://oauth',
    apiBaseUrl: 'https://api',
    appId: '1',
    appSecret: 's',
    ...options,
  });
