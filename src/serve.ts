import { join } from 'node:path';
import { type App, compose } from './compose.js';
import type { Config, ZaloConfig } from './config/index.js';
import { contentFiles } from './content/index.js';
import type { Clock } from './conversation/index.js';
import { onFreePort, startDemo } from './demo.js';
import type { Log } from './log.js';
import { redisTarget, startEmbeddedRedis } from './store/index.js';

export type ServeOptions = {
  readonly config: Config;
  readonly root: string;
  /** The PATH in which a Redis server is looked for. */
  readonly path: string;
  readonly log: Log;
  readonly say: (line: string) => void;
};

/** Everything that runs: what stands below the app (Redis, in the demo the simulator) and the app itself. */
export type Served = Pick<App, 'url' | 'stop'> & { readonly phonePage: string | null };

/** Stands for the name while the ward's files are bad and the last good content is served. */
const NO_NAME = 'phường';
const NO_ADDRESS = 'no public address: nobody can grant, and Zalo cannot fetch pictures';

/** Starts what the settings ask for; stops what was started if a later part fails. */
export async function serve({ config, root, path, log, say }: ServeOptions): Promise<Served> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const mediaFolder = join(root, 'content', 'media');
    const files = contentFiles(root, config.ward);
    const oaName = files.oaName() ?? NO_NAME;
    const { urls } = config.redis;
    const redis = urls === null ? await embedded() : redisTarget({ ...config.redis, urls });
    const run = (http: Config['http'], zalo: ZaloConfig, clock?: Clock) =>
      compose({ config: { ...config, http }, zalo, redis, files, oaName, mediaFolder, log, ...(clock && { clock }) });
    if (config.zalo) {
      if (config.http.publicUrl === null) log.warn({ setting: 'PUBLIC_URL' }, NO_ADDRESS);
      const app = await run(config.http, config.zalo);
      closers.push(() => app.stop());
      return { url: app.url, phonePage: null, stop };
    }
    const { host } = config.http;
    const demo = await startDemo({ dataDir: config.dataDir, host, port: config.simulatorPort, oaName });
    closers.push(() => demo.simulator.close());
    const app = await onFreePort(config.http.port, (port) => {
      // who moves the phone page's clock wants to see what the bot does days later
      return run({ ...config.http, port }, demo.zalo, demo.simulator.clock);
    });
    closers.push(() => app.stop());
    demo.simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
    return { url: app.url, phonePage: demo.simulator.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function embedded() {
    const server = await startEmbeddedRedis({
      dataFolder: join(config.dataDir, 'redis'),
      cacheFolder: join(root, '.cache'),
      path,
      fsync: config.redis.fsync,
      say,
      onRestart: () => log.error('the embedded redis fell and is being started again'),
    });
    closers.push(() => server.stop());
    return { socket: server.socket };
  }
}
