import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Secret, type ZaloConfig } from './config/index.js';
import { type Simulator, startSimulator } from './simulator/index.js';

export type Demo = { readonly simulator: Simulator; readonly zalo: ZaloConfig };

export type DemoOptions = {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly oaName: string;
};

const APP_ID = '1111111111111111111';
export const DEMO_OA_ID = '4444444444444444444';

/**
 * Starts the local stand-in for Zalo, and makes the settings with which the bot talks to it as it would to the real
 * one. Its keys are made at the first start and kept beside its chats in `dataDir`.
 */
export async function startDemo({ dataDir, host, port, oaName }: DemoOptions): Promise<Demo> {
  const folder = join(dataDir, 'simulator');
  mkdirSync(folder, { recursive: true });
  const { appSecret, oaSecretKey, tokenKey } = keys(join(folder, 'keys.json'));
  const start = (chosenPort: number) =>
    startSimulator({
      host,
      port: chosenPort,
      app: { id: APP_ID, secret: appSecret },
      oa: { id: DEMO_OA_ID, name: oaName, secretKey: oaSecretKey },
      dataFile: join(folder, 'state.json'),
    });
  const simulator = await onFreePort(port, start);
  const zalo = {
    appId: APP_ID,
    appSecret: new Secret(appSecret),
    oaId: DEMO_OA_ID,
    oaSecretKey: new Secret(oaSecretKey),
    tokenKey: new Secret(tokenKey),
    refreshToken: new Secret(simulator.issueRefreshToken()),
    apiBaseUrl: simulator.url,
    zbsBaseUrl: simulator.url,
    oauthBaseUrl: simulator.url,
    rate: 'full' as const,
    sendsProof: false,
    buttons: { path: 'v3' as const, template: null },
  };
  return { simulator, zalo };
}

/** Starts on `port`, or on any free one where that is taken: the demo asks people for nothing. */
export async function onFreePort<T>(port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return await start(0);
    throw error;
  }
}

const keysSchema = z.object({
  appSecret: z.string().default(() => randomBytes(16).toString('hex')),
  oaSecretKey: z.string().default(() => randomBytes(16).toString('hex')),
  tokenKey: z.string().default(() => randomBytes(32).toString('hex')),
});

/** The keys in `file`; those that are not there yet are made and added. */
function keys(file: string): z.infer<typeof keysSchema> {
  const stored = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  const all = keysSchema.parse(JSON.parse(stored));
  if (JSON.stringify(all) !== stored) writeFileSync(file, JSON.stringify(all), { mode: 0o600 });
  return all;
}
