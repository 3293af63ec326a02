import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';
import { SETTINGS } from '../../src/config/index.js';

export type AppProcess = {
  readonly child: ChildProcess;
  /** Everything that the process printed so far. */
  readonly printed: () => string;
  /** The first match of a pattern in what it prints; waits for it. */
  readonly untilPrinted: (pattern: RegExp) => Promise<string>;
  /** Sends a signal and resolves with the exit code, null when the signal ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

const STARTS_WITHIN_MS = 30_000;

/** Empty counts as unset, and keeps a developer's own .env out of the tests. */
const UNSET = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, '']));

/** Starts the app as `npm start` does, with these settings and no others. */
export function startApp(settings: Readonly<Record<string, string>>, args: readonly string[] = ['start']): AppProcess {
  const child = spawn(process.execPath, ['bin/su-gia-so.js', ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...UNSET, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const exited = once(child, 'exit');
  return {
    child,
    printed: () => output,
    async untilPrinted(pattern) {
      await vi.waitUntil(() => pattern.test(output) || child.exitCode !== null, {
        timeout: STARTS_WITHIN_MS,
        interval: 20,
      });
      const match = pattern.exec(output);
      if (!match) throw new Error(`the app ended with ${child.exitCode} and printed:\n${output}`);
      return match[1] ?? match[0];
    },
    async end(signal) {
      child.kill(signal);
      const [code] = await exited;
      return code;
    },
  };
}
