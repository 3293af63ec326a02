import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { SETTINGS } from '../../src/config/index.js';

const PINNED_NODE = 'node_modules/.bin/node';
const READY = /"url":"([^"]+)".*"msg":"ready"/;
const LOOK_EVERY_MS = 10;
const TRIES_AGAIN_AFTER_MS = 250;

/** The app as a process that somebody looks after: when it ends it is started again, after a kill `downMs` later. */
export function keepApp(settings: Readonly<Record<string, string>>, onOutput: () => (chunk: string) => void) {
  let url: string | null = null;
  let falls = 0;
  let isClosing = false;
  let downMs = 0;
  let wasKilled = false;
  let frozen = 0;
  let child: ChildProcess;
  const end = () => child.kill('SIGKILL');
  process.once('exit', end); // whoever ends the run ends its processes

  const launch = () => {
    child = spawn(existsSync(PINNED_NODE) ? PINNED_NODE : process.execPath, ['bin/su-gia-so.js', 'start'], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...unset, NODE_ENV: 'production', ...settings },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const tell = onOutput();
    const own = child;
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      if (url === null && own === child && !wasKilled) url = READY.exec(chunk)?.[1] ?? null;
      tell(chunk);
    });
    child.once('exit', () => {
      if (url !== null && !wasKilled) falls += 1;
      url = null;
      if (isClosing) return;
      const afterMs = wasKilled ? downMs : TRIES_AGAIN_AFTER_MS; // Redis may be away at the start
      wasKilled = false;
      void wait(afterMs).then(() => isClosing || launch());
    });
  };
  launch();

  return {
    url: () => url,
    falls: () => falls,
    /** Whether it is at work: what it has taken in it can go on with. */
    isUp: () => url !== null && frozen === 0,
    kill(backAfterMs: number) {
      // who is down already falls no deeper
      if (wasKilled || child.exitCode !== null || child.signalCode !== null) return;
      wasKilled = true;
      downMs = backAfterMs;
      url = null;
      child.kill('SIGKILL');
    },
    /** Stops it in the middle of whatever it does, and lets it go on later: it learns nothing of the time between. */
    freeze(ms: number) {
      const own = child;
      frozen += 1;
      own.kill('SIGSTOP');
      void wait(ms).then(() => {
        frozen -= 1;
        own.kill('SIGCONT');
      });
    },
    async ready() {
      while (url === null) await wait(LOOK_EVERY_MS);
    },
    async close() {
      isClosing = true;
      process.off('exit', end);
      wasKilled = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Empty counts as unset, and keeps a developer's own .env out. */
const unset = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));

export type AppServer = ReturnType<typeof keepApp>;
