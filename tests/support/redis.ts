import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startEmbeddedRedis } from '../../src/store/index.js';

export const CACHE_FOLDER = '.cache';

export type TestRedis = {
  readonly socket: string;
  readonly client: Redis;
  close(): Promise<void>;
};

/** A real Redis of one's own, by the code that the app itself uses. */
export async function openRedis(): Promise<TestRedis> {
  const dataFolder = temporaryFolder();
  const server = await startEmbeddedRedis({
    dataFolder,
    cacheFolder: CACHE_FOLDER,
    path: process.env['PATH'] ?? '',
    fsync: 'everysec',
  });
  const client = new Redis({ path: server.socket });
  client.on('error', () => {}); // a test may take the server away
  return {
    socket: server.socket,
    client,
    async close() {
      client.disconnect();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'su-gia-so-test-'));
}
