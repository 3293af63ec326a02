import type { z } from 'zod';
import type { Secret } from './secret.js';
import { commonSchema, SETTINGS, type SettingName, zaloSchema } from './settings.js';

export type Env = Readonly<Record<string, string | undefined>>;

export type ZaloConfig = {
  readonly appId: string;
  readonly appSecret: Secret;
  readonly oaId: string;
  readonly oaSecretKey: Secret;
  /** Seals the tokens at rest. */
  readonly tokenKey: Secret;
  /** Null where the grant comes by the callback page. */
  readonly refreshToken: Secret | null;
  readonly apiBaseUrl: string;
  /** Zalo's business API: template messages by phone. */
  readonly zbsBaseUrl: string;
  readonly oauthBaseUrl: string;
  /** What the OA may ask of Zalo: its package, or requests a minute. */
  readonly rate: 'growth' | 'full' | number;
  /** Whether calls carry `appsecret_proof`. */
  readonly sendsProof: boolean;
  /** How messages with buttons go out (contract §3.3). */
  readonly buttons: { readonly path: 'v3' | 'v2'; readonly template: string | null };
};

export type Config = {
  /** Null in the demo, where a simulator stands for Zalo. */
  readonly zalo: ZaloConfig | null;
  readonly ward: string;
  readonly redis: {
    /** Null: the program runs its own. Several for a cluster or for sentinels. */
    readonly urls: readonly string[] | null;
    readonly mode: 'standalone' | 'cluster' | 'sentinel';
    readonly sentinelName: string;
    /** Of the program's own. */
    readonly fsync: 'everysec' | 'always';
  };
  readonly http: {
    readonly port: number;
    readonly host: string;
    readonly publicUrl: string | null;
    /** The code of Zalo's domain verification (contract §1.3). */
    readonly siteVerification: string | null;
  };
  /** What a person's turns may do; see `TurnPolicy`. */
  readonly turns: {
    readonly inboxMax: number;
    readonly staleAfterMs: number;
    readonly sameTextMax: number;
    readonly turnsMax: number;
    readonly uncertain: 'skip' | 'repeat';
    readonly paid: 'never' | 'allow';
  };
  readonly dataDir: string;
  /** Whether events are kept on disk while Redis is away. */
  readonly spool: boolean;
  readonly simulatorPort: number;
  /** What the conversation is to keep to, in ms and in hours of Hà Nội's day. */
  readonly conversation: {
    readonly resumeAfterMs: number;
    readonly quietMs: number;
    readonly nudgeHours: { readonly from: number; readonly until: number };
    readonly nudgeEveryMs: number;
  };
  readonly log: { readonly level: string; readonly json: boolean };
  /** Whether a change of a content file is published by itself: on the machine of somebody who writes content. */
  readonly followsFiles: boolean;
};

/** Settings are wrong or missing. The message lists all of them; it never holds a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** The settings that are wrong or missing. */
  readonly settings: readonly string[];

  constructor(message: string, settings: readonly string[]) {
    super(message);
    this.settings = settings;
  }
}

/** sysexits.h EX_CONFIG */
export const EXIT_CONFIG = 78;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const DEMO_WARD = 'tay-tuu';

/**
 * Reads every setting once. With no ZALO_ setting the demo is meant; with any of them, all that the real OA needs
 * must be there. The code of the domain's verification does not count: a domain is verified before the rest is known.
 *
 * @throws ConfigError
 */
export function loadConfig(rawEnv: Env): Config {
  const env = withoutEmpty(rawEnv);
  const isDemo = !Object.keys(env).some((name) => name.startsWith('ZALO_') && name !== 'ZALO_SITE_VERIFICATION');
  const common = commonSchema.safeParse(env);
  const zalo = isDemo ? null : zaloSchema.safeParse(env);
  const problems = [...(common.error?.issues ?? []), ...(zalo?.error?.issues ?? [])];
  if (!common.success || zalo?.success === false) {
    throw new ConfigError(
      describe(problems, env),
      problems.map(({ path }) => String(path[0])),
    );
  }

  const { PORT, HOST, PUBLIC_URL, DATA_DIR, SPOOL, SIMULATOR_PORT, LOG_LEVEL, NODE_ENV } = common.data;
  const siteVerification = common.data.ZALO_SITE_VERIFICATION ?? null;
  return {
    zalo: zalo ? toZalo(zalo.data) : null,
    ward: zalo?.data.WARD ?? env['WARD'] ?? DEMO_WARD,
    redis: {
      urls: common.data.REDIS_URL ?? null,
      mode: common.data.REDIS_MODE,
      sentinelName: common.data.REDIS_SENTINEL_NAME,
      fsync: common.data.REDIS_FSYNC,
    },
    http: {
      port: PORT,
      host: HOST ?? (isDemo ? '127.0.0.1' : '0.0.0.0'),
      publicUrl: PUBLIC_URL ?? null,
      siteVerification,
    },
    turns: {
      inboxMax: common.data.INBOX_MAX,
      staleAfterMs: common.data.STALE_AFTER_MINUTES * 60_000,
      sameTextMax: common.data.SAME_TEXT_MAX,
      turnsMax: common.data.TURNS_MAX,
      uncertain: common.data.UNCERTAIN_SENDS,
      paid: common.data.PAID_MESSAGES,
    },
    dataDir: DATA_DIR,
    spool: SPOOL === 'on',
    simulatorPort: SIMULATOR_PORT,
    conversation: {
      resumeAfterMs: common.data.RESUME_AFTER_HOURS * HOUR_MS,
      quietMs: common.data.STAFF_SILENCE_MINUTES * MINUTE_MS,
      nudgeHours: common.data.NUDGE_HOURS,
      nudgeEveryMs: common.data.NUDGE_EVERY_DAYS * 24 * HOUR_MS,
    },
    log: { level: LOG_LEVEL, json: NODE_ENV === 'production' },
    followsFiles: NODE_ENV !== 'production',
  };
}

function toZalo(data: z.infer<typeof zaloSchema>): ZaloConfig {
  return {
    appId: data.ZALO_APP_ID,
    appSecret: data.ZALO_APP_SECRET,
    oaId: data.ZALO_OA_ID,
    oaSecretKey: data.ZALO_OA_SECRET_KEY,
    tokenKey: data.ZALO_TOKEN_KEY,
    refreshToken: data.ZALO_REFRESH_TOKEN ?? null,
    apiBaseUrl: data.ZALO_API_BASE_URL,
    zbsBaseUrl: data.ZALO_ZBS_BASE_URL,
    oauthBaseUrl: data.ZALO_OAUTH_BASE_URL,
    rate: data.ZALO_REQUESTS_PER_MINUTE ?? data.ZALO_PACKAGE,
    sendsProof: data.ZALO_APPSECRET_PROOF === 'on',
    buttons: { path: data.ZALO_BUTTONS_PATH, template: data.ZALO_BUTTONS_TEMPLATE ?? null },
  };
}

/** A shell's `NAME=` means "not set". */
function withoutEmpty(env: Env): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1].trim() !== ''),
  );
}

function describe(problems: readonly z.core.$ZodIssue[], env: Env): string {
  const lines = problems.map(({ path, message }) => {
    const name = String(path[0]) as SettingName;
    const { what, where } = SETTINGS[name];
    const state = env[name] === undefined ? 'thiếu' : `sai: ${message}`;
    return `  ${name} – ${state}\n      ${what}\n      Tìm ở: ${where}`;
  });
  return [
    'Cấu hình chưa đúng / the settings are not right:',
    ...lines,
    'Xem .env.example. Muốn chạy thử thì xoá hết các dòng ZALO_… / for the demo, unset every ZALO_ line.',
  ].join('\n');
}
