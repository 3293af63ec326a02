import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.js';
import { bubbles, openHeardSimulator, openTools, phoneOf, useBrowser, WIDE } from './open-page.js';
import { HAI, LAN, openClient, SON } from './open-simulator.js';

describe.skipIf(CHROMIUM === null)('phones side by side', { timeout: 30_000 }, () => {
  const openPage = useBrowser();

  async function open(viewport = WIDE, hash = '') {
    const { simulator, receiver } = await openHeardSimulator();
    for (const { id, name } of [LAN, SON]) await simulator.say(id, `Lời của ${name}`);
    const { page, problems } = await openPage(`${simulator.url}/${hash}`, viewport);
    await bubbles(page, 'resident').first().waitFor();
    return { simulator, receiver, page, problems, client: await openClient(simulator) };
  }

  test('two people each have a whole phone, and a message comes to the one it is for', async () => {
    const { page, client, problems } = await open();
    const [lan, son] = [phoneOf(page, LAN.name), phoneOf(page, SON.name)];
    await lan.getByTestId('input').fill('Alo');
    await lan.getByTestId('send').click();
    await client.send(SON.id, { text: 'Dạ, chào bác Sơn' });
    await bubbles(son, 'oa').waitFor();
    expect(await bubbles(lan, 'resident').allInnerTexts()).toEqual([
      expect.stringContaining('Lời của Bác Lân'),
      expect.stringContaining('Alo'),
    ]);
    expect(await bubbles(lan, 'oa').count()).toBe(0);
    expect(await bubbles(son, 'resident').count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test('a third phone comes and goes; whose they are stays over a reload', async () => {
    const { page } = await open();
    await page.getByTestId('add-phone').click();
    await phoneOf(page, HAI.name).waitFor();
    expect(await page.getByTestId('add-phone').isVisible()).toBe(false);
    await phoneOf(page, LAN.name).getByTestId('close-phone').click();
    await expect.poll(() => phoneOf(page, LAN.name).count()).toBe(0);
    await page.reload();
    await phoneOf(page, HAI.name).waitFor();
    expect(await page.getByTestId('resident-select').count()).toBe(2);
    expect(new URL(page.url()).hash).toBe(`#${SON.id},${HAI.id}`);
  });

  test('who is chosen on one phone while shown on the other changes places with them', async () => {
    const { page } = await open();
    await page.getByTestId('resident-select').first().selectOption(SON.id);
    await expect
      .poll(() =>
        page
          .getByTestId('resident-select')
          .evaluateAll((all) => all.map((one) => (one as never as { value: string }).value)),
      )
      .toEqual([SON.id, LAN.id]);
  });

  test('on a narrow screen there is one phone, with the news of the others', async () => {
    const { page, client } = await open({ width: 360, height: 740 });
    await client.send(SON.id, { text: 'một' });
    const drawn = `document.querySelector('[data-testid="resident-select"]').options[1].dataset.drawn`;
    await page.evaluate(`${drawn} = 'once'`);
    await client.send(SON.id, { text: 'hai' });
    await page.locator('.news', { hasText: '2' }).waitFor();
    expect(await page.evaluate(drawn)).toBe('once'); // hundreds of people are not drawn anew at each message
    expect(await page.getByTestId('resident-select').locator('option').allInnerTexts()).toContain(
      'Bác Sơn (74 tuổi) • 2 tin mới',
    );
    await page.getByTestId('resident-select').selectOption(SON.id);
    await bubbles(page, 'oa').nth(1).waitFor();
    expect(await page.locator('.news').isVisible()).toBe(false);
  });

  test('a person can be added, gets a phone, and is whom staff answer until another is in use', async () => {
    const { page, receiver, problems } = await open();
    const tools = await openTools(page);
    await tools.getByLabel('Tên').fill('Cô Thu');
    await tools.getByLabel('Tuổi').fill('58');
    await tools.getByRole('button', { name: 'Thêm người dân' }).click();
    const thu = phoneOf(page, 'Cô Thu');
    await thu.getByTestId('follow').click();
    await expect.poll(() => receiver.named('follow').length).toBe(1);
    const answered = () => tools.getByLabel('Trả lời cho').locator('option:checked').innerText();
    expect(await answered()).toBe('Cô Thu');
    await phoneOf(page, SON.name).getByTestId('input').click();
    expect(await answered()).toBe('Bác Sơn');
    expect(problems).toEqual([]);
  });

  test('what is on the phone in use is seen, what is on the one beside it is not yet', async () => {
    const { page, client, receiver, simulator } = await open();
    await phoneOf(page, LAN.name).getByTestId('input').focus();
    await client.send(SON.id, { text: 'cho bác Sơn' });
    await client.send(LAN.id, { text: 'cho bác Lân' });
    await expect.poll(() => receiver.named('user_seen_message').length).toBe(1);
    expect(simulator.messages(SON.id).at(-1)?.seenAt).toBeUndefined();
    await phoneOf(page, SON.name).getByTestId('input').focus();
    await expect.poll(() => simulator.messages(SON.id).at(-1)?.seenAt).toBeTypeOf('number');
  });

  test('leaving, blocking and withdrawing consent each reach the simulator', async () => {
    const { page, simulator, receiver } = await open();
    await simulator.follow(LAN.id);
    const lan = phoneOf(page, LAN.name);
    const choose = async (testid: string) => {
      await lan.getByTestId('options').click();
      await lan.getByTestId(testid).click();
    };
    await choose('block');
    await lan.getByText('Người này đang chặn tin từ trang phường.').waitFor();
    await choose('block');
    await expect.poll(() => lan.getByTestId('notice').isVisible()).toBe(false);
    await choose('unfollow');
    await lan.getByTestId('follow').waitFor();
    await choose('withdraw');
    await page.getByRole('button', { name: 'Thôi', exact: true }).click();
    await choose('withdraw');
    await page.getByRole('button', { name: 'Rút lại, xoá dữ liệu' }).click();
    await expect.poll(() => receiver.named('user_withdraw').length).toBe(1);
    expect(receiver.named('unfollow')).toHaveLength(1);
  });
});
