import { loadConfig } from '../config/index.js';
import { createLog } from '../log.js';
import { serve } from '../serve.js';
import type { CliIo, ExitCode } from './io.js';

/** Stopping takes no longer than this; what is not finished stays in Redis for the next start. */
const STOP_WITHIN_MS = 10_000;

/** `su-gia-so start` – serves until it is asked to stop. */
export async function start({ env, root, out, stopSignal }: CliIo): Promise<ExitCode> {
  const asked = stopSignal();
  const config = loadConfig(env);
  const log = createLog(config.log);
  log.info({ node: process.version, pid: process.pid, mode: config.zalo ? 'live' : 'demo' }, 'starting');
  const served = await serve({ config, root, path: env['PATH'] ?? '', log, say: out });
  log.info({ url: served.url, readyMs: Math.round(performance.now()), rssMb: rssMb() }, 'ready');
  if (served.phonePage) out(invitation(served.phonePage));

  const signal = await asked;
  log.info({ signal }, 'stopping');
  const late = setTimeout(() => {
    log.error('stopping took too long, the rest stays in redis');
    process.exit(1);
  }, STOP_WITHIN_MS);
  await served.stop();
  clearTimeout(late);
  log.info('stopped');
  return 0;
}

function invitation(url: string): string {
  return [
    '',
    `  Mở trang này để chat thử với bot:     ${url}`,
    `  Open this page to chat with the bot:  ${url}`,
    '',
    '  Dừng: Ctrl-C / stop: Ctrl-C',
    '',
  ].join('\n');
}

function rssMb(): number {
  return Math.round(process.memoryUsage.rss() / 1_048_576);
}
