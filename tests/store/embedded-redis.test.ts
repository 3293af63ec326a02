import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Redis } from 'ioredis';
import { afterEach, expect, test, vi } from 'vitest';
import { checkDurability, RedisUnavailableError, startEmbeddedRedis } from '../../src/store/index.js';
import { CACHE_FOLDER, temporaryFolder } from '../support/redis.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function folder(): string {
  const made = temporaryFolder();
  cleanups.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function start(dataFolder: string, fsync: 'everysec' | 'always' = 'everysec', onRestart = () => {}) {
  const path = process.env['PATH'] ?? '';
  const server = await startEmbeddedRedis({ dataFolder, cacheFolder: CACHE_FOLDER, path, fsync, onRestart });
  cleanups.push(server.stop);
  return { server, client: connect(server.socket) };
}

function connect(socket: string): Redis {
  const client = new Redis({ path: socket, retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => {}); // tests take the server away
  cleanups.push(() => client.disconnect());
  return client;
}

async function hold(dataFolder: string): Promise<{ child: ChildProcess; client: Redis; serverPid: number }> {
  const child = spawn(process.execPath, ['tests/support/hold-redis.js', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanups.push(() => child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  const client = connect(String(line).trim());
  return { child, client, serverPid: await pidOf(client) };
}

async function pidOf(client: Redis): Promise<number> {
  return Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('it writes every change to disk and evicts nothing', async () => {
  const { client } = await start(folder(), 'always');
  expect(await checkDurability(client)).toEqual([]);
});

test('a log that is synced every second is told of as its price, not as an alarm', async () => {
  const { client } = await start(folder(), 'everysec');
  expect(await checkDurability(client)).toMatchObject([{ level: 'info', setting: 'appendfsync', value: 'everysec' }]);
});

test('the durability check names each setting that could lose messages', async () => {
  const { client } = await start(folder());
  await client.config('SET', 'appendonly', 'no');
  await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
  const findings = await checkDurability(client);
  expect(findings.map(({ level, setting, value }) => [level, setting, value])).toEqual([
    ['alarm', 'appendonly', 'no'],
    ['alarm', 'maxmemory-policy', 'allkeys-lru'],
  ]);
});

test('it ends with a process that is killed, and the next start has what was written', async () => {
  const dataFolder = folder();
  const { child, client, serverPid } = await hold(dataFolder);
  await client.set('written', 'before the crash');
  child.kill('SIGKILL');
  await vi.waitUntil(() => !isAlive(serverPid), { timeout: 10_000 });
  const { client: next } = await start(dataFolder);
  expect(await next.get('written')).toBe('before the crash');
});

test('it refuses a folder that another running instance has', async () => {
  const dataFolder = folder();
  await hold(dataFolder);
  const second = startEmbeddedRedis({
    dataFolder,
    cacheFolder: CACHE_FOLDER,
    path: process.env['PATH'] ?? '',
    fsync: 'everysec',
  });
  await expect(second).rejects.toThrow(RedisUnavailableError);
  await expect(second).rejects.toThrow(dataFolder);
});

test('it is started again when it falls, with its data', async () => {
  const onRestart = vi.fn();
  const { client } = await start(folder(), 'always', onRestart);
  await client.set('written', 'before the fall');
  process.kill(await pidOf(client), 'SIGKILL');
  await vi.waitUntil(() => onRestart.mock.calls.length === 1, { timeout: 10_000 });
  expect(await client.get('written')).toBe('before the fall');
});

test('where there is no Redis to be had, the message has a line to run for each system', async () => {
  const attempt = startEmbeddedRedis({
    dataFolder: folder(),
    cacheFolder: '/dev/null/nowhere',
    path: '/nonexistent',
    fsync: 'everysec',
  });
  await expect(attempt).rejects.toThrow(/apt-get install[\s\S]*brew install[\s\S]*docker run/);
});
