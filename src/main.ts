import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './cli/run-cli.js';
import { EXIT_CONFIG } from './config/index.js';

/** The folder that holds flows/, content/ and package.json. */
const root = fileURLToPath(new URL('..', import.meta.url));

const SAME_WISH_MS = 1_000;

// a .env file beside package.json counts as environment; what the shell sets goes before it
const envFile = join(root, '.env');
if (existsSync(envFile)) process.loadEnvFile(envFile);

// `su-gia-so chat | head`: the reader left, which is no failure
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  root,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  input: process.stdin,
  stopSignal: () =>
    new Promise((resolve) => {
      let askedAt: number | null = null;
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.on(signal, () => {
          // npm passes on the Ctrl-C that the terminal already sent: one wish, heard twice
          if (askedAt !== null && performance.now() - askedAt > SAME_WISH_MS) process.exit(130);
          askedAt ??= performance.now();
          resolve(signal);
        });
      }
    }),
});
// a handle that somebody forgot to close must not keep a stopped app alive
process.exit(exitCode === 'config' ? EXIT_CONFIG : exitCode);
