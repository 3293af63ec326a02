import { describe, expect, test } from 'vitest';
import { HAI, LAN, OA, openClient, openClock, openSimulator, SON, success, withTemplate } from './open-simulator.js';

async function open() {
  const clock = openClock();
  const simulator = await openSimulator({ clock });
  const client = await openClient(simulator);
  await simulator.say(LAN.id, 'một');
  clock.pass(1_000);
  await client.send(LAN.id, { text: 'hai' });
  clock.pass(1_000);
  return { clock, simulator, client };
}

test('conversation is a bare array, newest first, with src and a numeric time', async () => {
  const { clock, client } = await open();
  const answer = await client.get('/v2.0/oa/conversation', { user_id: LAN.id, offset: 0, count: 5 });
  expect(answer).toMatchObject(success);
  expect(answer.data).toEqual([
    {
      message_id: expect.any(String),
      src: 0,
      time: clock.now() - 1_000,
      type: 'text',
      message: 'hai',
      from_id: OA.id,
      from_display_name: OA.name,
      from_avatar: '',
      to_id: LAN.id,
      to_display_name: LAN.name,
      to_avatar: '',
    },
    expect.objectContaining({ src: 1, message: 'một', from_id: LAN.id, to_id: OA.id }),
  ]);
});

test('pictures, stickers and lists have types of their own, and a hidden tap is not in it', async () => {
  const { simulator, client } = await open();
  await client.send(LAN.id, withTemplate('media', [{ media_type: 'image', url: 'https://x.vn/a.jpg' }]));
  await client.send(LAN.id, withTemplate('media', [{ media_type: 'sticker', attachment_id: 'st1' }]));
  const row = {
    title: 'A',
    subtitle: 'a',
    image_url: 'https://x.vn/r.jpg',
    default_action: { type: 'oa.query.hide', payload: '#a' },
  };
  const { data } = await client.send(LAN.id, withTemplate('list', [row]));
  await simulator.tap(LAN.id, data.message_id, 0);
  const page = await client.get('/v2.0/oa/conversation', { user_id: LAN.id, offset: 0, count: 3 });
  expect(page.data).toMatchObject([
    { type: 'links', links: [{ title: 'A', thumb: 'https://x.vn/r.jpg' }] },
    { type: 'sticker' },
    { type: 'photo', url: 'https://x.vn/a.jpg', thumb: 'https://x.vn/a.jpg' },
  ]);
});

test('listrecentchat has the last line of every chat, the latest first', async () => {
  const { simulator, client } = await open();
  await simulator.say(SON.id, 'ba');
  const { data } = await client.get('/v2.0/oa/listrecentchat', { offset: 0, count: 10 });
  expect(data).toMatchObject([
    { from_id: SON.id, message: 'ba', src: 1 },
    { to_id: LAN.id, message: 'hai', src: 0 },
  ]);
  const second = await client.get('/v2.0/oa/listrecentchat', { offset: 1, count: 1 });
  expect(second.data).toHaveLength(1);
});

test('both refuse more than 10 lines', async () => {
  const { client } = await open();
  expect(await client.get('/v2.0/oa/listrecentchat', { offset: 0, count: 11 })).toMatchObject({ error: -210 });
  const page = { user_id: LAN.id, offset: 0, count: 11 };
  expect(await client.get('/v2.0/oa/conversation', page)).toMatchObject({ error: -210 });
  expect(await client.get('/v2.0/oa/conversation', { ...page, user_id: HAI.id })).toMatchObject({ error: -213 });
});

describe('quotas', () => {
  test('of a message that can still be answered', async () => {
    const { simulator, client } = await open();
    const [asked, answered] = simulator.messages(LAN.id);
    await client.post('/v2.0/oa/message', { recipient: { message_id: asked?.id }, message: { text: 'Dạ' } });
    expect((await client.post('/v2.0/oa/quota/message', { message_id: asked?.id })).data).toEqual({
      type: 'reply',
      remain: 7,
      total: 8,
    });
    expect(await client.post('/v2.0/oa/quota/message', { message_id: answered?.id })).toMatchObject({ error: -201 });
  });

  test('of a broadcast, with no body at all', async () => {
    const { client } = await open();
    const { data } = await client.call('/v2.0/oa/quota/message', { method: 'POST' });
    expect(data).toEqual({ type: 'active', remain: 40, total: 40 });
  });

  test('of a user, with the last interaction as text', async () => {
    const { clock, client } = await open();
    const { data } = await client.post('/v3.0/oa/quota/message', { user_id: LAN.id });
    expect(data).toEqual({
      last_interaction: String(clock.now() - 2_000),
      cs_reply: { remain: 8, total: 8 },
      promotion: { daily_remain: 0, daily_total: 0, monthly_remain: 0, monthly_total: 0 },
    });
    expect(await client.post('/v3.0/oa/quota/message', { user_id: '1' })).toMatchObject({ error: -201 });
  });

  test('of the package, as an array of assets', async () => {
    const { client } = await open();
    const ask = (change: object = {}) =>
      client.post('/v3.0/oa/quota/message', {
        quota_owner: 'OA',
        product_type: 'cs',
        quota_type: 'sub_quota',
        ...change,
      });
    expect((await ask()).data).toEqual([
      {
        asset_id: expect.any(String),
        product_type: 'cs',
        quota_type: 'sub_quota',
        valid_through: String(Date.parse('2026-12-01T00:00:00+07:00') - 1),
        total: 2_000,
        remain: 2_000,
      },
    ]);
    expect((await ask({ quota_type: 'purchase_quota' })).data).toEqual([]);
    expect(await ask({ quota_owner: 'me' })).toMatchObject({ error: -201, message: 'quota_owner is invalid' });
  });
});
