import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { fetchDebianRedis } from '../../src/store/embedded-redis/fetch-debian.js';
import { findOnPath } from '../../src/store/embedded-redis/find-server.js';

export type RedisServer = {
  readonly url: string;
  /** Waits for a server that is down, for 3 s a command at most. */
  readonly client: Redis;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Takes commands and answers none until the returned function is called. */
  stall(): () => void;
  /** Starts it again with what its disk has. Resolves when it answers. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** A Redis that writes every command to disk before it answers, on a port that it keeps over its restarts. */
export async function startRedisServer(): Promise<RedisServer> {
  const program = findOnPath(process.env['PATH'] ?? '') ?? (await fetchDebianRedis('.cache', () => {}));
  const folder = mkdtempSync(join(tmpdir(), 'su-gia-so-chaos-'));
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', appendfsync: 'always', save: '' };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const env = { ...process.env, ...(program.libraryPath ? { LD_LIBRARY_PATH: program.libraryPath } : {}) };
  let child: ChildProcess;
  const launch = () => {
    child = spawn(program.path, args, { env, stdio: 'ignore' });
  };
  launch();
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const client = new Redis({
    host: '127.0.0.1',
    port,
    maxRetriesPerRequest: null,
    retryStrategy: () => 25,
    commandTimeout: 3_000,
  });
  client.on('error', () => {}); // it is taken away on purpose
  await client.ping();
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    kill,
    stall() {
      const own = child;
      own.kill('SIGSTOP');
      return () => own.kill('SIGCONT');
    },
    async restart() {
      launch();
      while ((await client.ping().catch(() => null)) === null);
    },
    async close() {
      process.off('exit', end);
      client.disconnect();
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
