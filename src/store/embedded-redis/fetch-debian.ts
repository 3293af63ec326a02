import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HOW_TO_INSTALL, RedisUnavailableError } from './error.js';
import { isExecutable, type RedisProgram } from './find-server.js';

const run = promisify(execFile);
const PACKAGES = ['redis-server', 'redis-tools'];

/**
 * The distribution's own Redis, fetched and unpacked without root into `cacheFolder`; fetched once, then taken from
 * there. For Debian and its children; elsewhere, or without a network, it throws.
 *
 * @throws RedisUnavailableError with the line to run instead
 */
export async function fetchDebianRedis(cacheFolder: string, say: (line: string) => void): Promise<RedisProgram> {
  const unpacked = join(cacheFolder, 'redis');
  const cached = programIn(unpacked);
  if (cached) return cached;
  if (!existsSync('/etc/debian_version')) throw new RedisUnavailableError(HOW_TO_INSTALL);
  say('Đang tải Redis cho lần chạy đầu … / fetching Redis for the first start …');
  try {
    await fetchTo(unpacked, cacheFolder);
  } catch (error) {
    throw new RedisUnavailableError(HOW_TO_INSTALL, { cause: error });
  }
  const program = programIn(unpacked);
  if (!program) throw new RedisUnavailableError(HOW_TO_INSTALL);
  return program;
}

async function fetchTo(unpacked: string, cacheFolder: string): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  const work = mkdtempSync(join(cacheFolder, 'fetch-'));
  try {
    await fetchInto(work);
    rmSync(unpacked, { recursive: true, force: true });
    renameSync(join(work, 'root'), unpacked); // whole or not at all
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchInto(work: string): Promise<void> {
  const lists = join(work, 'lists');
  const cache = join(work, 'cache');
  const debs = join(work, 'debs');
  const root = join(work, 'root');
  for (const folder of [join(lists, 'partial'), join(cache, 'archives', 'partial'), debs, root]) {
    mkdirSync(folder, { recursive: true });
  }
  // lists and cache of our own: the system's need root and may be empty
  const own = ['-q', '-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`, '-o', 'APT::Sandbox::User='];
  await run('apt-get', [...own, 'update']);
  const libraries = await missingLibraries(own);
  await run('apt-get', [...own, 'download', ...PACKAGES, ...libraries], { cwd: debs });
  for (const deb of readdirSync(debs)) await run('dpkg', ['-x', join(debs, deb), root]);
}

/** The libraries that Redis names and the system does not have: libjemalloc2 and liblzf1 on Debian 12. */
async function missingLibraries(own: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run('apt-cache', [...own.slice(1), 'depends', '--important', ...PACKAGES]);
  const names = [...stdout.matchAll(/Depends: ((?:lib|lua-)[a-z0-9.+-]+)/g)].map((match) => match[1] ?? '');
  const installed = installedPackages();
  return [...new Set(names)].filter((name) => !installed.has(name));
}

function installedPackages(): ReadonlySet<string> {
  const status = readFileSync('/var/lib/dpkg/status', 'utf8');
  const stanzas = status.split('\n\n').filter((stanza) => stanza.includes('\nStatus: install ok installed'));
  return new Set(stanzas.map((stanza) => /^Package: (.+)$/m.exec(stanza)?.[1] ?? ''));
}

function programIn(root: string): RedisProgram | null {
  const path = join(root, 'usr', 'bin', 'redis-server');
  if (!isExecutable(path)) return null;
  const lib = join(root, 'usr', 'lib');
  const folders = readdirSync(lib, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return { path, libraryPath: [lib, ...folders.map(({ name }) => join(lib, name))].join(':') };
}
