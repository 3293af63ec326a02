import { rmSync } from 'node:fs';
import { vi } from 'vitest';
import { type App, compose } from '../../src/compose.js';
import { type Config, loadConfig, Secret, type ZaloConfig } from '../../src/config/index.js';
import { contentFiles } from '../../src/content/index.js';
import { createLog } from '../../src/log.js';
import { type SimMessage, type Simulator, startSimulator } from '../../src/simulator/index.js';
import { openRedis, type TestRedis, temporaryFolder } from './redis.js';

export const OA_ID = '4444444444444444444';
const APP = { id: '1111111111111111111', secret: 'appSecret_EXAMPLE' };
export const TOKEN_KEY = 'ab'.repeat(32);
const OA_SECRET_KEY = 'oaSecret_EXAMPLE_0001';

export type World = {
  readonly oaId: string;
  readonly app: App;
  readonly simulator: Simulator;
  readonly redis: TestRedis;
  /** All that was logged, a JSON line each. */
  readonly logLines: string[];
  /** What the OA wrote to a resident so far. */
  heard(residentId: string): readonly string[];
  /** Resolves when the OA has written so many messages to a resident. */
  untilHeard(residentId: string, count: number): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type WorldOptions = {
  /** The folder of flows/ and content/; the repository's own unless given. */
  readonly root?: string;
  /** Whether a change of a file there is published by itself. */
  readonly followsFiles?: boolean;
  /** Another world of this Redis's, which closes it. */
  readonly beside?: World;
  readonly oaId?: string;
  /** The app's own. */
  readonly clock?: { now(): number };
};

/** The whole app in this process: real Redis, real HTTP, the simulator for Zalo. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const { root = '.', followsFiles = false, clock = Date, beside, oaId = OA_ID } = options;
  const redis = beside?.redis ?? (await openRedis());
  const dataDir = temporaryFolder();
  const simulator = await openTestSimulator(undefined, oaId);
  const logLines: string[] = [];
  const log = createLog({ level: 'info', json: true, to: { write: (line) => void logLines.push(line) } });
  const app = await compose({
    config: { ...testConfig(dataDir), followsFiles },
    zalo: { ...zaloConfig(simulator), oaId },
    redis: redis.target,
    files: contentFiles(root, 'tay-tuu'),
    oaName: 'Phường Tây Tựu',
    mediaFolder: 'content/media',
    log,
    clock,
  });
  simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
  const heard = (residentId: string) => fromOa(simulator.messages(residentId)).map(({ text }) => text ?? '');
  return {
    oaId,
    app,
    simulator,
    redis,
    logLines,
    heard,
    async untilHeard(residentId, count) {
      await vi.waitUntil(() => heard(residentId).length >= count, { timeout: 15_000, interval: 5 });
      return heard(residentId);
    },
    async close() {
      await app.stop();
      await simulator.close();
      if (!beside) await redis.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function fromOa(messages: readonly SimMessage[]): readonly SimMessage[] {
  return messages.filter(({ from }) => from === 'oa');
}

export async function openTestSimulator(dataFile?: string, oaId = OA_ID): Promise<Simulator> {
  return await startSimulator({
    host: '127.0.0.1',
    port: 0,
    app: APP,
    oa: { id: oaId, name: 'Phường Tây Tựu', secretKey: OA_SECRET_KEY },
    retryScale: 0.001,
    oaSettings: { limitsRate: false }, // some tests send more than a package allows
    ...(dataFile === undefined ? {} : { dataFile }),
  });
}

export function zaloConfig(simulator: Simulator): ZaloConfig {
  return {
    appId: APP.id,
    appSecret: new Secret(APP.secret),
    oaId: OA_ID,
    oaSecretKey: new Secret(OA_SECRET_KEY),
    tokenKey: new Secret(TOKEN_KEY),
    refreshToken: new Secret(simulator.issueRefreshToken()),
    apiBaseUrl: simulator.url,
    zbsBaseUrl: simulator.url,
    oauthBaseUrl: simulator.url,
    rate: 'full',
    sendsProof: false,
    buttons: { path: 'v3' as const, template: null },
  };
}

/** The environment with which the app as a process talks to a simulator of the test. */
export function zaloEnv(simulator: Simulator): Record<string, string> {
  return {
    ZALO_APP_ID: APP.id,
    ZALO_APP_SECRET: APP.secret,
    ZALO_OA_ID: OA_ID,
    ZALO_OA_SECRET_KEY: OA_SECRET_KEY,
    ZALO_TOKEN_KEY: TOKEN_KEY,
    ZALO_REFRESH_TOKEN: simulator.issueRefreshToken(),
    ZALO_API_BASE_URL: simulator.url,
    ZALO_ZBS_BASE_URL: simulator.url,
    ZALO_OAUTH_BASE_URL: simulator.url,
    WARD: 'tay-tuu',
  };
}

function testConfig(dataDir: string): Config {
  return loadConfig({ PORT: '0', HOST: '127.0.0.1', WARD: 'tay-tuu', NODE_ENV: 'production', DATA_DIR: dataDir });
}
