import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startApp } from '../support/app-process.js';
import { CHROMIUM, launchChromium } from '../support/chromium.js';
import { temporaryFolder } from '../support/redis.js';
import { fromOa, openTestSimulator, zaloEnv } from '../support/world.js';

const RESIDENT = '2222222222222222222';
const SCREENSHOTS = 'tests/output';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

describe.skipIf(CHROMIUM === null)('an admin of the OA in a browser', () => {
  test('grants the app with one click, and the resident who wrote before is answered', async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    const simulator = await openTestSimulator();
    cleanups.push(() => simulator.close());
    const dataDir = temporaryFolder();
    cleanups.push(() => rmSync(dataDir, { recursive: true, force: true }));
    const { ZALO_REFRESH_TOKEN: _, ...settings } = zaloEnv(simulator);
    const app = startApp({ ...settings, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0' });
    cleanups.push(() => app.child.exitCode ?? app.end('SIGTERM'));
    const url = await app.untilPrinted(/"url":"([^"]+)".*"msg":"ready"/);
    simulator.setWebhookUrl(`${url}/webhook/zalo`);
    expect(await app.untilPrinted(/the OA has not granted the app: open [^"]+/)).toContain(`${url}/oauth/zalo/start`);
    await simulator.follow(RESIDENT);
    expect(fromOa(simulator.messages(RESIDENT))).toEqual([]);

    const browser = await launchChromium();
    cleanups.push(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${url}/oauth/zalo/start`);
    await page.getByRole('button', { name: 'Cho phép' }).click();
    await page.getByRole('heading', { name: 'Đã nối với Zalo' }).waitFor();
    await page.screenshot({ path: `${SCREENSHOTS}/grant-done.png` });
    await vi.waitUntil(() => fromOa(simulator.messages(RESIDENT)).length > 0, { timeout: 15_000, interval: 20 });
    expect(fromOa(simulator.messages(RESIDENT))[0]?.text).toContain('Cháu chào bác ạ.');

    await page.reload();
    await page.getByRole('heading', { name: 'Liên kết này không còn dùng được' }).waitFor();
    await page.screenshot({ path: `${SCREENSHOTS}/grant-used.png` });
    await page.getByRole('link', { name: 'Cấp quyền lại từ đầu' }).click();
    await page.getByRole('button', { name: 'Cho phép' }).waitFor();
    expect(problems.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  }, 60_000);
});
