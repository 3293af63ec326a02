import { loadConfig } from '../../config/index.js';
import {
  affectedPeople,
  type ContentStore,
  compareContents,
  type PublishMode,
  publishContent,
  type Release,
  readStoredContent,
} from '../../content/index.js';
import type { Snapshot } from '../../engine/index.js';
import { countPeopleByContent, type PeopleByPlace, type RedisClient, redisContentStore } from '../../store/index.js';
import { hanoiTime } from '../hanoi-time.js';
import type { CliIo, ExitCode } from '../io.js';
import { withRedis } from '../with-redis.js';
import { confirm } from './confirm.js';
import { type Version, versionBefore, versionOnDisk } from './find-version.js';
import { changeLines, modeLine, peopleLines } from './report.js';

export type PublishFlags = {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly map?: boolean;
  /** Hash of an earlier version. */
  readonly back?: string;
};

/**
 * `su-gia-so publish` – shows what would change and for whom, asks, and serves the files (or an earlier version) from
 * then on. Exit code 0 done or only looked, 1 bad files, no such version, a refusal, or somebody else was quicker.
 */
export async function publish(io: CliIo, flags: PublishFlags): Promise<ExitCode> {
  const { back } = flags;
  if (back !== undefined) {
    return await withRedis<ExitCode>(io, async (redis, oaId) => {
      const version = await versionBefore(io, redisContentStore(redis, oaId), back);
      return version ? await publishVersion(io, redis, oaId, version, flags) : 1;
    });
  }
  const version = versionOnDisk(io, loadConfig(io.env).ward);
  if (!version) return 1;
  return await withRedis(io, (redis, oaId) => publishVersion(io, redis, oaId, version, flags));
}

async function publishVersion(
  io: CliIo,
  redis: RedisClient,
  oaId: string,
  version: Version,
  { map = false, dryRun = false, yes = false }: PublishFlags,
): Promise<ExitCode> {
  const store = redisContentStore(redis, oaId);
  const seen = await store.current();
  const mode = map ? 'map' : 'keep';
  if (seen?.hash === version.snapshot.hash && !map) {
    io.out(`Bản ${seen.hash} đang được dùng rồi.`);
    return 0;
  }
  for (const line of await report(store, seen, version, mode, await countPeopleByContent(redis, oaId))) io.out(line);
  return dryRun ? 0 : await askAndPublish(io, store, seen, version, mode, yes);
}

async function askAndPublish(
  io: CliIo,
  store: ContentStore,
  seen: Release | null,
  { snapshot: { hash }, text }: Version,
  mode: PublishMode,
  isSure: boolean,
): Promise<ExitCode> {
  if (!isSure && !(await confirm(io, 'Công bố? Gõ “có” rồi bấm Enter.'))) {
    io.out('Chưa công bố.');
    return 1;
  }
  const release = await publishContent(store, { hash, text, by: whoAmI(io), at: Date.now(), mode }, seen);
  if (!release) return tellRefusal(io, await store.current());
  io.out(`Đã công bố bản ${hash}. Bot dùng bản này sau vài giây.`);
  if (seen && seen.hash !== hash) io.out(`Muốn quay lại bản trước: npx su-gia-so publish --back ${seen.hash}`);
  return 0;
}

/** What the person reads before saying yes. */
async function report(
  store: ContentStore,
  seen: Release | null,
  { snapshot: after }: Version,
  mode: PublishMode,
  standing: ReadonlyMap<string, PeopleByPlace>,
): Promise<readonly string[]> {
  const before = seen ? await find(store, seen.hash) : null;
  if (!seen || !before) return [seen ? `Bản đang dùng (${seen.hash}) không đọc được.` : 'Chưa công bố bản nào.'];
  const owns = new Map<string, Snapshot>();
  for (const hash of standing.keys()) owns.set(hash, (await find(store, hash)) ?? before);
  const changes = compareContents(before, after);
  const affected = affectedPeople(standing, (hash) => owns.get(hash) ?? before, after);
  return [
    `Bản đang dùng: ${seen.hash} (${hanoiTime(seen.at)}, ${seen.by})`,
    `Bản sẽ dùng:   ${after.hash}`,
    '',
    ...changeLines(changes, before, after),
    '',
    ...peopleLines(affected, changes, before, after),
    '',
    modeLine(mode),
  ];
}

async function find(store: ContentStore, hash: string): Promise<Snapshot | null> {
  const text = await store.load(hash);
  return text === null ? null : readStoredContent(text, hash);
}

function tellRefusal({ out }: CliIo, other: Release | null): ExitCode {
  const who = other ? `${other.by} vừa công bố bản ${other.hash} (${hanoiTime(other.at)})` : 'bản đang dùng đã đổi';
  out(`Không công bố: ${who}. Hãy chạy lại lệnh để xem khác gì với bản ấy.`);
  return 1;
}

function whoAmI({ env }: CliIo): string {
  return env['SUDO_USER'] ?? env['USER'] ?? env['LOGNAME'] ?? 'không rõ';
}
