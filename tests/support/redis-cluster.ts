import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { vi } from 'vitest';
import { fetchDebianRedis } from '../../src/store/embedded-redis/fetch-debian.js';
import { findOnPath } from '../../src/store/embedded-redis/find-server.js';
import { SUPERVISE } from '../../src/store/embedded-redis/supervise.js';

export type ClusterNode = { readonly port: number; readonly redis: Redis; readonly id: string };
export type RedisCluster = {
  readonly target: { readonly cluster: readonly string[] };
  readonly nodes: readonly ClusterNode[];
  stop(): Promise<void>;
};

const SLOTS = 16_384;
const NODES = 3;

/** Three real servers, each a master of a third of the slots, without replicas. They end with this process. */
export async function startRedisCluster(dataFolder: string): Promise<RedisCluster> {
  const program = findOnPath(process.env['PATH'] ?? '') ?? (await fetchDebianRedis('.cache', () => {}));
  const ports = await freePorts(NODES * 2);
  const children = ports.slice(0, NODES).map((port, index) => {
    const folder = join(dataFolder, String(index));
    mkdirSync(folder, { recursive: true });
    const options = { port, 'cluster-port': ports[NODES + index], dir: folder, ...CLUSTERED };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    // the shell that ends the app's own Redis with the app ends these with the test
    return spawn('/bin/sh', ['-c', SUPERVISE, 'test-cluster', join(folder, 'lock'), program.path, ...args], {
      env: { PATH: process.env['PATH'], ...(program.libraryPath ? { LD_LIBRARY_PATH: program.libraryPath } : {}) },
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
  });
  const nodes = await Promise.all(ports.slice(0, NODES).map(joinNode));
  await unite(nodes, ports.slice(NODES));
  return {
    target: { cluster: nodes.map(({ port }) => `redis://127.0.0.1:${port}`) },
    nodes,
    async stop() {
      for (const { redis } of nodes) redis.disconnect();
      await Promise.all(children.map(end));
    },
  };
}

const CLUSTERED = {
  bind: '127.0.0.1',
  'cluster-enabled': 'yes',
  'cluster-node-timeout': 5_000,
  appendonly: 'yes',
  'maxmemory-policy': 'noeviction',
  save: '',
} as const;

async function joinNode(port: number, index: number): Promise<ClusterNode> {
  const redis = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 25, maxRetriesPerRequest: null });
  redis.on('error', () => {}); // refused until it listens
  const from = Math.floor((SLOTS * index) / NODES);
  const to = Math.floor((SLOTS * (index + 1)) / NODES) - 1;
  await redis.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
  await redis.call('CLUSTER', 'ADDSLOTSRANGE', from, to);
  return { port, redis, id: String(await redis.call('CLUSTER', 'MYID')) };
}

async function unite(nodes: readonly ClusterNode[], busPorts: readonly (number | undefined)[]): Promise<void> {
  const [first, ...others] = nodes;
  for (const [index, { port }] of others.entries()) {
    await first?.redis.call('CLUSTER', 'MEET', '127.0.0.1', port, busPorts[index + 1] ?? 0);
  }
  const knowsAll = async ({ redis }: ClusterNode) => {
    const info = String(await redis.call('CLUSTER', 'INFO'));
    return info.includes('cluster_state:ok') && info.includes(`cluster_slots_ok:${SLOTS}`);
  };
  await vi.waitUntil(async () => (await Promise.all(nodes.map(knowsAll))).every(Boolean), {
    timeout: 20_000,
    interval: 25,
  });
}

async function end(child: ChildProcess): Promise<void> {
  const gone = child.exitCode === null ? once(child, 'exit') : null;
  child.stdio[3]?.destroy();
  await gone;
}

export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
