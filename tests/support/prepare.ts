import { spawnSync } from 'node:child_process';
import { openRedis } from './redis.js';

/** Once before all tests: dist/ of today's sources for tests that start the app as people do, and a Redis fetched. */
export default async function prepare(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['bin/su-gia-so.js', '--version'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
  const redis = await openRedis();
  await redis.close();
}
