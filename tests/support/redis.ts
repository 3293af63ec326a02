import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  connectRedis,
  mastersOf,
  type RedisClient,
  type RedisTarget,
  startEmbeddedRedis,
} from '../../src/store/index.js';
import { startRedisCluster } from './redis-cluster.js';

export const CACHE_FOLDER = '.cache';

export type TestRedis = {
  readonly target: RedisTarget;
  readonly client: RedisClient;
  /** Keys that match, of all masters. */
  keys(pattern: string): Promise<string[]>;
  /** Empties every master. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** Whether the run's tests get a cluster of three where others get one server. */
export const isCluster = process.env['TEST_REDIS'] === 'cluster';

/** A real Redis of one's own, reached by the code that the app itself uses. */
export async function openRedis(): Promise<TestRedis> {
  const dataFolder = temporaryFolder();
  const server = isCluster ? await startRedisCluster(dataFolder) : await startSingle(dataFolder);
  const client = await connectRedis(server.target, 'patient', () => {}); // a test may take the server away
  return {
    target: server.target,
    client,
    keys: async (pattern) => (await Promise.all(mastersOf(client).map((master) => master.keys(pattern)))).flat(),
    async clear() {
      await Promise.all(mastersOf(client).map((master) => master.flushall()));
    },
    async close() {
      client.disconnect();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function startSingle(dataFolder: string) {
  const path = process.env['PATH'] ?? '';
  const server = await startEmbeddedRedis({ dataFolder, cacheFolder: CACHE_FOLDER, path, fsync: 'everysec' });
  return { target: { socket: server.socket }, stop: server.stop };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'su-gia-so-test-'));
}
