import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './cli/run-cli.js';
import { EXIT_CONFIG } from './config/index.js';

/** The folder that holds flows/, content/ and package.json. */
const root = fileURLToPath(new URL('..', import.meta.url));

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
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          resolve(signal);
          process.once(signal, () => process.exit(130)); // asked twice: at once
        });
      }
    }),
});
// a handle that somebody forgot to close must not keep a stopped app alive
process.exit(exitCode === 'config' ? EXIT_CONFIG : exitCode);
