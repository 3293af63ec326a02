import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConfigError, type Env, loadConfig, SETTINGS } from '../../../src/config/index.js';
import { COMPLETE, REFRESH_TOKEN } from './settings-samples.js';

function complaint(env: Env): string {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the settings were accepted');
}

const namesIn = (message: string) => [...message.matchAll(/^ {2}([A-Z_]+) – /gm)].map((match) => match[1]);

describe('the demo', () => {
  test('is meant when there is no ZALO_ setting at all', () => {
    expect(loadConfig({ PATH: '/usr/bin' })).toEqual({
      zalo: null,
      ward: 'tay-tuu',
      redis: { urls: null, mode: 'standalone', sentinelName: 'mymaster', fsync: 'always' },
      http: { port: 3_000, host: '127.0.0.1', publicUrl: null, siteVerification: null },
      turns: {
        inboxMax: 20,
        staleAfterMs: 1_800_000,
        sameTextMax: 5,
        turnsMax: 120,
        uncertain: 'skip',
        paid: 'never',
      },
      dataDir: 'data',
      spool: true,
      simulatorPort: 3_001,
      conversation: {
        resumeAfterMs: 24 * 3_600_000,
        quietMs: 30 * 60_000,
        nudgeHours: { from: 8, until: 20 },
        nudgeEveryMs: 7 * 24 * 3_600_000,
      },
      log: { level: 'info', json: false },
      followsFiles: true,
    });
  });

  test('is patient for as long as the ward wants', () => {
    const { conversation } = loadConfig({
      RESUME_AFTER_HOURS: '48',
      STAFF_SILENCE_MINUTES: '5',
      NUDGE_HOURS: '9-17',
      NUDGE_EVERY_DAYS: '14',
    });
    expect(conversation).toEqual({
      resumeAfterMs: 48 * 3_600_000,
      quietMs: 5 * 60_000,
      nudgeHours: { from: 9, until: 17 },
      nudgeEveryMs: 14 * 24 * 3_600_000,
    });
  });

  test('is meant when every ZALO_ setting is empty, as in a form that was not filled in', () => {
    const empty = Object.fromEntries(Object.keys(COMPLETE).map((name) => [name, '']));
    expect(loadConfig(empty).zalo).toBeNull();
  });

  test('is meant when the code of the domain’s verification is all that there is', () => {
    const { zalo, http } = loadConfig({ ZALO_SITE_VERIFICATION: 'KeMq3SBn_J0-x' });
    expect([zalo, http.siteVerification]).toEqual([null, 'KeMq3SBn_J0-x']);
  });

  test('takes another ward when one is named', () => {
    expect(loadConfig({ WARD: 'phuong-khac' }).ward).toBe('phuong-khac');
  });
});

describe('the real OA', () => {
  test('is meant when its settings are there', () => {
    const { zalo, ward, http } = loadConfig(COMPLETE);
    expect(zalo).toMatchObject({
      appId: COMPLETE.ZALO_APP_ID,
      oaId: COMPLETE.ZALO_OA_ID,
      apiBaseUrl: 'https://openapi.zalo.me',
      oauthBaseUrl: 'https://oauth.zaloapp.com',
    });
    expect([ward, http.host]).toEqual(['tay-tuu', '0.0.0.0']);
  });

  test('gets each secret where it belongs', () => {
    const { zalo } = loadConfig({ ...COMPLETE, ZALO_REFRESH_TOKEN: REFRESH_TOKEN });
    const secrets = [zalo?.appSecret, zalo?.oaSecretKey, zalo?.tokenKey, zalo?.refreshToken];
    expect(secrets.map((secret) => secret?.reveal())).toEqual([
      COMPLETE.ZALO_APP_SECRET,
      COMPLETE.ZALO_OA_SECRET_KEY,
      COMPLETE.ZALO_TOKEN_KEY,
      REFRESH_TOKEN,
    ]);
  });

  test('needs no refresh token: a grant may come by the callback page', () => {
    expect(loadConfig(COMPLETE).zalo?.refreshToken).toBeNull();
  });

  test('keeps every digit of ids over 2^53', () => {
    expect(loadConfig({ ...COMPLETE, ZALO_OA_ID: '9007199254740993123' }).zalo?.oaId).toBe('9007199254740993123');
  });

  test('gets addresses without a slash at their end', () => {
    const env = { ...COMPLETE, ZALO_API_BASE_URL: 'http://127.0.0.1:3001/', PUBLIC_URL: 'https://bot.example//' };
    const { zalo, http } = loadConfig(env);
    expect([zalo?.apiBaseUrl, http.publicUrl]).toEqual(['http://127.0.0.1:3001', 'https://bot.example']);
  });
});

test.each(['https://bot.example/bot', 'https://bot.example?x=1', 'ftp://bot.example', 'bot.example'])(
  'the public address is a domain and nothing behind it, since a grant comes back to its root: not %s',
  (PUBLIC_URL) => {
    expect(namesIn(complaint({ ...COMPLETE, PUBLIC_URL }))).toEqual(['PUBLIC_URL']);
  },
);

describe('the rate of the real OA', () => {
  test.each([
    [{}, 'growth'],
    [{ ZALO_PACKAGE: 'full' }, 'full'],
    [{ ZALO_PACKAGE: 'full', ZALO_REQUESTS_PER_MINUTE: '60' }, 60],
  ])('with %j is %s', (env, rate) => {
    expect(loadConfig({ ...COMPLETE, ...env }).zalo?.rate).toBe(rate);
  });

  test.each(['0', '-5', '1.5', 'x'])('is no %s requests a minute', (value) => {
    expect(namesIn(complaint({ ...COMPLETE, ZALO_REQUESTS_PER_MINUTE: value }))).toEqual(['ZALO_REQUESTS_PER_MINUTE']);
  });
});

describe('a missing setting', () => {
  test('is listed with all others that are missing, in one message', () => {
    expect(namesIn(complaint({ ZALO_APP_ID: '1111111111111111111' }))).toEqual([
      'ZALO_APP_SECRET',
      'ZALO_OA_ID',
      'ZALO_OA_SECRET_KEY',
      'ZALO_TOKEN_KEY',
      'WARD',
    ]);
  });

  test.each(Object.keys(COMPLETE) as (keyof typeof COMPLETE)[])('%s: the message says what it is and where', (name) => {
    const message = complaint({ ...COMPLETE, [name]: undefined });
    const { what, where } = SETTINGS[name];
    expect(message).toContain(`  ${name} – thiếu\n      ${what}\n      Tìm ở: ${where}\n`);
  });

  test.each(['', ' ', '\t'])('%j counts as missing', (value) => {
    expect(namesIn(complaint({ ...COMPLETE, ZALO_TOKEN_KEY: value }))).toEqual(['ZALO_TOKEN_KEY']);
  });
});

describe('a wrong value', () => {
  const WRONG = {
    ZALO_APP_ID: 'hunter2-app',
    ZALO_OA_ID: 'hunter2-oa',
    ZALO_TOKEN_KEY: `hunter2-${'0'.repeat(56)}`,
    ZALO_API_BASE_URL: 'hunter2-api',
    ZALO_OAUTH_BASE_URL: 'ftp://hunter2-oauth',
    ZALO_PACKAGE: 'hunter2-package',
    REDIS_URL: 'http://:hunter2-redis@localhost',
    REDIS_MODE: 'hunter2-mode',
    REDIS_FSYNC: 'hunter2-fsync',
    INBOX_MAX: '0',
    STALE_AFTER_MINUTES: 'hunter2-minutes',
    SAME_TEXT_MAX: '1.5',
    TURNS_MAX: 'hunter2-turns',
    UNCERTAIN_SENDS: 'hunter2-sends',
    PAID_MESSAGES: 'hunter2-paid',
    SPOOL: 'hunter2-spool',
    PORT: 'hunter2-port',
    PUBLIC_URL: 'hunter2-public',
    ZALO_SITE_VERIFICATION: 'hunter2 mã',
    SIMULATOR_PORT: '70000',
    RESUME_AFTER_HOURS: 'hunter2-hours',
    STAFF_SILENCE_MINUTES: '0',
    NUDGE_HOURS: '20-8',
    NUDGE_EVERY_DAYS: 'hunter2-days',
    LOG_LEVEL: 'hunter2-level',
  };

  test.each(Object.entries(WRONG))('%s is named, alone', (name, value) => {
    expect(namesIn(complaint({ ...COMPLETE, [name]: value }))).toEqual([name]);
  });

  test('is named together with every other, missing ones too', () => {
    const message = complaint({ ...COMPLETE, ...WRONG, ZALO_APP_SECRET: '' });
    expect(namesIn(message).sort()).toEqual([...Object.keys(WRONG), 'ZALO_APP_SECRET'].sort());
  });

  test('is never echoed: a secret typed into the wrong line stays out of the message', () => {
    const told = inspect(complaint({ ...COMPLETE, ...WRONG }));
    expect(['hunter2', '70000'].filter((value) => told.includes(value))).toEqual([]);
  });

  test('does not bring the good secrets into the message either', () => {
    const message = complaint({ ...COMPLETE, PORT: 'x' });
    expect(Object.values(COMPLETE).filter((value) => message.includes(value) && value !== COMPLETE.WARD)).toEqual([]);
  });

  test('is a mode that does not fit the addresses of Redis, rather than all but the first left unused', () => {
    const two = 'redis://a:6379,redis://b:6379';
    expect(namesIn(complaint({ REDIS_URL: two }))).toEqual(['REDIS_MODE']);
    expect(namesIn(complaint({ REDIS_MODE: 'cluster' }))).toEqual(['REDIS_URL']);
    expect(loadConfig({ REDIS_URL: two, REDIS_MODE: 'sentinel' }).redis.urls).toHaveLength(2);
  });

  test.each(['3000.5', '-1', '65536', '1e9', 'NaN'])('%s is no port', (value) => {
    expect(namesIn(complaint({ PORT: value }))).toEqual(['PORT']);
  });

  test('stops the demo too', () => {
    expect(namesIn(complaint({ LOG_LEVEL: 'loud' }))).toEqual(['LOG_LEVEL']);
  });
});
