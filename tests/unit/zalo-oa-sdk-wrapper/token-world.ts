import {
  createTokenKeeper,
  type GrantLoss,
  type TokenRecord,
  type TokenStore,
  undiciTransport,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { openStandIn, type Reply } from './stand-in.js';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const START = 1_760_000_000_000;
export const FIRST = 'refreshToken_EXAMPLE_first';
export const SECRET = 'appSecret_EXAMPLE';
export const INVALID_REFRESH_TOKEN = { error: -14014, error_name: 'Invalid refresh token.', message: '' };

/** An OAuth server that gives pair n at the n-th refresh. */
export const rotating = () => (_form: URLSearchParams, count: number) => ({
  access_token: `access-${count}`,
  refresh_token: `refresh-${count}`,
  expires_in: '90000',
});

/** A token store in memory: one lock, first come first served, and handles to hold or fail a save. */
export function memoryStore() {
  let record: TokenRecord | null = null;
  let version = 0;
  let lock: Promise<unknown> = Promise.resolve();
  let beforeSave: (next: TokenRecord) => Promise<void> = async () => {};
  const store: TokenStore = {
    load: async () => ({ record, version: String(version) }),
    save: async (next, known) => {
      await beforeSave(next);
      if (known !== String(version)) return null;
      record = next;
      version += 1;
      return String(version);
    },
    exclusively: (work) => {
      const turn = lock.then(work);
      lock = turn.catch(() => undefined);
      return turn;
    },
  };
  return {
    ...store,
    saved: () => record,
    put(next: TokenRecord) {
      record = next;
      version += 1;
    },
    /** Runs before each save; what it throws fails the save. */
    onSave(hook: typeof beforeSave) {
      beforeSave = hook;
    },
  };
}

/** How `/v2.0/oa/getoa` answers an access token. */
export type Pulse = (accessToken: string) => Reply;
export const ALIVE = { error: 0, message: 'Success', data: { oaid: '4444444444444444444' } };
export const DEAD = { error: -216, message: 'Access token is invalid' };

/** A keeper over a stand-in for Zalo; further keepers of the same store are other processes. */
export async function openKeeper(
  answer: (form: URLSearchParams, count: number) => Reply = rotating(),
  pulse: Pulse = () => DEAD,
) {
  const forms: URLSearchParams[] = [];
  const probed: string[] = [];
  const zalo = await openStandIn(({ path, body, headers }) => {
    if (path.startsWith('/v2.0/oa/getoa')) {
      probed.push(String(headers['access_token']));
      return pulse(String(headers['access_token']));
    }
    const form = new URLSearchParams(body);
    forms.push(form);
    return answer(form, forms.length);
  });
  const clock = { now: START };
  const store = memoryStore();
  const alarms: GrantLoss[] = [];
  const another = (firstRefreshToken: string | null = FIRST, address = zalo.url, appSecret = SECRET) =>
    createTokenKeeper({
      oauthBaseUrl: address,
      apiBaseUrl: zalo.url,
      appId: '1111111111111111111',
      appSecret,
      transport: undiciTransport(zalo.dispatcher),
      store,
      firstRefreshToken,
      now: () => clock.now,
      onAlarm: (loss) => void alarms.push(loss),
    });
  const spent = () => forms.map((form) => form.get('refresh_token'));
  return { ...zalo, store, clock, spent, probed, alarms, another, keeper: another() };
}
