import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { RedisUnavailableError } from './error.js';
import { fetchDebianRedis } from './fetch-debian.js';
import { findOnPath } from './find-server.js';
import { isLeftAlone, noteSocket } from './running-instance.js';
import { LOCKED, SUPERVISE } from './supervise.js';

export type EmbeddedRedisOptions = {
  /** Where Redis keeps its files; made if it is not there. One running instance a folder. */
  readonly dataFolder: string;
  /** Where a fetched Redis is kept between starts. */
  readonly cacheFolder: string;
  /** The PATH in which an installed server is looked for. */
  readonly path: string;
  /** `everysec` may lose the last second on a power cut; `always` loses nothing and is slower. */
  readonly fsync: 'everysec' | 'always';
  readonly say?: (line: string) => void;
  /** Redis fell by itself and is being started again. */
  readonly onRestart?: () => void;
};

export type EmbeddedRedis = {
  /** Path of the Unix socket, in a folder that only this user can enter. */
  readonly socket: string;
  /** Process id of the supervising shell of the moment. */
  readonly pid: () => number;
  /** Ends Redis, which saves first. */
  stop(): Promise<void>;
};

const inUse = (dataFolder: string) =>
  `Thư mục ${dataFolder} đang được một chương trình khác dùng / another instance is using it.`;

const READY_WITHIN_MS = 20_000;
/** How long the Redis of an app that was killed may take to save and end. */
const GONE_WITHIN_MS = 8_000;
const RESTART_AFTER_MS = 200;

/**
 * Starts a real Redis as a child process: append-only file, no eviction, a private socket. It ends with this process,
 * however that ends, and is started again if it falls.
 *
 * @throws RedisUnavailableError where there is none to start, or where another instance has the folder
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  const { dataFolder, cacheFolder, path, say = () => {} } = options;
  const program = findOnPath(path) ?? (await fetchDebianRedis(cacheFolder, say));
  mkdirSync(dataFolder, { recursive: true });
  // the lock where the system has no flock
  if (!(await isLeftAlone(dataFolder, GONE_WITHIN_MS))) throw new RedisUnavailableError(inUse(dataFolder));
  const socketFolder = mkdtempSync(join(tmpdir(), 'su-gia-so-'));
  const socket = join(socketFolder, 'redis.sock');
  const command = [program.path, ...settings(dataFolder, socket, options.fsync)];
  const env = { PATH: path, ...(program.libraryPath ? { LD_LIBRARY_PATH: program.libraryPath } : {}) };

  let stopping = false;
  let child: ChildProcess;
  const launch = () => {
    const log = openSync(join(dataFolder, 'redis.log'), 'a');
    // detached: Ctrl-C in a terminal must reach the app first, which still needs its Redis to stop cleanly
    child = spawn('/bin/sh', ['-c', SUPERVISE, 'su-gia-so-redis', join(dataFolder, 'lock'), ...command], {
      env,
      detached: true,
      stdio: ['ignore', log, log, 'pipe'],
    });
    closeSync(log); // the child has its own
    return child;
  };
  const relaunchIfFallen = () => {
    child.once('exit', () => {
      child.stdio[3]?.destroy();
      if (stopping) return;
      options.onRestart?.();
      void wait(RESTART_AFTER_MS).then(() => {
        if (stopping) return;
        launch();
        relaunchIfFallen();
      });
    });
  };
  const removeSocket = () => rmSync(socketFolder, { recursive: true, force: true });

  try {
    await untilReady(launch(), socket, dataFolder);
  } catch (error) {
    removeSocket();
    throw error;
  }
  relaunchIfFallen();
  noteSocket(dataFolder, socket);
  return {
    socket,
    pid: () => child.pid ?? 0,
    async stop() {
      stopping = true;
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
      child.stdio[3]?.destroy(); // the shell sees its pipe close
      await gone;
      removeSocket();
    },
  };
}

function settings(dataFolder: string, socket: string, fsync: string): readonly string[] {
  return Object.entries({
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir: dataFolder,
    appendonly: 'yes',
    appendfsync: fsync,
    'maxmemory-policy': 'noeviction',
    save: '',
    daemonize: 'no',
  }).flatMap(([name, value]) => [`--${name}`, value]);
}

async function untilReady(child: ChildProcess, socket: string, dataFolder: string): Promise<void> {
  const probe = new Redis({ path: socket, lazyConnect: true, retryStrategy: () => 25, maxRetriesPerRequest: null });
  probe.on('error', () => {}); // refused until Redis listens
  const fallen = once(child, 'exit').then(([code]) => {
    const reason =
      code === LOCKED
        ? inUse(dataFolder)
        : `Redis không khởi động được, xem / Redis did not start, see ${join(dataFolder, 'redis.log')}`;
    throw new RedisUnavailableError(reason);
  });
  const late = wait(READY_WITHIN_MS, undefined, { ref: false }).then(() => {
    throw new RedisUnavailableError(`Redis không trả lời sau / no answer from Redis within ${READY_WITHIN_MS} ms`);
  });
  try {
    await Promise.race([probe.ping(), fallen, late]);
  } finally {
    probe.disconnect();
    fallen.catch(() => {});
    late.catch(() => {});
  }
}
