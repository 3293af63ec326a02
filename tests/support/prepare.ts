import { spawnSync } from 'node:child_process';
import { loadContent, prepareTopics } from '../../src/content/index.js';
import { openRedis } from './redis.js';

/** Once before all tests: dist/ of today's sources for tests that start the app as people do, and a Redis fetched, and the ways of asking learned. */
export default async function prepare(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['bin/su-gia-so.js', 'learn'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the build failed');
  await prepareTopics(loadContent('.', 'tay-tuu').snapshot);
  const redis = await openRedis();
  await redis.close();
}
