import { spawnSync } from 'node:child_process';
import { openRedis } from './redis.js';

/** Once before all tests: dist/ of today's sources for tests that start the app as people do, a Redis fetched, the ways of asking learned. */
export default async function prepare(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['bin/su-gia-so.js', 'learn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
  const redis = await openRedis();
  await redis.close();
}
