import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.js';
import {
  bubbles,
  type HeldPage,
  NARROW,
  openHeardSimulator,
  openTools,
  openTray,
  useBrowser,
  useOnePage,
  WIDE,
} from './open-page.js';
import { HAI, LAN, openClient, withButtons } from './open-simulator.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds amiss, each with the first place; minor findings are left out. */
async function findings(page: Page, within = ':root'): Promise<readonly string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(AXE);
  return await page.evaluate(`axe.run('${within}', { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.filter(({ impact }) => impact !== 'minor').map(({ id, impact, nodes }) => impact + ' ' + id + ' ' + nodes[0].target))`);
}

describe.skipIf(CHROMIUM === null)('the phone page for everyone', { timeout: 40_000 }, () => {
  async function fill({ simulator, client }: Pick<HeldPage, 'simulator' | 'client'>) {
    await simulator.follow(LAN.id);
    await simulator.resident(LAN.id).send({ location: { latitude: 21.07, longitude: 105.73 } });
    await simulator.resident(LAN.id).send({ sticker: 'cam-on' });
    const buttons = [{ title: 'Giờ làm việc', type: 'oa.query.hide', payload: '#gio' }];
    await client.send(LAN.id, withButtons('Bác cần giúp việc gì?', buttons));
    await simulator.staffSays(LAN.id, 'Cháu là cán bộ đây ạ');
  }

  describe.each([
    ['360 px', NARROW],
    ['1,280 px', WIDE],
  ])('at %s', (_width, viewport) => {
    const held = useOnePage(viewport, fill);

    async function open() {
      const { page } = held();
      await bubbles(page, 'oa').nth(1).waitFor();
      return page;
    }

    test('axe-core finds nothing amiss in the chat, the profile and the actions', async () => {
      const page = await open();
      expect(await findings(page)).toEqual([]);
      const more = bubbles(page, 'oa')
        .first()
        .getByRole('button', { name: /Thêm với tin/ });
      await more.click();
      await page.getByTestId('options').first().click();
      expect(await findings(page)).toEqual([]);
      await page.getByTestId('resident-select').first().selectOption(HAI.id);
      await page.getByTestId('follow').first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByTestId('resident-select').first().selectOption(LAN.id);
    });

    test('axe-core finds nothing amiss in what one sends', async () => {
      const page = await open();
      for (const kind of ['picture', 'voice', 'sticker', 'location', 'contact', 'file', 'link']) {
        await page.getByTestId('more').first().click();
        await page.locator(`[data-kind="${kind}"]`).first().click();
        expect([kind, ...(await findings(page, '.tray, .composer'))]).toEqual([kind]);
        await page.keyboard.press('Escape');
      }
    });

    test('axe-core finds nothing amiss in the tools, the inspector and a dialog', async () => {
      const page = await open();
      const tools = await openTools(page);
      expect(await findings(page)).toEqual([]);
      await page.getByRole('tab', { name: 'Nhật ký' }).click();
      await tools.getByTestId('exchange').first().locator('summary').click();
      expect(await findings(page)).toEqual([]);
      await page.getByTestId('close-tools').click();
      await page.getByTestId('options').first().click();
      await page.getByTestId('withdraw').first().click();
      expect(await findings(page)).toEqual([]);
    });

    test('nothing is wider than the screen', async () => {
      const page = await open();
      const width = () => page.evaluate('document.documentElement.scrollWidth');
      expect(await width()).toBe(viewport.width);
      await openTools(page, 'Nhật ký');
      expect(await width()).toBe(viewport.width);
    });
  });

  const openPage = useBrowser();

  async function open() {
    const { simulator, receiver } = await openHeardSimulator();
    await fill({ simulator, client: await openClient(simulator) });
    const { page, problems } = await openPage(simulator.url);
    await bubbles(page, 'oa').nth(1).waitFor();
    return { simulator, receiver, page, problems };
  }

  test('by keyboard alone one answers a message, sends a place, and reads an exchange', async () => {
    const { page, simulator, problems } = await open();
    const focused = () =>
      page.evaluate('document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText');
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (name.test(String(await focused()))) return;
      }
      expect.fail(`Tab never came to ${name}`);
    };
    await tabTo(/Thêm với tin: Cháu là cán bộ/);
    await page.keyboard.press('Enter');
    await tabTo(/Trả lời tin này/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bác nghe rồi');
    await page.keyboard.press('Enter');
    await bubbles(page, 'resident').getByText('Bác nghe rồi').waitFor();

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter'); // the tray opens on its first kind
    await tabTo(/^Vị trí$/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await focused()).toContain('Gửi hình, ghi âm');
    await page.keyboard.press('Enter');
    await tabTo(/^Vị trí$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Làng hoa Tây Tựu$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => simulator.messages(LAN.id).at(-1)?.location?.latitude).toBe(21.0668);

    await page.getByRole('log').focus();
    await page.keyboard.press('Escape'); // out of a long chat at once
    expect(await page.getByTestId('input').evaluate((node) => node.matches(':focus'))).toBe(true);

    await page.getByTestId('open-tools').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await tabTo(/user_send_location/);
    await page.keyboard.press('Enter');
    await page.getByText('"latitude": "21.0668"').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByTestId('open-tools').evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(problems).toEqual([]);
  });

  test('nothing moves by itself for whoever asked for less motion', async () => {
    const { page } = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = `[...document.querySelectorAll('*')].filter((node) => {
      const { transitionDuration, animationName } = getComputedStyle(node);
      return transitionDuration !== '0s' || animationName !== 'none';
    }).length`;
    expect(await page.evaluate(moving)).toBe(0);
    await openTray(page, 'picture');
    expect(await page.evaluate(moving)).toBe(0);
  });
});
