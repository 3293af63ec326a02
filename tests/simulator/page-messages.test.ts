import { describe, expect, onTestFinished, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.js';
import { CHROMIUM } from '../support/chromium.js';
import { bubbles, openTray, useOnePhone } from './open-page.js';
import { withTemplate } from './open-simulator.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

/** A form with one file, as the upload calls want it. */
function upload(bytes: Buffer, type: string, name: string): RequestInit {
  const body = new FormData();
  body.set('file', new Blob([new Uint8Array(bytes)], { type }), name);
  return { method: 'POST', body };
}

describe.skipIf(CHROMIUM === null)('messages on the phone page', { timeout: 30_000 }, () => {
  const open = useOnePhone();
  const picture = (simulator: Simulator) => `${simulator.url}/icon.svg`;

  describe('what the OA sends', () => {
    test('a text keeps its lines, and a web address in it only tells what a phone would open', async () => {
      const { page, client, problems, id } = await open();
      await client.send(id, { text: 'Dòng một\nXem https://phuong.example.vn/a?b=1, bác nhé.' });
      const text = bubbles(page, 'oa').locator('.text');
      await text.waitFor();
      expect(await text.innerText()).toBe('Dòng một\nXem https://phuong.example.vn/a?b=1, bác nhé.');
      await text.getByRole('link', { name: 'https://phuong.example.vn/a?b=1', exact: true }).click();
      expect(await page.getByRole('dialog').innerText()).toContain('https://phuong.example.vn/a?b=1');
      expect(problems()).toEqual([]);
    });

    test('a picture opens larger, and one that does not load says so', async () => {
      const { page, client, simulator, id } = await open();
      const image = (url: string) =>
        client.send(id, withTemplate('media', [{ media_type: 'image', url }], { text: 'Hình mẫu' }));
      await image(picture(simulator));
      await page.getByRole('button', { name: 'Xem hình to hơn' }).click();
      expect(await page.getByRole('dialog').getByRole('img').getAttribute('src')).toBe(picture(simulator));
      await page.keyboard.press('Escape');
      await image(`${simulator.url}/nothing-here.png`);
      await page.getByText('Không tải được hình').waitFor();
    });

    test('the newest message stays in sight when pictures above it load late', async () => {
      const { page, simulator, id } = await open();
      for (const name of ['a', 'b', 'c'])
        await simulator.resident(id).send({ imageUrl: `${simulator.url}/icon.svg?${name}` });
      for (const text of ['một', 'hai', 'ba']) await simulator.say(id, text);
      const held = Promise.withResolvers<void>();
      await page.route('**/icon.svg?*', async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await page.getByText('ba', { exact: true }).waitFor();
      held.resolve();
      const loaded = `[...document.querySelectorAll('.picture img')].every((one) => one.complete && one.height > 100)`;
      await expect.poll(() => page.evaluate(loaded)).toBe(true);
      const fromEnd = `(() => { const log = document.querySelector('.log'); return log.scrollHeight - log.scrollTop - log.clientHeight; })()`;
      await expect.poll(() => page.evaluate(fromEnd)).toBeLessThan(2);
      await page.unrouteAll();
    });

    test('a GIF is marked, a file shows its kind and size', async () => {
      const { page, client, id } = await open();
      const gif = await client.call('/v2.0/oa/upload/gif', upload(GIF, 'image/gif', 'a.gif'));
      const { attachment_id } = gif.data;
      await client.send(id, withTemplate('media', [{ media_type: 'gif', attachment_id, width: 120, height: 120 }]));
      const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2048)]);
      const file = await client.call('/v2.0/oa/upload/file', upload(pdf, 'application/pdf', 'mau-don.pdf'));
      await client.send(id, { attachment: { type: 'file', payload: { token: file.data.token } } });
      await page.getByRole('button', { name: 'GIF: Xem hình to hơn' }).waitFor();
      await page.getByRole('button', { name: 'mau-don.pdf PDF · 2 KB' }).click();
      expect(await page.getByRole('dialog').innerText()).toContain('mau-don.pdf');
    });

    test('a sticker of Zalo’s is named by its id, since its picture is never fetched', async () => {
      const { page, client, id } = await open();
      await client.send(id, withTemplate('media', [{ media_type: 'sticker', attachment_id: 'bfe458bf64fa8da4d4eb' }]));
      await page.getByText('Nhãn dán bfe458bf64fa8da4d4eb').waitFor();
    });

    test('a list’s rows can be tapped, and a row without an action cannot', async () => {
      const { page, client, simulator, heard, id } = await open();
      const rows = [
        { title: 'Việc hay hỏi', subtitle: 'Bấm vào việc cần', image_url: picture(simulator) },
        { title: 'Khai sinh', default_action: { type: 'oa.query.show', payload: 'khai sinh' } },
      ];
      expect(await client.send(id, withTemplate('list', rows))).toMatchObject({ error: 0 });
      await page.getByText('Việc hay hỏi').waitFor();
      expect(await page.getByTestId('choice').allInnerTexts()).toEqual(['Khai sinh']);
      await page.getByTestId('choice').click();
      await expect.poll(() => heard('user_send_text').at(-1)?.event.message.text).toBe('khai sinh');
    });

    test('a phone and an SMS button only tell what a phone would do', async () => {
      const { page, client, id } = await open();
      const buttons = [
        { title: 'Gọi phường', type: 'oa.open.phone', payload: { phone_code: '84243123456' } },
        { title: 'Nhắn SMS', type: 'oa.open.sms', payload: { phone_code: '84900000000', content: 'Toi can gap' } },
      ];
      const payload = { buttons };
      await client.send(id, { text: 'Bác chọn:', attachment: { type: 'template', payload } });
      await page.getByRole('button', { name: 'Gọi phường' }).click();
      expect(await page.getByRole('dialog').innerText()).toContain('0243123456');
      await page.getByRole('button', { name: 'Đóng' }).click();
      await page.getByRole('button', { name: 'Nhắn SMS' }).click();
      expect(await page.getByRole('dialog').innerText()).toContain('Nội dung: Toi can gap');
    });

    test('a request for contact details is a form, whose answer reaches the webhook', async () => {
      const { page, client, simulator, heard, problems, id } = await open();
      const request = { title: 'UBND phường', subtitle: 'Xin số để gọi lại', image_url: picture(simulator) };
      const sent = await client.send(id, withTemplate('request_user_info', [request]));
      expect(sent).toMatchObject({ error: 0 });
      await page.getByRole('button', { name: 'Điền thông tin' }).click();
      await page.getByLabel('Họ và tên').fill('Nguyễn Văn Lân');
      await page.getByLabel('Số điện thoại').fill('0901234567');
      await page.getByRole('textbox', { name: 'Địa chỉ', exact: true }).fill('Tổ 3');
      await page.getByRole('button', { name: 'Chia sẻ thông tin' }).click();
      await page.getByRole('button', { name: 'Đã chia sẻ, bấm để sửa' }).waitFor();
      await expect
        .poll(() => heard('user_submit_info')[0]?.event.info)
        .toMatchObject({ name: 'Nguyễn Văn Lân', phone: '84901234567' });
      expect(problems()).toEqual([]);
    });

    test('an answer shows what it answers, and goes there', async () => {
      const { page, client, id, latest } = await open();
      const quoted = latest()?.id;
      await client.send(id, { text: 'Dạ, cháu nghe', quote_message_id: quoted });
      await page.getByRole('button', { name: 'Tới tin được trả lời: Chào phường' }).click();
      expect(await bubbles(page, 'resident').isVisible()).toBe(true);
    });

    test('a reaction shows in words', async () => {
      const { page, client, id, latest } = await open();
      await client.post('/v2.0/oa/message', {
        recipient: { user_id: id },
        sender_action: { react_icon: '/-heart', react_message_id: latest()?.id },
      });
      await page.getByText('Trang phường thả: Yêu thích').waitFor();
    });

    test('an article of a broadcast is a card', async () => {
      const { page, client, simulator, id } = await open();
      simulator.clock.set(Date.parse('2026-11-25T09:00:00+07:00')); // at night it would be refused
      onTestFinished(() => simulator.clock.reset());
      await simulator.follow(id);
      const { data: created } = await client.post('/v2.0/article/create', {
        type: 'normal',
        title: 'Lịch tiếp dân',
        author: 'UBND phường',
        description: 'Thứ Năm hằng tuần',
        cover: { cover_type: 'photo', photo_url: picture(simulator), status: 'show' },
        body: [{ type: 'text', content: 'Nội dung' }],
        status: 'show',
      });
      simulator.clock.advance(5_000);
      const { data: article } = await client.post('/v2.0/article/verify', { token: created.token });
      const elements = [{ media_type: 'article', attachment_id: article.id }];
      const payload = { template_type: 'media', elements };
      const recipient = { target: { gender: '0' } };
      const message = { attachment: { type: 'template', payload } };
      expect(await client.post('/v2.0/oa/message', { recipient, message })).toMatchObject({ error: 0 });
      await page.getByRole('button', { name: /Lịch tiếp dân/ }).click();
      expect(await page.getByRole('dialog').innerText()).toContain('Lịch tiếp dân');
    });

    test('what staff write is marked', async () => {
      const { page, simulator, id } = await open();
      await simulator.staffSays(id, 'Chiều nay bác ra bàn 3 nhé');
      await page.getByText('Cán bộ trả lời', { exact: true }).and(page.locator('.staff-mark')).waitFor();
    });
  });

  describe('what the resident sends', () => {
    const fillAndSend = async (
      tray: Awaited<ReturnType<typeof openTray>>,
      values: Record<string, string>,
      send: string,
    ) => {
      for (const [label, value] of Object.entries(values)) await tray.getByLabel(label).fill(value);
      await tray.getByRole('button', { name: send }).click();
    };

    test('a picture of this device goes out with its words, and one too large is refused', async () => {
      const { page, heard, problems, latest } = await open();
      const tray = await openTray(page, 'picture');
      const big = { name: 'to.png', mimeType: 'image/png', buffer: Buffer.alloc(2_100_000) };
      await tray.locator('input[type=file]').setInputFiles(big);
      await tray.getByText('Hình lớn quá 2 MB').waitFor();
      await tray.locator('input[type=file]').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: PNG });
      await tray.getByRole('img', { name: 'Hình sẽ gửi' }).waitFor();
      await fillAndSend(tray, { 'Lời kèm theo': 'Giấy của bác' }, 'Gửi');
      await page.getByRole('button', { name: 'Xem hình to hơn' }).waitFor();
      expect(latest()).toMatchObject({ from: 'resident', text: 'Giấy của bác' });
      await expect.poll(() => heard('user_send_image').length).toBe(1);
      expect(problems()).toEqual([]);
    });

    test.each([
      ['voice', { 'Số giây': '72' }, 'Gửi ghi âm', '1:12', 'user_send_audio'],
      [
        'contact',
        { 'Họ và tên': 'Cô Thu', 'Số điện thoại': '0901234567' },
        'Gửi danh thiếp',
        '0901234567',
        'user_send_business_card',
      ],
      ['file', { 'Tên tệp': 'don.pdf', 'Cỡ tệp (KB)': '2' }, 'Gửi tệp', 'PDF · 2 KB', 'user_send_file'],
      [
        'link',
        { 'Địa chỉ trang': 'https://x.example.vn/1', 'Tên trang': 'Trang X' },
        'Gửi liên kết',
        'Trang X',
        'user_send_link',
      ],
      ['video', { 'Địa chỉ video': 'https://x.example.vn/v.mp4' }, 'Gửi video', 'Xem video', 'user_send_video'],
      ['location', { 'Vĩ độ': '21.5', 'Kinh độ': '105.25' }, 'Gửi toạ độ này', '21,5000°\u00a0B', 'user_send_location'],
    ])('%s', async (kind, values, send, shown, event) => {
      const { page, heard, problems } = await open();
      await fillAndSend(await openTray(page, kind), values, send);
      await bubbles(page, 'resident').last().getByText(shown).first().waitFor();
      await expect.poll(() => heard(event).length).toBe(1);
      expect(await page.getByTestId('input').evaluate((node) => node.matches(':focus'))).toBe(true);
      expect(problems()).toEqual([]);
    });

    test('a GIF by its address, a sticker and a place of the ward by one press', async () => {
      const { page, simulator } = await open();
      await fillAndSend(await openTray(page, 'gif'), { 'Hoặc địa chỉ hình': picture(simulator) }, 'Gửi');
      await page.getByRole('button', { name: 'GIF: Xem hình to hơn' }).waitFor();
      await (await openTray(page, 'sticker')).getByRole('button', { name: 'Cảm ơn' }).click();
      await page.getByText('Nhãn dán: Cảm ơn').waitFor();
      await (await openTray(page, 'location')).getByRole('button', { name: 'UBND phường Tây Tựu' }).click();
      await page.getByText('Gần UBND phường Tây Tựu').waitFor();
    });

    test('an answer to a message, and a reaction that can be taken back', async () => {
      const { page, client, simulator, id, latest } = await open();
      await client.send(id, { text: 'Bác cần gì ạ?' });
      const oa = bubbles(page, 'oa');
      const openActions = () => oa.getByRole('button', { name: 'Thêm với tin: Bác cần gì ạ?' }).click();
      await openActions();
      await oa.getByRole('button', { name: 'Trả lời tin này' }).click();
      await page.getByText('Trả lời: Bác cần gì ạ?').waitFor();
      await page.keyboard.type('Khai sinh');
      await page.keyboard.press('Enter');
      await bubbles(page, 'resident').nth(1).waitFor();
      expect(latest()).toMatchObject({ text: 'Khai sinh', quote: simulator.messages(id)[1]?.id });
      expect(await page.getByText('Trả lời: Bác cần gì ạ?').isVisible()).toBe(false);

      await openActions();
      await oa.getByRole('button', { name: 'Thích', exact: true }).click();
      await page.getByText('Tôi thả: Thích').waitFor();
      const focused = await page.evaluate('document.activeElement.getAttribute("aria-label")');
      expect(focused).toBe('Thêm với tin: Bác cần gì ạ?');
      await openActions();
      await oa.getByRole('button', { name: 'Bỏ cảm xúc' }).click();
      await expect.poll(() => page.getByText('Tôi thả: Thích').count()).toBe(0);
    });
  });
});
