import { request } from 'undici';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createRecordSeal } from '../../src/zalo-oa-sdk-wrapper/index.js';
import { OA_ID, openWorld, TOKEN_KEY, type World } from '../support/world.js';

let world: World;
let people = 0;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

/** A resident of one's own for each test, who has followed the OA and was greeted: the first message heard. */
async function someone(): Promise<string> {
  const userId = `22222222222222${String(10_000 + ++people)}`;
  await world.simulator.follow(userId);
  await world.untilHeard(userId, 1);
  await untilQuiet(userId);
  return userId;
}

let messages = 0;
function textEvent(userId: string, text: string, fields: { msgId?: string; at?: number } = {}) {
  return {
    app_id: '1111111111111111111',
    user_id_by_app: '3333333333333333333',
    sender: { id: userId },
    recipient: { id: OA_ID },
    event_name: 'user_send_text',
    message: { msg_id: fields.msgId ?? `msg-${++messages}`, text },
    timestamp: String(fields.at ?? Date.now()),
  };
}

async function keysOf(userId: string): Promise<readonly string[]> {
  return (await world.redis.keys(`{${OA_ID}:${userId}}:*`)).sort();
}

const counted = (result: string) => metric(`su_gia_so_webhooks_total{result="${result}"}`);
const countedOfKind = (kind: string) => metric(`su_gia_so_events_total{kind="${kind}"}`);

async function metric(name: string): Promise<number> {
  const { body } = await request(`${world.app.url}/metrics`);
  const line = (await body.text()).split('\n').find((text) => text.startsWith(`${name} `));
  return Number(line?.slice(name.length) ?? 0);
}

/** Waits until nothing of the person is left to do, and what was sent has arrived. */
async function untilQuiet(userId: string): Promise<void> {
  const keys = ['inbox', 'outbox', 'lease'].map((noun) => `{${OA_ID}:${userId}}:${noun}`);
  await vi.waitUntil(async () => (await world.redis.client.exists(...keys)) === 0, { timeout: 15_000, interval: 5 });
}

/** Has a person's turn held by somebody else; what is returned lets go, and wakes with a second delivery. */
async function holdTurn(userId: string): Promise<(event: object) => Promise<void>> {
  await untilQuiet(userId);
  const lease = `{${OA_ID}:${userId}}:lease`;
  await world.redis.client.set(lease, '999', 'PX', 60_000);
  return async (event) => {
    await world.redis.client.del(lease);
    await world.simulator.deliver(event);
  };
}

test('A1: the same webhook twice, 1 s apart, is one reply; the second is answered 200 and counted', async () => {
  const userId = await someone();
  const event = textEvent(userId, 'xin chào');
  const duplicates = await counted('duplicate');
  expect(await world.simulator.deliver(event)).toBe(200);
  await world.untilHeard(userId, 2);
  expect(await world.simulator.deliver(event)).toBe(200);
  await untilQuiet(userId);
  expect(world.heard(userId)).toHaveLength(2);
  expect(await counted('duplicate')).toBe(duplicates + 1);
});

test('A2: the same webhook many times within a millisecond over several connections is one reply', async () => {
  const userId = await someone();
  const event = textEvent(userId, 'xin chào');
  const statuses = await Promise.all(Array.from({ length: 20 }, () => world.simulator.deliver(event)));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await world.untilHeard(userId, 2);
  await untilQuiet(userId);
  expect(world.heard(userId)).toHaveLength(2);
});

test('A3: the same words under another id are another message', async () => {
  const userId = await someone();
  await world.simulator.deliver(textEvent(userId, 'menu'));
  await world.simulator.deliver(textEvent(userId, 'menu'));
  expect(await world.untilHeard(userId, 3)).toHaveLength(3);
});

test('A4, A10: the ids of a person’s events outlive Zalo’s retries by days, in one key', async () => {
  const userId = await someone();
  await world.simulator.deliver(textEvent(userId, 'menu', { msgId: 'kept-for-days' }));
  await world.untilHeard(userId, 2);
  await untilQuiet(userId);
  const seen = `{${OA_ID}:${userId}}:seen`;
  expect(await world.redis.client.zscore(seen, 'user_send_text|kept-for-days')).not.toBeNull();
  expect(await world.redis.client.ttl(seen)).toBeGreaterThan(7 * 24 * 3_600);
});

test('A6: two messages within 50 ms are both answered, in order, the second on the state that the first left', async () => {
  const userId = await someone();
  await Promise.all([
    world.simulator.deliver(textEvent(userId, '1')),
    new Promise((resolve) => setTimeout(resolve, 5)).then(() => world.simulator.deliver(textEvent(userId, '1'))),
  ]);
  const [, menu, service] = await world.untilHeard(userId, 3);
  expect(menu).toContain('Bác cần cháu giúp việc gì ạ?');
  expect(service).toContain('Bác cần cháu giúp việc gì với VNeID ạ?');
});

test('A8: one person’s fifty messages do not hold up another person, are bounded, and the rest is told once', async () => {
  const busy = await someone();
  const calm = await someone();
  const letGo = await holdTurn(busy);
  const events = Array.from({ length: 50 }, (_, index) => textEvent(busy, `chuyện thứ ${index} của bác`));
  const full = await counted('full');
  for (const event of events) await world.simulator.deliver(event);
  await world.simulator.deliver(textEvent(calm, 'xin chào'));
  await world.untilHeard(calm, 2);
  const inbox = (await world.redis.client.lrange(`{${OA_ID}:${busy}}:inbox`, 0, -1)).map((json) => JSON.parse(json));
  expect(inbox.map(({ kind }) => kind)).toEqual([...Array(20).fill('text'), 'overflow']);
  expect(await counted('full')).toBe(full + 30);
  await letGo(events[0] ?? {});
  await untilQuiet(busy);
});

test('A7: a message that happened before one that waits, and came after it, is answered before it', async () => {
  const userId = await someone();
  const letGo = await holdTurn(userId);
  const now = Date.now();
  const event = textEvent(userId, '1', { at: now, msgId: 'begun' });
  await world.simulator.deliver(event);
  await world.simulator.deliver(textEvent(userId, 'hai', { at: now + 2_000, msgId: 'second' }));
  await world.simulator.deliver(textEvent(userId, 'một', { at: now + 1_000, msgId: 'first' }));
  await world.simulator.deliver(textEvent(userId, 'cũ', { at: now - 9_000, msgId: 'hours-old' }));
  const order = async () =>
    (await world.redis.client.lrange(`{${OA_ID}:${userId}}:inbox`, 0, -1)).map((json) => JSON.parse(json).id);
  const ids = ['begun', 'first', 'second', 'hours-old'].map((id) => `user_send_text|${id}`);
  expect(await order()).toEqual(ids);
  expect(world.logLines.join('')).toContain('event put before one that came earlier');
  await letGo(event);
  await untilQuiet(userId);
});

test('A9: a wrong, missing or stale signature is answered 200, counted, and changes nothing', async () => {
  const userId = await someone();
  const event = textEvent(userId, 'xin chào');
  const keys = await keysOf(userId);
  const before = (await counted('mismatch')) + (await counted('no-signature'));
  expect(await world.simulator.deliver(event, { signature: `mac=${'0'.repeat(64)}` })).toBe(200);
  expect(await world.simulator.deliver(event, { signature: '' })).toBe(200);
  expect((await counted('mismatch')) + (await counted('no-signature'))).toBe(before + 2);
  expect(await keysOf(userId)).toEqual(keys);
});

test('A11: an echo of what the OA sent is never taken for the resident’s words', async () => {
  const userId = await someone();
  const keys = await keysOf(userId);
  const { sender, recipient, ...rest } = textEvent(userId, 'menu');
  const echo = { ...rest, event_name: 'oa_send_text', sender: recipient, recipient: sender };
  expect(await world.simulator.deliver(echo)).toBe(200);
  expect(await keysOf(userId)).toEqual(keys);
});

test.each([
  ['echo', { event_name: 'oa_send_text', sender: { id: OA_ID } }],
  ['seen', { event_name: 'user_seen_message', sender: { id: OA_ID }, message: { msg_ids: ['cccc3333'] } }],
  ['call-consent-answered', { event_name: 'user_reply_consent', phone: '84900000000', user_consent: 'ALLOW' }],
  ['tag-added', { event_name: 'add_user_to_tag', tag: { user_ids: ['2222222222222222222'], name: 'VIP' } }],
  ['group-message', { event_name: 'user_send_group_text', recipient: { id: 'f414c8f76fa586fbdfb4' } }],
])('A11: an event of the kind %s is counted as that, and is no turn and nothing unknown', async (kind, fields) => {
  const userId = await someone();
  const keys = await keysOf(userId);
  const unknown = await world.redis.client.llen(`{${OA_ID}}:unknown-events`);
  const [before, ignored] = [await countedOfKind(kind), await counted('ignored')];
  const event = { ...textEvent(userId, 'menu'), recipient: { id: userId }, oa_id: OA_ID, ...fields };
  expect(await world.simulator.deliver(event)).toBe(200);
  expect([await countedOfKind(kind), await counted('ignored')]).toEqual([before + 1, ignored + 1]);
  expect(await keysOf(userId)).toEqual(keys);
  expect(await world.redis.client.llen(`{${OA_ID}}:unknown-events`)).toBe(unknown);
  expect(world.logLines.join('')).not.toContain('84900000000');
});

test('A12: unknown events are kept by their shape, without values', async () => {
  const event = { ...textEvent(await someone(), 'bí mật'), event_name: 'user_dreams', phone: '84900000000' };
  expect(await world.simulator.deliver(event)).toBe(200);
  const [kept] = await world.redis.client.lrange(`{${OA_ID}}:unknown-events`, 0, 0);
  expect(kept).toContain('user_dreams');
  expect(kept).not.toMatch(/bí mật|84900000000/);
});

test.each([
  ['an empty body', ''],
  ['no JSON', 'không phải JSON'],
  ['a list', '[]'],
  ['missing fields', '{"event_name":"user_send_text","app_id":"1111111111111111111","timestamp":"1"}'],
  [
    'a message without a sender',
    '{"event_name":"user_send_text","message":{"msg_id":"1"},"app_id":"1111111111111111111"}',
  ],
])('A12: %s is answered 200', async (_, body) => {
  expect(await world.simulator.deliver(body)).toBe(200);
});

test('A12: a body over 1 MB is answered 413', async () => {
  expect(await world.simulator.deliver(textEvent(await someone(), 'a'.repeat(1_100_000)))).toBe(413);
});

test('A14: a sticker re-asks the open question', async () => {
  const userId = await someone();
  const { message, ...rest } = textEvent(userId, '');
  const attachments = [{ type: 'sticker', payload: { id: '1', url: 'https://example.zdn.vn/1.png' } }];
  await world.simulator.deliver({
    ...rest,
    event_name: 'user_send_sticker',
    message: { msg_id: message.msg_id, attachments },
  });
  const [, answer] = await world.untilHeard(userId, 2);
  expect(answer).toContain('Cháu chỉ đọc được chữ thôi ạ.');
  expect(answer).toContain('Bác đồng ý thì bấm nút dưới đây ạ.');
});

test('A15: a text of 10,000 characters is cut and answered', async () => {
  const userId = await someone();
  await world.simulator.deliver(textEvent(userId, 'bác kể chuyện '.repeat(1_000)));
  expect(await world.untilHeard(userId, 2)).toHaveLength(2);
});

test('A18: the webhook is answered while a turn is held up', async () => {
  const userId = await someone();
  const letGo = await holdTurn(userId);
  const event = textEvent(userId, 'xin chào');
  expect(await world.simulator.deliver(event)).toBe(200);
  expect(world.heard(userId)).toHaveLength(1);
  await letGo(event);
  expect(await world.untilHeard(userId, 2)).toHaveLength(2);
});

test('an event for another OA is dropped', async () => {
  const userId = await someone();
  const event = { ...textEvent(userId, 'xin chào'), recipient: { id: '9999999999999999999' } };
  expect(await world.simulator.deliver(event)).toBe(200);
  await untilQuiet(userId);
  expect(await counted('other-oa')).toBe(1);
  expect(world.heard(userId)).toHaveLength(1);
});

test('E10: a căn cước number, a code and a password are masked before they are stored or logged', async () => {
  const userId = await someone();
  const letGo = await holdTurn(userId); // look at what is stored meanwhile
  const event = textEvent(userId, 'số của bác 001 099 012345, mã OTP là 482913, mật khẩu: HoaSen@1954');
  await world.simulator.deliver(event);
  const stored = (await world.redis.client.lrange(`{${OA_ID}:${userId}}:inbox`, 0, -1)).join('');
  expect(stored).toContain('đã che');
  expect(stored).not.toMatch(/012345|482913|HoaSen/);
  await letGo(event);
  await world.untilHeard(userId, 2);
  expect(world.logLines.join('')).not.toMatch(/012345|482913|HoaSen/);
});

test('E13: no word of a resident, no token and no secret is in the log', async () => {
  const userId = await someone();
  await world.simulator.deliver(textEvent(userId, 'câu chuyện riêng của bác'));
  await world.untilHeard(userId, 2);
  await untilQuiet(userId);
  const tokens = await world.redis.client.get(`{1111111111111111111:${OA_ID}}:tokens`);
  const seal = createRecordSeal({ key: TOKEN_KEY, appId: '1111111111111111111', oaId: OA_ID });
  const { accessToken = '', refreshToken = '' } = seal.open(tokens ?? '').pair ?? {};
  const log = world.logLines.join('');
  expect(accessToken).toMatch(/.{8,}/);
  for (const secret of ['câu chuyện riêng', accessToken, refreshToken, 'appSecret_EXAMPLE', 'oaSecret_EXAMPLE']) {
    expect(log).not.toContain(secret);
  }
});

test('a turn is one line in the log, by the id of its event', async () => {
  const userId = await someone();
  const event = textEvent(userId, 'xin chào', { msgId: 'traced-1' });
  await world.simulator.deliver(event);
  await world.untilHeard(userId, 2);
  await untilQuiet(userId);
  const lines = world.logLines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const traced = lines.filter(({ eventId }) => eventId === 'user_send_text|traced-1').map(({ msg }) => msg);
  expect(traced).toEqual(['turn']);
});

test('a person who withdraws is forgotten', async () => {
  const userId = await someone();
  await world.simulator.deliver(textEvent(userId, '1'));
  await world.untilHeard(userId, 2);
  const withdraw = {
    app_id: '1111111111111111111',
    oa_id: OA_ID,
    event_name: 'user_withdraw',
    user_id: userId,
    user_id_by_app: '3333333333333333333',
    timestamp: String(Date.now()),
  };
  await world.simulator.deliver(withdraw);
  await untilQuiet(userId);
  const left = await world.redis.keys(`{${OA_ID}:${userId}}:*`);
  expect(left.filter((key) => !/:(seen|fence)$/.test(key))).toEqual([]);
  for (const key of left) expect(await world.redis.client.ttl(key)).toBeGreaterThan(0); // and those go by themselves
});

test('a kept connection outlives the minute for which a reverse proxy keeps it', async () => {
  const { headers, body } = await request(`${world.app.url}/webhook/zalo`, { method: 'POST', body: '{}' });
  await body.dump();
  expect(Number(/timeout=(\d+)/.exec(String(headers['keep-alive']))?.[1])).toBeGreaterThan(60);
});
