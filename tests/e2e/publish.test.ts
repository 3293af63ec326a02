import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { loadContent, publishContent } from '../../src/content/index.js';
import { newSession, type Place } from '../../src/engine/index.js';
import { connectRedis, type EmbeddedRedis, redisContentStore, startEmbeddedRedis } from '../../src/store/index.js';
import { type ContentFolder, contentFolder } from '../support/content-folder.js';
import { CACHE_FOLDER, temporaryFolder } from '../support/redis.js';
import { OA_ID } from '../support/world.js';

const FLOW = 'flows/vneid.yaml';

let dataDir: string;
let server: EmbeddedRedis;
let redis: Awaited<ReturnType<typeof connectRedis>>;
let folder: ContentFolder;

beforeAll(async () => {
  dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'redis'));
  server = await startEmbeddedRedis({
    dataFolder: join(dataDir, 'redis'),
    cacheFolder: CACHE_FOLDER,
    path: process.env['PATH'] ?? '',
    fsync: 'everysec',
  });
  redis = await connectRedis({ socket: server.socket }, 'patient', () => {});
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

beforeEach(async () => {
  await redis.flushall();
  folder = contentFolder();
  folder.write('package.json', '{}');
  return () => folder.remove();
});

/** A command in that folder; `answer` is typed when it asks. */
async function run(args: readonly string[], answer: string | (() => Promise<string>) = '') {
  const lines: string[] = [];
  async function* typed() {
    const words = typeof answer === 'string' ? answer : await answer();
    if (words !== '') yield `${words}\n`;
  }
  const exitCode = await runCli(args, {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, USER: 'an' },
    root: folder.root,
    out: (line) => void lines.push(line),
    err: (line) => void lines.push(line),
    input: Readable.from(typed()),
    stopSignal: () => new Promise(() => {}),
  });
  return { exitCode, printed: lines.join('\n') };
}

const store = () => redisContentStore(redis, OA_ID);
const snapshot = () => loadContent(folder.root, 'tay-tuu').snapshot;
const stepsOf = (task: string) => snapshot().flows.get('vneid')?.tasks.get(task)?.steps ?? [];

/** So many people at a step of the content of today. */
async function stand(people: number, task: string, index: number): Promise<void> {
  const step = stepsOf(task)[index]?.id ?? '';
  const place: Place = { at: 'step', flow: 'vneid', task, step, index };
  for (let nth = 0; nth < people; nth += 1) {
    const session = { ...newSession(snapshot().hash, 1), place };
    await redis.set(`{${OA_ID}:${task}${index}${nth}}:session`, JSON.stringify(session));
  }
}

test('the files are published after a yes, and not again', async () => {
  const first = await run(['publish'], 'có');
  expect(first.exitCode).toBe(0);
  expect(first.printed).toContain(`Đã công bố bản ${snapshot().hash}`);
  expect(await store().current()).toMatchObject({ hash: snapshot().hash, by: 'an', mode: 'keep' });
  expect(await run(['publish'])).toMatchObject({ exitCode: 0, printed: `Bản ${snapshot().hash} đang được dùng rồi.` });
});

test.each([['không'], ['']])('the answer “%s” publishes nothing', async (answer) => {
  expect((await run(['publish'], answer)).exitCode).toBe(1);
  expect(await store().current()).toBeNull();
});

test('E16: bad files are told with their places, and nothing is published', async () => {
  await run(['publish', '--yes']);
  const before = await store().current();
  folder.edit(FLOW, 'minutes: 10', 'minutes: mười');
  const { exitCode, printed } = await run(['publish', '--yes']);
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/flows\/vneid\.yaml:\d+:\d+ .*\n[\s\S]*lỗi: chưa công bố gì/);
  expect(await store().current()).toEqual(before);
});

test('what the lint calls an error is told with its reason, and nothing is published; a review that is due keeps nothing back', async () => {
  await run(['publish', '--yes']);
  const before = await store().current();
  folder.edit(FLOW, 'say: Bác bấm “Bắt đầu sử dụng”.', 'say: Bác bấm “Bắt đầu sử dụng” rồi bấm “Đăng ký”.');
  const { exitCode, printed } = await run(['publish', '--yes']);
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/^flows\/vneid\.yaml:\d+:\d+ lỗi \[two-actions\] [\s\S]*\n1 lỗi: chưa công bố gì/);
  expect(await store().current()).toEqual(before);
  folder.edit(FLOW, ' rồi bấm “Đăng ký”', '');
  folder.edit(FLOW, 'review_by: 2027-01-31', 'review_by: 2026-11-01');
  folder.edit(FLOW, 'say: Bác bấm “Bắt đầu sử dụng”.', 'say: Bác chạm “Bắt đầu sử dụng”.');
  expect((await run(['publish', '--yes'])).exitCode).toBe(0);
});

test('B7: what changes, who stands there and where each goes is shown before the question; --dry-run only shows', async () => {
  await run(['publish', '--yes']);
  const ids = stepsOf('cai-dat').map(({ id }) => id);
  const [first, second] = ids;
  const third = 'go-ten';
  await stand(3, 'cai-dat', 1);
  await stand(2, 'cai-dat', ids.indexOf(third));
  await stand(4, 'muc-2', 0);
  folder.edit(FLOW, `- id: ${second}`, `- id: ${second}-2\n        renamed_from: [${second}]`);
  folder.edit(FLOW, 'Bác gõ chữ VNeID vào ô', 'Bác gõ VNeID vào ô');
  const before = await store().current();
  const { exitCode, printed } = await run(['publish', '--dry-run']);
  expect(exitCode).toBe(0);
  expect(printed).toContain('Người đang đứng ở chỗ thay đổi: 5');
  const task = 'VNeID › Cài ứng dụng VNeID ›';
  expect(printed).toContain(`đổi mã: ${task} ${second} → ${second}-2`);
  expect(printed).toContain(`3 người ở ${task} ${second} (đổi mã): sang mã mới, ${task} ${second}-2`);
  expect(printed).toContain(`2 người ở ${task} ${third} (sửa): vẫn ở đó`);
  expect(printed).not.toContain(`${task} ${first}`);
  expect(printed).toContain('Cách chuyển: làm nốt.');
  expect(await store().current()).toEqual(before);
});

test('B8: staff see how many stand in a flow that goes, and that they come to the main menu', async () => {
  await run(['publish', '--yes']);
  await stand(3, 'cai-dat', 1);
  await stand(2, 'muc-2', 0);
  rmSync(join(folder.root, FLOW));
  folder.edit('flows/home.yaml', 'flow: vneid', 'say: Phần này cháu đang sửa ạ.');
  const { exitCode, printed } = await run(['publish', '--yes', '--map']);
  expect(exitCode).toBe(0);
  expect(printed).toContain('bỏ: VNeID');
  expect(printed).toContain('Bỏ cả mục VNeID: 5 người đang ở trong đó.');
  expect(printed).toMatch(/3 người ở VNeID › Cài ứng dụng VNeID › [a-z-]+ \(bỏ\): về menu chính/);
  expect(printed).toContain('Cách chuyển: NGAY');
  expect((await store().current())?.open).toEqual([snapshot().hash]);
});

test('of two publishers the one whose look is too old is refused, with who was quicker', async () => {
  await run(['publish', '--yes']);
  folder.edit(FLOW, 'minutes: 10', 'minutes: 11');
  const { exitCode, printed } = await run(['publish'], async () => {
    const wanted = { hash: 'other', text: '{}', by: 'bình', at: Date.UTC(2026, 10, 23, 5), mode: 'keep' } as const;
    await publishContent(store(), wanted, await store().current());
    return 'có';
  });
  expect(exitCode).toBe(1);
  expect(printed).toContain('Không công bố: bình vừa công bố bản other');
  expect((await store().current())?.hash).toBe('other');
});

test('the versions are listed with their people, and an earlier one can be gone back to', async () => {
  await run(['publish', '--yes']);
  const { hash } = snapshot();
  await stand(3, 'cai-dat', 1);
  folder.edit(FLOW, 'minutes: 10', 'minutes: 11');
  const { printed } = await run(['publish', '--yes']);
  expect(printed).toContain(`npx su-gia-so publish --back ${hash}`);
  const listed = await run(['versions']);
  expect(listed.printed).toMatch(
    new RegExp(`^→ ${snapshot().hash} .* an {2}làm nốt {2}0 người\n {2}${hash} .* 3 người\n2 bản`),
  );
  expect((await run(['publish', '--yes', '--back', hash.slice(0, 8)])).exitCode).toBe(0);
  expect((await store().current())?.hash).toBe(hash);
});

test('a version that never was cannot be gone back to', async () => {
  await run(['publish', '--yes']);
  const { exitCode, printed } = await run(['publish', '--yes', '--back', 'ffff']);
  expect([exitCode, printed]).toEqual([1, 'Không có bản “ffff”. Xem các bản: npx su-gia-so versions']);
});
