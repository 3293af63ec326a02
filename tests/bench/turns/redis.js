import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startEmbeddedRedis } from '../../../dist/store/index.js';

/** A Redis of the bench's own, by the code that the app uses. */
export async function openBenchRedis(fsync) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'su-gia-so-bench-'));
  const server = await startEmbeddedRedis({ dataFolder, cacheFolder: '.cache', path: process.env.PATH ?? '', fsync });
  const client = new Redis({ path: server.socket });
  return {
    socket: server.socket,
    client,
    /** Scripts that clients have sent so far. */
    async scripts() {
      const told = await client.info('commandstats');
      return Number(/cmdstat_evalsha:calls=(\d+)/.exec(told)?.[1] ?? 0);
    },
    /** CPU that the server has used so far. */
    async cpuSeconds() {
      const told = await client.info('cpu');
      return ['user', 'sys'].reduce((sum, kind) => sum + Number(told.match(`used_cpu_${kind}:([\\d.]+)`)?.[1]), 0);
    },
    async close() {
      client.disconnect();
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
