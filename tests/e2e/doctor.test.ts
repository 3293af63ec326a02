import { rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { doctor } from '../../src/cli/doctor.js';
import { loadConfig } from '../../src/config/index.js';
import { temporaryFolder } from '../support/redis.js';
import { openTestSimulator, zaloEnv } from '../support/world.js';

async function scene() {
  const simulator = await openTestSimulator();
  onTestFinished(() => simulator.close());
  const dataDir = temporaryFolder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const settings = { ...zaloEnv(simulator), DATA_DIR: dataDir, PUBLIC_URL: 'https://bot.example' };
  return { simulator, settings };
}

/** What doctor prints about these settings. */
async function diagnose(env: Readonly<Record<string, string | undefined>>) {
  const lines: string[] = [];
  const exitCode = await doctor({
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
