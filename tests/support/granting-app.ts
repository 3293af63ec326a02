import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { type App, compose } from '../../src/compose.js';
import { loadConfig, type ZaloConfig } from '../../src/config/index.js';
import { contentFiles } from '../../src/content/index.js';
import { createLog } from '../../src/log.js';
import { createRecordSeal, type TokenRecord } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { openRedis, type TestRedis, temporaryFolder } from './redis.js';
import { OA_ID, openTestSimulator, TOKEN_KEY, zaloConfig } from './world.js';

const APP_ID = '1111111111111111111';
const RECORD_KEY = `{${APP_ID}:${OA_ID}}:tokens`;

/** A Redis and a simulator, on which apps are started that nobody has granted yet. All end with the test. */
export async function openUngranted() {
  const redis = await openRedis();
  onTestFinished(() => redis.close());
  const simulator = await openTestSimulator();
  onTestFinished(() => simulator.close());
  const dataDir = temporaryFolder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const { refreshToken: _, ...settings } = zaloConfig(simulator);
  const logLines: string[] = [];
  const start = async (change: Partial<ZaloConfig> = {}, env: Record<string, string> = {}): Promise<App> => {
    const app = await compose({
      config: loadConfig({
        PORT: '0',
        HOST: '127.0.0.1',
        WARD: 'tay-tuu',
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        ...env,
      }),
      zalo: { ...settings, refreshToken: null, ...change },
      redis: redis.target,
      files: contentFiles('.', 'tay-tuu'),
      oaName: 'Phường Thử',
      mediaFolder: 'content/media',
      log: createLog({ level: 'info', json: true, to: { write: (line) => void logLines.push(line) } }),
    });
    onTestFinished(() => app.stop());
    return app;
  };
  return { redis, simulator, logLines, start };
}

/** What lies in Redis about the grant, opened with the tests' key. */
export async function storedRecord({ client }: TestRedis): Promise<TokenRecord | null> {
  const text = await client.get(RECORD_KEY);
  return text === null ? null : createRecordSeal({ key: TOKEN_KEY, appId: APP_ID, oaId: OA_ID }).open(text);
}

/** The readiness of an app: `ok`, or what is wrong with its road to Zalo. */
export async function roadOf(app: App): Promise<string> {
  const response = await fetch(`${app.url}/readyz`);
  return ((await response.json()) as { parts: { zalo: string } }).parts.zalo;
}

export async function gaugeOf(app: App): Promise<string | undefined> {
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  return /^su_gia_so_zalo_grant_lost (\d)$/m.exec(metrics)?.[1];
}
