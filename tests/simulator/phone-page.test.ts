import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.js';
import { bubbles, useBrowser } from './open-page.js';
import { LAN, openSimulator, SON } from './open-simulator.js';
import { startTinyBot } from './tiny-bot.js';

describe.skipIf(CHROMIUM === null)('the phone page', { timeout: 30_000 }, () => {
  const openPage = useBrowser();

  async function openPhone() {
    const simulator = await openSimulator();
    onTestFinished(await startTinyBot(simulator));
    return { simulator, ...(await openPage(simulator.url)) };
  }

  const say = async (page: Page, text: string) => {
    await page.getByTestId('input').fill(text);
    await page.getByTestId('send').click();
  };

  test('follow, read, tap, read the answer', async () => {
    const { simulator, page, problems } = await openPhone();
    await page.getByTestId('follow').click();
    const choice = page.getByTestId('choice').first();
    await choice.waitFor();
    expect(await bubbles(page, 'oa').textContent()).toContain('Cháu chào bác ạ');

    await choice.click();
    await bubbles(page, 'oa').nth(1).waitFor();
    expect(await bubbles(page, 'oa').nth(1).textContent()).toContain('1. Sáng 8 giờ – 12 giờ\n2. Chiều');
    expect(await bubbles(page, 'resident').count()).toBe(0); // the tap was hidden
    expect(simulator.messages(LAN.id).filter(({ hidden }) => hidden)).toHaveLength(1);
    expect(await choice.getAttribute('class')).toContain('was-tapped');

    await choice.click(); // an old button works again
    await bubbles(page, 'oa').nth(2).waitFor();
    expect(await page.getByTestId('unfollow').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test('what is typed goes out by Enter, and markup stays text', async () => {
    const { page, problems } = await openPhone();
    await page.getByTestId('input').fill('<img src=x onerror=alert(1)>');
    await page.getByTestId('input').press('Enter');
    await bubbles(page, 'oa').waitFor();
    expect(await bubbles(page, 'resident').textContent()).toContain('<img src=x');
    expect(await page.locator('.bubble img').count()).toBe(0);
    expect(await page.getByTestId('input').inputValue()).toBe('');
    expect(problems).toEqual([]);
  });

  test('what is typed before the page knows whose phone it is goes out once it does', async () => {
    const { page } = await openPhone();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/simulator/state', async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.getByTestId('input').fill('xin chào');
    await page.getByTestId('input').press('Enter');
    letGo();
    await bubbles(page, 'oa').waitFor();
    expect(await bubbles(page, 'resident').textContent()).toContain('xin chào');
  });

  test('a button that opens a web page only tells what a phone would do', async () => {
    const { simulator, page } = await openPhone();
    await page.getByTestId('follow').click();
    await page.getByTestId('choice').nth(1).click();
    expect(await page.getByRole('dialog').textContent()).toContain('https://phuong.example.vn');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(simulator.messages(LAN.id)).toHaveLength(1);
  });

  test('each resident has a chat of their own, kept over a reload', async () => {
    const { page } = await openPhone();
    await say(page, 'của bác Lân');
    await bubbles(page, 'oa').waitFor();
    await page.getByTestId('resident-select').selectOption(SON.id);
    await page.getByTestId('follow').waitFor();
    await expect.poll(() => page.getByTestId('message').count()).toBe(0); // Lân's button looked the same
    await page.getByTestId('resident-select').selectOption(LAN.id);
    await bubbles(page, 'oa').waitFor();
    await page.reload();
    await bubbles(page, 'oa').waitFor();
    expect(await page.getByTestId('message').count()).toBe(2);
  });

  test('a bot that stays silent for 10 seconds is mentioned gently', async () => {
    const { page } = await openPhone();
    await page.clock.install();
    await say(page, 'im lặng');
    await bubbles(page, 'resident').waitFor();
    expect(await page.getByTestId('notice').isVisible()).toBe(false);
    await page.clock.runFor(10_000);
    expect(await page.getByTestId('notice').textContent()).toContain('Chưa thấy trả lời');
    await say(page, 'alo');
    await bubbles(page, 'oa').waitFor();
    expect(await page.getByTestId('notice').isVisible()).toBe(false);
  });

  test('nothing is wider than a 360 px screen, and the text box is reachable by keyboard', async () => {
    const { page } = await openPhone();
    await page.getByTestId('follow').click();
    await page.getByTestId('choice').first().waitFor();
    await say(page, 'https://dichvucong.example.gov.vn/mot-dia-chi-rat-dai-khong-co-dau-cach-nao-o-giua-ca-de-thu');
    await bubbles(page, 'oa').nth(1).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByTestId('resident-select').focus();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await page.getByTestId('input').evaluate((node) => node.matches(':focus'))) return;
    }
    expect.fail('Tab never came to the text box');
  });
});
