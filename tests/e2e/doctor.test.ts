import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { loadConfig } from '../../src/config/index.js';
import { openSpool } from '../../src/spool/index.js';
import { temporaryFolder } from '../support/redis.js';
import { OA_ID, openTestSimulator, zaloEnv } from '../support/world.js';

async function scene() {
  const simulator = await openTestSimulator();
  onTestFinished(() => simulator.close());
  const dataDir = temporaryFolder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = { ...zaloEnv(simulator), DATA_DIR: dataDir, PUBLIC_URL: 'https://bot.example' };
  return { simulator, settings };
}

/** What doctor prints about these settings. */
async function diagnose(env: Readonly<Record<string, string | undefined>>, ...flags: readonly string[]) {
  const lines: string[] = [];
  const exitCode = await runCli(['doctor', ...flags], {
    env: { PATH: process.env['PATH'], ...env },
    root: '.',
    out: (line) => void lines.push(line),
    err: () => {},
    input: Readable.from([]),
    stopSignal: () => new Promise(() => {}),
  });
  return { exitCode, printed: lines.join('\n') };
}

test('doctor prints a fresh ZALO_TOKEN_KEY line where that is missing, and the settings take it', async () => {
  const { settings } = await scene();
  const { exitCode, printed } = await diagnose({ ...settings, ZALO_TOKEN_KEY: '' });
  expect(exitCode).toBe('config');
  const [line, key] = /^ZALO_TOKEN_KEY=([0-9a-f]{64})$/m.exec(printed) ?? [];
  expect(line).toBeDefined();
  expect(loadConfig({ ...settings, ZALO_TOKEN_KEY: key }).zalo?.tokenKey.reveal()).toBe(key);
  expect((await diagnose({ ...settings, ZALO_TOKEN_KEY: '' })).printed).not.toContain(key);
});

test('doctor makes no key where another setting is missing', async () => {
  const { settings } = await scene();
  const { printed } = await diagnose({ ...settings, ZALO_APP_SECRET: '' });
  expect(printed).toContain('ZALO_APP_SECRET – thiếu');
  expect(printed).not.toMatch(/^ZALO_TOKEN_KEY=/m);
});

test('doctor finds a token good, and with another key says what to do and leaves it as it is', async () => {
  const { settings } = await scene();
  expect((await diagnose(settings)).printed).toContain('✓ Token Zalo: dùng được');
  const other = await diagnose({ ...settings, ZALO_TOKEN_KEY: 'f'.repeat(64) });
  expect(other.exitCode).toBe(1);
  expect(other.printed).toContain('✗ Token Zalo: không mở được token đang lưu trong Redis');
  expect(other.printed).toContain('Đặt lại ZALO_TOKEN_KEY cũ.');
  expect((await diagnose(settings)).printed).toContain('✓ Token Zalo: dùng được');
}, 60_000);

test('doctor removes tokens on request where their key is lost, and never those that open', async () => {
  const { settings } = await scene();
  const rekeyed = { ...settings, ZALO_TOKEN_KEY: 'f'.repeat(64), ZALO_REFRESH_TOKEN: '' };
  await diagnose(settings);
  expect((await diagnose(settings, '--forget-tokens')).printed).toContain('Không xoá');
  expect((await diagnose(settings)).printed).toContain('✓ Token Zalo: dùng được');
  const removed = await diagnose(rekeyed, '--forget-tokens');
  expect([removed.exitCode, removed.printed]).toEqual([0, expect.stringContaining('Đã xoá')]);
  expect((await diagnose(rekeyed)).printed).toContain('✗ Token Zalo: OA chưa cấp quyền cho ứng dụng');
}, 60_000);

test('doctor asks Zalo itself: tokens that lie in Redis are no proof of the road', async () => {
  const { settings, simulator } = await scene();
  expect((await diagnose(settings)).printed).toContain('✓ Token Zalo: dùng được');
  const cut = await diagnose({ ...settings, ZALO_API_BASE_URL: 'http://127.0.0.1:1' });
  expect([cut.exitCode, cut.printed]).toEqual([1, expect.stringContaining('Không gọi được Zalo: kiểm tra mạng')]);
  simulator.updateOa({ refuseAll: { code: -224 } });
  const cheap = (await diagnose(settings)).printed;
  expect(cheap).toMatch(/✗ Token Zalo: .+ \(mã -224\)\n {4}→ \S/);
}, 60_000);

test('doctor wants the public address, without which nobody can grant', async () => {
  const { settings } = await scene();
  const bare = await diagnose({ ...settings, PUBLIC_URL: '', ZALO_REFRESH_TOKEN: '' });
  expect(bare.printed).toContain('✗ Địa chỉ: chưa có PUBLIC_URL');
  expect(bare.printed).toContain('https://<tên miền>/oauth/zalo/start');
  const plain = await diagnose({ ...settings, PUBLIC_URL: 'http://bot.example' });
  expect(plain.printed).toContain('✗ Địa chỉ: http://bot.example không phải HTTPS');
  expect((await diagnose(settings)).printed).toContain('✓ Địa chỉ: https://bot.example');
}, 60_000);

test('doctor sends the admin to the link where nobody has granted yet, and where the grant is lost', async () => {
  const { settings } = await scene();
  const missing = await diagnose({ ...settings, ZALO_REFRESH_TOKEN: '' });
  expect(missing.printed).toContain('✗ Token Zalo: OA chưa cấp quyền cho ứng dụng');
  expect(missing.printed).toContain('https://bot.example/oauth/zalo/start');
  const lost = await diagnose({ ...settings, ZALO_REFRESH_TOKEN: 'spent-long-ago' });
  expect(lost.exitCode).toBe(1);
  expect(lost.printed).toContain('✗ Token Zalo: mất quyền, bot ngừng gửi: Zalo từ chối (mã -14014)');
  expect(lost.printed).toContain('https://bot.example/oauth/zalo/start');
  expect(lost.printed).not.toContain('spent-long-ago');
}, 60_000);

test('doctor counts what was set aside and what waits on the disk', async () => {
  const { settings } = await scene();
  const { printed } = await diagnose(settings);
  expect(printed).toMatch(/✓ Redis: \S+, Redis kèm sẵn/);
  expect(printed).toContain('✓ Tin để riêng: không có');
  expect(printed).toContain('✓ Tin chờ trên đĩa: không có');
  const folder = join(settings.DATA_DIR, 'spool');
  const spool = await openSpool({ folder, log: { warn() {}, error() {} }, now: Date.now });
  const event = { id: 'e', at: 1, kind: 'follow' } as const;
  await spool.append({ person: { oaId: OA_ID, userId: '2' }, event });
  await spool.close();
  const waiting = await diagnose(settings);
  expect([waiting.exitCode, waiting.printed]).toEqual([1, expect.stringContaining('✗ Tin chờ trên đĩa: 1 tin')]);
}, 60_000);

test('the guide names the lines that doctor prints where all is well, in their order and with their words', async () => {
  const { settings } = await scene();
  const { exitCode, printed } = await diagnose(settings);
  expect(exitCode).toBe(0);
  const lines = new Map([...printed.matchAll(/^✓ ([^:]+): (.+)$/gm)].map(([, part, state]) => [part, state ?? '']));
  const chapter = readFileSync('docs/vi/cai-dat.md', 'utf8').split('\n## 9. ')[1]?.split('\n## ')[0] ?? '';
  const rows = [...chapter.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)].slice(1); // without the head
  expect(rows.map(([, part]) => part)).toEqual([...lines.keys()]);
  for (const [, part, told = ''] of rows) {
    for (const [, words = ''] of told.matchAll(/`([^`]+)`/g)) expect(lines.get(part ?? '')).toContain(words);
  }
}, 60_000);
