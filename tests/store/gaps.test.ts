import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import type { GapGroup, GapNote } from '../../src/conversation/index.js';
import { DEMO_OA_ID } from '../../src/demo.js';
import { mastersOf, redisGaps } from '../../src/store/index.js';
import { isCluster, openRedis, type TestRedis } from '../support/redis.js';

const OA_ID = '4444444444444444444';
const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 25);

let redis: TestRedis;
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(async () => {
  await redis.close();
});
beforeEach(async () => {
  await redis.clear();
});

const gap = (words: string, more: Partial<GapNote> = {}): GapNote => ({
  words,
  kind: 'miss',
  suggested: [],
  at: NOW,
  ...more,
});
const noted = async (gaps: readonly GapNote[], oaId = OA_ID) => {
  for (const each of gaps) await redisGaps(redis.client).note(oaId, each);
};
const listed = async (now = NOW): Promise<readonly GapGroup[]> => {
  const groups = await redisGaps(redis.client).list(OA_ID, now);
  return [...groups].sort((a, b) => a.first - b.first);
};

test('E6: misses and rejected suggestions of the same words are counted together, with what was suggested', async () => {
  const suggested = ['vneid.quen-mat-khau', 'etax.dang-nhap'];
  await noted([
    gap('Giấy khai tử'),
    gap('giay khai tu a', { kind: 'rejected', suggested, at: NOW + 1 }),
    gap('dạ giấy khai tử', { kind: 'rejected', suggested: ['etax.dang-nhap'], at: NOW + 2 }),
    gap('giấy khai tử nhé', { at: NOW + 3 }),
    gap('lịch cắt điện', { at: NOW + 4 }),
  ]);
  expect(await listed()).toEqual([
    {
      keys: ['giay khai tu'],
      samples: ['Giấy khai tử', 'giay khai tu a', 'dạ giấy khai tử'],
      misses: 2,
      rejected: 2,
      suggested: new Map([
        ['vneid.quen-mat-khau', 1],
        ['etax.dang-nhap', 2],
      ]),
      first: NOW,
      last: NOW + 3,
    },
    expect.objectContaining({ keys: ['lich cat dien'], misses: 1, rejected: 0, first: NOW + 4, last: NOW + 4 }),
  ]);
});

test('E6 E10: nothing that is kept tells who wrote, or holds a long number', async () => {
  await noted([gap('số hồ sơ 123 456 789 của bác'), gap('[số căn cước đã che]')]);
  const fields = await redis.client.hgetall(`{${OA_ID}}:gaps`);
  expect(Object.keys(fields)).toHaveLength(1);
  expect(JSON.stringify(fields)).not.toMatch(/123|789/);
  expect(JSON.parse(Object.values(fields)[0] ?? '')).toEqual({
    samples: ['số hồ sơ [số đã che] của bác'],
    ...{ miss: 1, rejected: 0, suggested: {}, first: NOW, last: NOW },
  });
});

test('a group is forgotten half a year after its words were last met, in the list and in Redis', async () => {
  await noted([gap('lịch cắt điện'), gap('giấy khai tử', { at: NOW + DAY_MS })]);
  expect(await listed(NOW + 179 * DAY_MS)).toHaveLength(2);
  expect(await listed(NOW + 180 * DAY_MS)).toMatchObject([{ keys: ['giay khai tu'] }]);
  await noted([gap('mua tem xe', { at: NOW + 180 * DAY_MS })]);
  expect((await redis.client.hkeys(`{${OA_ID}}:gaps`)).sort()).toEqual(['giay khai tu', 'mua tem xe']);
  expect(await redis.client.zcard(`{${OA_ID}}:gaps-last`)).toBe(2);
  for (const key of await redis.keys('*')) expect(await redis.client.pttl(key)).toBeGreaterThan(179 * DAY_MS);
});

test('of more than 2,000 groups the oldest that was met once makes room, and one met twice stays', async () => {
  await noted([
    gap('câu hỏi cũ nhất', { at: NOW - 3 }),
    gap('câu hỏi cũ nhất', { at: NOW - 3 }),
    gap('câu cũ nhì', { at: NOW - 2 }),
  ]);
  const { note } = redisGaps(redis.client);
  await Promise.all(Array.from({ length: 1_998 }, (_, nth) => note(OA_ID, gap(`câu thứ ${nth}`, { at: NOW }))));
  expect(await redis.client.hlen(`{${OA_ID}}:gaps`)).toBe(2_000);
  await noted([gap('câu đến sau', { at: NOW + 1 })]);
  const keys = await redis.client.hkeys(`{${OA_ID}}:gaps`);
  expect(keys).toHaveLength(2_000);
  expect(keys).toEqual(expect.arrayContaining(['cau hoi cu nhat', 'cau den sau']));
  expect(keys).not.toContain('cau cu nhi');
});

test('what staff have seen to is taken off the list, and comes anew when it is met again', async () => {
  await noted([gap('lịch cắt điện'), gap('giấy khai tử', { at: NOW + 1 })]);
  const store = redisGaps(redis.client);
  await store.clear(OA_ID, (await listed()).slice(0, 1));
  expect(await listed()).toMatchObject([{ keys: ['giay khai tu'] }]);
  await store.clear(OA_ID, []);
  await store.clear(OA_ID, await listed());
  expect(await redis.keys('*')).toEqual([]);
  await noted([gap('lịch cắt điện')]);
  expect(await listed()).toMatchObject([{ misses: 1 }]);
});

test('a script that the server forgot is sent anew', async () => {
  await noted([gap('lịch cắt điện')]);
  await Promise.all(mastersOf(redis.client).map((master) => master.script('FLUSH')));
  await noted([gap('lịch cắt điện')]);
  expect(await listed()).toMatchObject([{ misses: 2 }]);
});

/** What the command prints about this Redis. */
async function run(...flags: readonly string[]) {
  const lines: string[] = [];
  const { target } = redis;
  const url = 'cluster' in target ? target.cluster.join(',') : '';
  const exitCode = await runCli(['gaps', ...flags], {
    env: { PATH: process.env['PATH'], REDIS_URL: url, REDIS_MODE: 'cluster' },
    root: '.',
    out: (line) => void lines.push(line),
    err: (line) => void lines.push(line),
    input: Readable.from([]),
    stopSignal: () => new Promise(() => {}),
  });
  return { exitCode, lines };
}

test.runIf(isCluster)('E6: the command lists them for staff, like with like, and takes them off', async () => {
  const at = Date.now();
  await noted(
    [
      gap('lịch cắt điện hôm nay', { at }),
      gap('giấy khai tử', { at: at + 1 }),
      gap('giấy khai tử ở đâu', { at: at + 2, kind: 'rejected', suggested: ['cu-tru.ct07'] }),
    ],
    DEMO_OA_ID,
  );
  const { lines } = await run();
  expect(lines).toEqual([
    expect.stringMatching(/^1\. 2 lần \(1 không hiểu, 1 gợi ý sai\), lần cuối \d/),
    '     “giấy khai tử ở đâu”',
    '     “giấy khai tử”',
    '     bot đã gợi ý: cu-tru.ct07 (1)',
    expect.stringMatching(/^2\. 1 lần \(1 không hiểu\), lần cuối \d/),
    '     “lịch cắt điện hôm nay”',
    '2 nhóm, 3 lần',
  ]);
  const [json = ''] = (await run('--json')).lines;
  expect(JSON.parse(json)).toMatchObject([
    { number: 1, count: 2, suggested: { 'cu-tru.ct07': 1 } },
    { number: 2, count: 1 },
  ]);
  expect(await run('--clear', '3')).toMatchObject({ exitCode: 1 });
  expect((await run('--clear', '1')).lines).toEqual(['Xoá nhóm 1 khỏi danh sách: “giấy khai tử ở đâu” (2 lần)']);
  expect((await run('--clear-all')).lines.at(-1)).toBe('1 nhóm, 1 lần');
  expect((await run()).lines).toEqual(['0 nhóm, 0 lần']);
  expect((await run('--clear', 'x')).exitCode).toBe(2);
});
