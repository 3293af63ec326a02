import type { Browser, Locator, Page, ViewportSize } from 'playwright-core';
import { afterAll, afterEach, beforeAll, onTestFinished } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.js';
import { launchChromium } from '../support/chromium.js';
import { APP, OA, openClient, openSimulator } from './open-simulator.js';
import { type Receiver, startReceiver } from './receiver.js';

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
    const opened = await newPage(browser, viewport);
    onTestFinished(() => opened.page.close());
    await opened.page.goto(url);
    return opened;
  };
}

async function newPage(browser: Browser, viewport: ViewportSize) {
  const page = await browser.newPage({ viewport, locale: 'vi-VN' });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  return { page, problems };
}

export type HeldPage = OpenPage & {
  readonly simulator: Simulator;
  readonly receiver: Receiver;
  readonly client: Awaited<ReturnType<typeof openClient>>;
};

/**
 * One simulator and one page for the tests of a block, since to load it takes longer than most tests do. `prepare` runs
 * before the page is loaded; each test finds every dialog closed.
 */
export function useOnePage(
  viewport: ViewportSize,
  prepare: (parts: Omit<HeldPage, keyof OpenPage>) => Promise<void> = async () => {},
): () => HeldPage {
  let held: HeldPage & { readonly browser: Browser };
  beforeAll(async () => {
    const receiver = await startReceiver();
    const simulator = await startSimulator({ host: '127.0.0.1', port: 0, app: APP, oa: OA, webhookUrl: receiver.url });
    const client = await openClient(simulator);
    await prepare({ simulator, receiver, client });
    const browser = await launchChromium();
    const opened = await newPage(browser, viewport);
    await opened.page.goto(simulator.url);
    held = { receiver, simulator, client, browser, ...opened };
  });
  afterEach(async () => {
    await held.page.evaluate('for (const one of document.querySelectorAll("dialog[open]")) one.close()');
  });
  afterAll(async () => {
    await held.browser.close();
    await held.simulator.close();
    await held.receiver.close();
  });
  return () => held;
}

/** `useOnePage` in the hands of another person at each call, who has greeted. */
export function useOnePhone(viewport: ViewportSize = NARROW) {
  const held = useOnePage(viewport);
  let people = 0;

  return async () => {
    const { simulator, receiver, page, problems, client } = held();
    const known = problems.length;
    const id = `24600000000000${String(++people).padStart(5, '0')}`;
    const latest = () => simulator.messages(id).at(-1);
    await simulator.say(id, 'Chào phường');
    await page.getByTestId('resident-select').selectOption(id);
    await page.locator(`[data-id="${latest()?.id}"]`).waitFor();
    return {
      id,
      latest,
      simulator,
      page,
      client,
      /** what the webhook heard of this person */
      heard: (event: string) => receiver.named(event).filter(({ rawBody }) => rawBody.includes(id)),
      /** errors that the browser told of since */
      problems: () => problems.slice(known),
    };
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
