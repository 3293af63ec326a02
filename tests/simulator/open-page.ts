import type { Browser, Locator, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.js';
import { launchChromium } from '../support/chromium.js';
import { openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

export const NARROW = { width: 360, height: 740 };
export const WIDE = { width: 1280, height: 800 };

export type OpenPage = {
  readonly page: Page;
  /** errors and refused loads that the browser told of */
  readonly problems: readonly string[];
};

/** One browser for the tests of a file; each page ends with its test. */
export function useBrowser(): (url: string, viewport?: ViewportSize) => Promise<OpenPage> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  return async (url, viewport = NARROW) => {
    const page = await browser.newPage({ viewport, locale: 'vi-VN' });
    onTestFinished(() => page.close());
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
    await page.goto(url);
    return { page, problems };
  };
}

/** A simulator whose webhook is answered 200 and noted down. */
export async function openHeardSimulator(options: Partial<SimulatorOptions> = {}) {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, ...options });
  return { simulator, receiver };
}

export const bubbles = (within: Page | Locator, from: 'oa' | 'resident'): Locator =>
  within.locator(`[data-testid="message"][data-from="${from}"]`);

/** The phone of one person, where several stand side by side. */
export const phoneOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: `Điện thoại của ${name}` });

/** Opens the tray and in it one kind of message. */
export async function openTray(page: Page, kind: string): Promise<Locator> {
  await page.getByTestId('more').click();
  await page.locator(`[data-kind="${kind}"]`).click();
  return page.getByRole('group', { name: 'Gửi thứ khác' });
}

export async function openTools(page: Page, tab: 'Điều khiển' | 'Nhật ký' = 'Điều khiển'): Promise<Locator> {
  await page.getByTestId('open-tools').click();
  await page.getByRole('tab', { name: tab }).click();
  return page.getByRole('dialog', { name: 'Công cụ' });
}

/** What the simulator keeps of a person's chat, once the latest entry has the field. */
export const latestWith = (simulator: Simulator, residentId: string, key: string) =>
  simulator.messages(residentId).findLast((message) => key in message && message[key as keyof typeof message]);
