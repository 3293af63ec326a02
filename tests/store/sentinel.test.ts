import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchDebianRedis } from '../../src/store/embedded-redis/fetch-debian.js';
import { findOnPath } from '../../src/store/embedded-redis/find-server.js';
import { connectRedis, redisInbox } from '../../src/store/index.js';
import { temporaryFolder } from '../support/redis.js';
import { freePorts } from '../support/redis-cluster.js';

/** A server of one's own, ended with the test. */
async function launch(...args: readonly string[]): Promise<ChildProcess> {
  const program = findOnPath(process.env['PATH'] ?? '') ?? (await fetchDebianRedis('.cache', () => {}));
  const child = spawn(program.path, args, {
    env: { PATH: process.env['PATH'], ...(program.libraryPath ? { LD_LIBRARY_PATH: program.libraryPath } : {}) },
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

test('behind sentinels the master is found by its name, and its replica after a failover', async () => {
  const folder = temporaryFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [master = 0, replica = 0, sentinel = 0] = await freePorts(3);
  const server = (port: number) => ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const first = await launch(...server(master));
  await launch(...server(replica), '--replicaof', '127.0.0.1', String(master), '--repl-diskless-sync-delay', '0');
  const settings = join(folder, 'sentinel.conf');
  const lines = [
    `port ${sentinel}`,
    'bind 127.0.0.1',
    `sentinel monitor phuong 127.0.0.1 ${master} 1`,
    'sentinel down-after-milliseconds phuong 500',
    'sentinel failover-timeout phuong 3000',
  ];
  writeFileSync(settings, `${lines.join('\n')}\n`);
  await launch(settings, '--sentinel');
  const target = { sentinels: [`redis://127.0.0.1:${sentinel}`], name: 'phuong' };
  const connect = () => connectRedis(target, 'patient', () => {});
  const redis = await vi.waitFor(connect, { timeout: 10_000 });
  onTestFinished(() => redis.disconnect());
  const person = { oaId: '4', userId: '2' };
  const inbox = redisInbox(redis);
  await vi.waitUntil(async () => Number(await redis.call('WAIT', '1', '100')) === 1, { timeout: 20_000 });
  const watcher = await connectRedis({ url: `redis://127.0.0.1:${sentinel}` }, 'patient', () => {});
  onTestFinished(() => watcher.disconnect());
  const replicas = async () => (await watcher.call('SENTINEL', 'REPLICAS', 'phuong')) as unknown[];
  await vi.waitUntil(async () => (await replicas()).length === 1, { timeout: 20_000 });
  await inbox.accept(person, { id: 'before', at: 1, kind: 'follow' });
  await redis.call('WAIT', '1', '1000');

  first.kill('SIGKILL');
  expect(await inbox.accept(person, { id: 'after', at: 2, kind: 'follow' })).toBe('accepted');
  const kept = await redis.lrange('{4:2}:inbox', 0, -1);
  expect(kept.map((json) => (JSON.parse(json) as { id: string }).id)).toEqual(['before', 'after']);
}, 60_000);
