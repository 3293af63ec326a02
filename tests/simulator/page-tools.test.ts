import { describe, expect, test } from 'vitest';
import { CHROMIUM } from '../support/chromium.js';
import { bubbles, openHeardSimulator, openTools, useBrowser, WIDE } from './open-page.js';
import { LAN, openClient, SON, withButtons } from './open-simulator.js';

describe.skipIf(CHROMIUM === null)('the tools of the phone page', { timeout: 30_000 }, () => {
  const openPage = useBrowser();

  async function open(tab: 'Điều khiển' | 'Nhật ký' = 'Điều khiển', viewport = WIDE) {
    const { simulator, receiver } = await openHeardSimulator();
    await simulator.say(LAN.id, 'Chào phường');
    const { page, problems } = await openPage(`${simulator.url}/#${LAN.id}`, viewport);
    await bubbles(page, 'resident').waitFor();
    const tools = await openTools(page, tab);
    return { simulator, receiver, page, problems, tools };
  }

  test('the clock moves on by a press and back to the real time, and the chat’s days follow', async () => {
    const { page, tools, simulator, problems } = await open();
    const today = await tools.getByTestId('clock-date').innerText();
    await page.getByText('Hôm nay').waitFor();
    await tools.getByRole('button', { name: '+1 ngày' }).click();
    await page.getByText('Hôm qua').waitFor();
    expect(await tools.getByTestId('clock-date').innerText()).not.toBe(today);
    expect(await tools.getByTestId('clock-offset').innerText()).toBe('Nhanh 1 ngày so với giờ thật, múi giờ Hà Nội.');
    expect(simulator.clock.offsetMs()).toBe(86_400_000);
    await tools.getByLabel('Đặt ngày giờ khác').fill('2030-02-03T07:30');
    await tools.getByRole('button', { name: 'Đặt giờ' }).click();
    await expect.poll(() => tools.getByTestId('clock-date').innerText()).toBe('Chủ Nhật, 03/02/2030');
    expect(await tools.getByTestId('clock-time').innerText()).toBe('07:30');
    await tools.getByRole('button', { name: 'Về giờ thật' }).click();
    await page.getByText('Hôm nay').waitFor();
    expect(simulator.clock.offsetMs()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('staff answer from OA Manager, and the webhook hears of it with their id', async () => {
    const { page, tools, receiver } = await open();
    await tools.getByLabel('Trả lời cho').selectOption(LAN.id);
    await tools.getByLabel('Lời trả lời').fill('Chiều nay bác ra bàn 3');
    await tools.getByRole('button', { name: 'Gửi thay cán bộ' }).click();
    await bubbles(page, 'oa').getByText('Chiều nay bác ra bàn 3').waitFor();
    await expect.poll(() => receiver.named('oa_send_text')[0]?.event.sender.admin_id).toMatch(/^\d+$/);
  });

  test('a fault is switched on by a press, works, and shows when it is spent', async () => {
    const { tools, simulator, problems } = await open();
    await tools.getByLabel('Lần gọi kế tiếp').selectOption('5xx');
    await expect.poll(() => simulator.faults.switches().failNext).toBe('5xx');
    const answer = await fetch(`${simulator.url}/v2.0/oa/getoa`);
    expect(answer.status).toBeGreaterThanOrEqual(500);
    await expect.poll(() => tools.getByLabel('Lần gọi kế tiếp').inputValue()).toBe('');
    await tools.getByLabel('Giao sự kiện hai lần').check();
    await tools.getByLabel('Giao sự kiện chậm').selectOption('500');
    await expect
      .poll(() => simulator.faults.switches())
      .toMatchObject({ failNext: null, duplicateWebhooks: true, webhookDelayMs: 500 });
    simulator.faults.clear();
    await expect.poll(() => tools.getByLabel('Giao sự kiện hai lần').isChecked()).toBe(false);
    expect(problems).toEqual([]);
  });

  test('the webhook can be checked with and without a signature, and moved', async () => {
    const { tools, receiver, simulator } = await open();
    expect(await tools.getByTestId('webhook-state').innerText()).toBe('Đang giao sự kiện');
    await tools.getByRole('button', { name: 'Kiểm tra, có chữ ký' }).click();
    await tools.getByText('Bot trả lời 200: Zalo lưu được địa chỉ.').waitFor();
    expect(receiver.deliveries.at(-1)?.headers['x-zevent-signature']).toMatch(/^mac=/);
    const before = receiver.deliveries.length;
    await tools.getByRole('button', { name: 'Kiểm tra, không chữ ký' }).click();
    await expect.poll(() => receiver.deliveries.length).toBe(before + 1);
    expect(receiver.deliveries.at(-1)?.headers['x-zevent-signature']).toBeUndefined();
    await tools.getByLabel('Địa chỉ', { exact: true }).fill(`${simulator.url}/no-bot-here`);
    await tools.getByRole('button', { name: 'Lưu' }).click();
    await tools.getByText('Đã lưu.').waitFor();
    await tools.getByRole('button', { name: 'Kiểm tra, có chữ ký' }).click();
    await tools.getByText('Bot trả lời 404: Zalo không lưu được địa chỉ, vì chỉ nhận 200.').waitFor();
  });

  test('technical details show receipts, ids, deliveries and hidden taps', async () => {
    const { page, tools, simulator } = await open();
    const client = await openClient(simulator);
    await client.send(LAN.id, withButtons('Chọn', [{ title: 'Giờ', type: 'oa.query.hide', payload: '#gio' }]));
    await page.getByTestId('choice').click();
    await tools.getByLabel('Chi tiết kỹ thuật trong tin nhắn').check();
    await bubbles(page, 'oa')
      .getByText(/Đã nhận \d.*Đã xem \d/)
      .waitFor();
    await bubbles(page, 'resident')
      .getByText(/Bot đã nhận · Mã/)
      .waitFor();
    await page.getByTestId('hidden-tap').getByText('#gio').waitFor();
    await tools.getByLabel('Chi tiết kỹ thuật trong tin nhắn').uncheck();
    expect(await page.getByTestId('hidden-tap').count()).toBe(0);
  });

  test('the inspector shows each call as it happens, and opens to what was asked and answered', async () => {
    const { page, tools, simulator, problems } = await open('Nhật ký');
    const client = await openClient(simulator);
    await client.send(LAN.id, { text: 'Dạ, cháu nghe' });
    const call = tools.getByTestId('exchange').filter({ hasText: 'POST /v3.0/oa/message/cs' });
    await call.locator('summary').click();
    await call.locator('pre').nth(1).waitFor(); // printed once it is open
    expect(await call.innerText()).toContain('"text": "Dạ, cháu nghe"');
    expect(await call.innerText()).toContain('"message": "Success"');
    expect(await call.innerText()).not.toContain(client.accessToken);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await call.getByRole('button', { name: 'Chép tất cả' }).click();
    await call.getByText('Đã chép.').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('"text": "Dạ, cháu nghe"');
    expect(problems).toEqual([]);
  });

  test('the inspector is filtered by person, by kind and by words', async () => {
    const { tools, simulator } = await open('Nhật ký');
    await simulator.say(SON.id, 'Lời của bác Sơn');
    await fetch(`${simulator.url}/v2.0/oa/getoa`); // refused: it has no token
    const names = () => tools.getByTestId('exchange').locator('.exchange-name').allInnerTexts();
    await expect.poll(names).toEqual(['GET /v2.0/oa/getoa', 'user_send_text', 'user_send_text']);
    await tools.getByLabel('Người', { exact: true }).selectOption(SON.id);
    await expect.poll(names).toEqual(['user_send_text']);
    await tools.getByRole('button', { name: 'Bỏ lọc' }).click();
    await tools.getByLabel('Loại').selectOption('failed');
    await expect.poll(names).toEqual(['GET /v2.0/oa/getoa']);
    await tools.getByLabel('Loại').selectOption('');
    await tools.getByLabel('Có chữ').fill('bác sơn');
    await expect.poll(names).toEqual(['user_send_text']);
    await tools.getByLabel('Có chữ').fill('không có ở đâu');
    await tools.getByText('Không có lần gọi nào khớp bộ lọc.').waitFor();
  });
});
