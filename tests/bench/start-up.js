// How long a start of the demo takes and how much memory the app has when idle: five starts after one that is not
// counted. `npm run bench`.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const RUNS = 5;
const IDLE_MS = 3_000;
const dataDir = await mkdtemp(join(tmpdir(), 'su-gia-so-bench-'));

const runs = [];
for (let run = 0; run <= RUNS; run++) runs.push(await startOnce());
const counted = runs.slice(1);
console.log(`start to ready, ms:      ${figures(counted.map(({ readyMs }) => readyMs))}`);
console.log(`resident set, idle, MB:  ${figures(counted.map(({ idleMb }) => idleMb))}`);
rmSync(dataDir, { recursive: true, force: true });

async function startOnce() {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', SIMULATOR_PORT: '0', NODE_ENV: 'production' };
  const startedAt = performance.now();
  const app = spawn(process.execPath, ['--max-semi-space-size=4', 'bin/su-gia-so.js', 'start'], { env });
  let printed = '';
  for await (const chunk of app.stdout) {
    printed += chunk;
    if (printed.includes('"msg":"ready"')) break;
  }
  const readyMs = Math.round(performance.now() - startedAt);
  await wait(IDLE_MS);
  const status = readFileSync(`/proc/${app.pid}/status`, 'utf8');
  const idleMb = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024);
  app.kill('SIGTERM');
  await new Promise((resolve) => app.once('exit', resolve));
  return { readyMs, idleMb };
}

function figures(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return `median ${sorted[Math.floor(sorted.length / 2)]}, min ${sorted[0]}, max ${sorted.at(-1)} (${sorted.length} runs)`;
}
