import { expect, test, vi } from 'vitest';
import { Secret } from '../../src/config/index.js';
import { tellEverything } from '../contract/simulator/every-event.js';
import { grantByClick } from '../support/grant.js';
import { openUngranted, storedRecord } from '../support/granting-app.js';
import { fromOa } from '../support/world.js';

/** What the events of `tellEverything` say, and whom they name. */
const PERSONAL = [
  '84900000000',
  'Anh Hùng',
  'Nguyễn Văn A',
  '30/10/1999',
  'Chào phường',
  'đây ạ',
  'Danh sách',
  'Dịch vụ công',
  'dichvucong',
  'don.pdf',
  'zdn.vn',
  '21.0612',
  'bfe458bf64fa8da4d4eb',
  'VIP',
  'Tổ 3',
  'Nhanh',
  'Đồng ý',
  'phuong.example',
];

test('C15, E10: of all events that Zalo can send, no line of the log and no counter tells a word, a name, a phone number or a token', async () => {
  const { start, simulator, redis, logLines } = await openUngranted();
  const app = await start();
  simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
  await tellEverything((write) => simulator.tell(write)); // nobody has granted: replies wait
  await grantByClick(app.url);
  await tellEverything((write) => simulator.tell(write));
  await simulator.say('2222222222222222222', 'Chào phường, số của tôi là 84900000000');
  await vi.waitUntil(() => fromOa(simulator.messages('2222222222222222222')).length > 0, { timeout: 10_000 });

  const record = await storedRecord(redis);
  const metrics = await (await fetch(`${app.url}/metrics`)).text();
  const told = logLines.join('') + metrics;
  const keys = [record?.pair?.accessToken, record?.pair?.refreshToken, 'appSecret_EXAMPLE', 'oaSecret_EXAMPLE_0001'];
  expect([...PERSONAL, ...keys].filter((word) => told.includes(word ?? 'none'))).toEqual([]);
  const kinds = new Set([...metrics.matchAll(/^su_gia_so_events_total\{kind="([^"]+)"\}/gm)].map(([, kind]) => kind));
  expect(kinds.size).toBeGreaterThan(20);
  const counts = [...metrics.matchAll(/^su_gia_so_events_total\{kind="[^"]+"\} (\d+)$/gm)].map(([, count]) =>
    Number(count),
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  expect(logLines.filter((line) => line.includes('"msg":"turn"')).length).toBeGreaterThan(0);
}, 30_000);

test('E13: what goes wrong on the road to Zalo is logged without token, words or recipient', async () => {
  const { start, simulator, logLines } = await openUngranted();
  const refreshToken = new Secret(simulator.issueRefreshToken());
  const app = await start({ refreshToken, apiBaseUrl: 'http://127.0.0.1:1' });
  simulator.setWebhookUrl(`${app.url}/webhook/zalo`);
  await simulator.say('2222222222222222222', 'Chào phường');
  await vi.waitUntil(() => logLines.some((line) => line.includes('turn failed')), { timeout: 10_000 });
  const failures = logLines.filter((line) => line.includes('turn failed')).join('');
  expect(failures).toContain('ECONNREFUSED');
  expect(failures).not.toMatch(/access_token|2222222222222222222|Chào phường|Cháu chào/);
});
