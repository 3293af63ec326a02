import { mkdirSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type AppProcess, startApp } from '../support/app-process.js';
import { CHROMIUM, launchChromium } from '../support/chromium.js';
import { temporaryFolder } from '../support/redis.js';

const SCREENSHOTS = 'tests/output';

describe.skipIf(CHROMIUM === null)('a resident in the demo’s phone page', () => {
  let app: AppProcess;
  let browser: Browser;
  let page: Page;
  const dataDir = temporaryFolder();

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    app = startApp({ DATA_DIR: dataDir, PORT: '0', SIMULATOR_PORT: '0' });
    const address = await app.untilPrinted(/chat with the bot:\s+(http:\S+)/);
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  const lastWords = async () => await page.locator('[data-testid=message][data-from=oa]').last().innerText();

  /** Waits for the next message of the OA after `act`, and returns its words. */
  async function answerTo(act: () => Promise<unknown>): Promise<string> {
    const messages = page.locator('[data-testid=message][data-from=oa]');
    const before = await messages.count();
    await act();
    await messages.nth(before).waitFor();
    return await lastWords();
  }
  const tap = (label: string) =>
    answerTo(() => page.locator('[data-testid=choice]', { hasText: label }).last().click());
  const type = (words: string) =>
    answerTo(async () => {
      await page.getByTestId('input').fill(words);
      await page.getByTestId('send').click();
    });
  const picture = (name: string) => page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });

  test('follows, opens VNeID, goes through “Quên mật khẩu” with one stuck and one back, and reaches the end', async () => {
    const greeting = await answerTo(() => page.getByTestId('follow').click());
    expect(greeting).toContain('Cháu là Sứ Giả Số, máy trả lời tự động của phường Tây Tựu.');
    await picture('1-greeting');

    expect(await tap('Tôi đồng ý, bắt đầu')).toContain('Bác cần cháu giúp việc gì ạ?');
    await picture('2-main-menu');
    expect(await tap('VNeID – định danh')).toContain('với VNeID ạ?');
    expect(await tap('Quên mật khẩu')).toContain('Thẻ căn cước gắn chip');
    expect(await tap('Tôi chuẩn bị xong')).toContain('Bước 1/');
    await picture('3-first-step');

    expect(await tap('Tôi chưa mở VNeID')).toContain('Bác chạm vào biểu tượng VNeID'); // stuck: advice, same question
    await picture('4-stuck');
    let words = await type('rồi');
    expect(words).toContain('Bước 2/');
    expect(await type('quay lại')).toContain('Bước 1/');
    words = await type('roi chau a');
    expect(words).toContain('Bước 2/');

    const steps = Number(/Bước 2\/(\d+)/.exec(words)?.[1]);
    for (let step = 3; step <= steps; step++) expect(await type('1')).toContain(`Bước ${step}/${steps}`);
    expect(await type('1')).toContain('Bác muốn dặn thêm'); // the last step asks how it went
    expect(await type('1')).toContain('Bác muốn làm gì tiếp ạ?');
    await picture('5-done');
  });

  test('another resident has a conversation of their own', async () => {
    await page.getByTestId('resident-select').selectOption({ index: 1 });
    await vi.waitUntil(async () => (await page.getByTestId('message').count()) === 0);
    const greeting = await answerTo(() => page.getByTestId('follow').click());
    expect(greeting).toContain('Cháu chào bác ạ.');
    await page.setViewportSize({ width: 1280, height: 800 });
    await picture('6-second-resident-wide');
  });
});
