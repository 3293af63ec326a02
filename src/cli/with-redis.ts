import { join } from 'node:path';
import { type Config, loadConfig } from '../config/index.js';
import { DEMO_OA_ID } from '../demo.js';
import {
  connectRedis,
  findRunningSocket,
  type RedisClient,
  type RedisTarget,
  redisTarget,
  startEmbeddedRedis,
} from '../store/index.js';
import type { CliIo } from './io.js';

/**
 * Gives a command the app's Redis: the server of REDIS_URL, that of the app that is running here, or, where none
 * runs, the embedded one for as long as the command takes.
 */
export async function withRedis<T>(
  io: CliIo,
  work: (redis: RedisClient, oaId: string, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig(io.env);
  const { target, close } = await findServer(io, config);
  try {
    const redis = await connectRedis(target, 'patient', () => {});
    try {
      return await work(redis, config.zalo?.oaId ?? DEMO_OA_ID, config);
    } finally {
      redis.disconnect();
    }
  } finally {
    await close();
  }
}

async function findServer(
  { env, root, out }: CliIo,
  config: Config,
): Promise<{ target: RedisTarget; close(): Promise<void> }> {
  const nothing = async () => {};
  const { urls } = config.redis;
  if (urls !== null) return { target: redisTarget({ ...config.redis, urls }), close: nothing };
  const dataFolder = join(config.dataDir, 'redis');
  const socket = await findRunningSocket(dataFolder);
  if (socket !== null) return { target: { socket }, close: nothing };
  const server = await startEmbeddedRedis({
    dataFolder,
    cacheFolder: join(root, '.cache'),
    path: env['PATH'] ?? '',
    fsync: config.redis.fsync,
    say: out,
  });
  return { target: { socket: server.socket }, close: server.stop };
}
