import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const src = join(root, 'src');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

/**
 * Compiles src/ into dist/ when a source is newer than the last build. Does nothing where there is no
 * compiler (an image without development packages): dist/ is then taken as it is.
 *
 * @param {{ always?: boolean, check?: boolean }} options `check` also reports type errors, and fails on them
 */
export function buildIfStale({ always = false, check = false } = {}) {
  const compiler = findCompiler();
  if (!compiler || !existsSync(src)) return;
  if (!always && existsSync(stamp) && newestChange(src) <= statSync(stamp).mtimeMs) return;

  const startedAt = new Date();
  const fresh = `${dist}.${process.pid}`;
  const args = [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh, ...(check ? [] : ['--noCheck'])];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  // Lua scripts and the simulator's page travel as they are
  cpSync(src, fresh, { recursive: true, filter: (path) => !path.endsWith('.ts') && !path.endsWith('.md') });
  const mark = join(fresh, '.built');
  writeFileSync(mark, '');
  utimesSync(mark, startedAt, startedAt); // a file saved while the compiler ran is newer than this
  replace(fresh);
}

/** Puts the fresh build in place in one move each: who starts meanwhile finds the old one or the new one, never half. */
function replace(fresh) {
  const old = `${fresh}.old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

function newestChange(folder) {
  const entries = readdirSync(folder, { recursive: true });
  return Math.max(...entries.map((entry) => statSync(join(folder, entry)).mtimeMs));
}
