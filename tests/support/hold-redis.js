// A process that starts an embedded Redis and holds it, to be killed by a test.
import { startEmbeddedRedis } from '../../dist/store/index.js';

const [dataFolder, path = process.env.PATH] = process.argv.slice(2);
const redis = await startEmbeddedRedis({ dataFolder, cacheFolder: '.cache', path, fsync: 'always' });
process.stdout.write(`${redis.socket}\n`);
setInterval(() => {}, 60_000);
