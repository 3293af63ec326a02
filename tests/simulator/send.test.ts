import { describe, expect, test } from 'vitest';
import { HAI, LAN, openClient, openSimulator, withButtons, withTemplate } from './open-simulator.js';

const hide = (title: string, payload = '#x') => ({ title, type: 'oa.query.hide', payload });

async function open(options = {}) {
  const simulator = await openSimulator(options);
  await simulator.follow(LAN.id);
  return { simulator, client: await openClient(simulator) };
}

test('a text reaches the chat and answers the envelope, ids and times as strings', async () => {
  const { simulator, client } = await open();
  const answer = await client.send(LAN.id, { text: 'Chào bác' });
  expect(answer).toMatchObject({ status: 200, error: 0, message: 'Success' });
  expect(answer.data).toEqual({
    message_id: expect.stringMatching(/^[0-9a-f]{16}$/),
    user_id: LAN.id,
    sent_time: expect.stringMatching(/^\d{13}$/),
    quota: { quota_type: 'reply', remain: '8', total: '8' },
  });
  expect(simulator.messages(LAN.id)).toMatchObject([{ id: answer.data.message_id, from: 'oa', text: 'Chào bác' }]);
});

test('answers carry the rate headers', async () => {
  const { client } = await open({ clock: { now: () => 1_760_000_000_000 } });
  const remains = [await client.send(LAN.id, { text: '1' }), await client.send(LAN.id, { text: '2' })].map(
    ({ headers }) => Number(headers.get('x-ratelimit-limit')) - Number(headers.get('x-ratelimit-remain')),
  );
  expect(remains).toEqual([1, 2]);
});

test('buttons, lists, pictures and stickers arrive as the chat shows them', async () => {
  const { simulator, client } = await open();
  const call = { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84243000000' } };
  await client.send(LAN.id, withButtons('Chọn:', [hide('Một'), call]));
  await client.send(
    LAN.id,
    withTemplate('list', [
      { title: 'A', subtitle: 'a', default_action: { type: 'oa.open.url', url: 'https://example.gov.vn' } },
      { title: 'B', default_action: { type: 'oa.query.show', payload: '#b' } },
    ]),
  );
  await client.send(
    LAN.id,
    withTemplate('media', [{ media_type: 'image', url: 'https://x.vn/a.jpg' }], { text: 'Hình' }),
  );
  await client.send(LAN.id, withTemplate('media', [{ media_type: 'sticker', attachment_id: 'st1' }]));
  expect(simulator.messages(LAN.id)).toMatchObject([
    { text: 'Chọn:', buttons: [{ title: 'Một', payload: '#x' }, { payload: { phone_code: '84243000000' } }] },
    {
      elements: [
        { title: 'A', subtitle: 'a', action: { type: 'oa.open.url', payload: { url: 'https://example.gov.vn' } } },
        { title: 'B', action: { type: 'oa.query.show', payload: '#b' } },
      ],
    },
    { text: 'Hình', imageUrl: 'https://x.vn/a.jpg' },
    { sticker: 'st1' },
  ]);
});

test('a quote must name a message of this chat, and a reaction shows on it', async () => {
  const { simulator, client } = await open();
  await simulator.say(LAN.id, 'cảm ơn cháu');
  const [said] = simulator.messages(LAN.id);
  expect(await client.send(LAN.id, { text: 'Dạ', quote_message_id: said?.id })).toMatchObject({ error: 0 });
  expect(await client.send(LAN.id, { text: 'Dạ', quote_message_id: 'nowhere' })).toMatchObject({ error: -201 });
  const sender_action = { react_icon: '/-heart', react_message_id: said?.id };
  const reacted = await client.post('/v2.0/oa/message', { recipient: { user_id: LAN.id }, sender_action });
  expect(reacted).toMatchObject({ error: 0 });
  expect(simulator.messages(LAN.id)[0]?.reaction).toBe('/-heart');
});

describe('refusals come with HTTP 200', () => {
  const long = (length: number) => 'ế'.repeat(length);
  const image = (element: object) => withTemplate('media', [{ media_type: 'image', ...element }]);
  const call = (phone_code: string) => ({ title: 'Gọi', type: 'oa.open.phone', payload: { phone_code } });

  test.each([
    ['an empty message', {}, -201],
    ['an empty text', { text: '' }, -201],
    ['a text over 2000', { text: long(2001) }, -210],
    ['six buttons', withButtons('x', Array(6).fill(hide('a'))), -210],
    ['a title over 100', withButtons('x', [hide(long(101))]), -210],
    ['a payload over 1000', withButtons('x', [hide('a', long(1001))]), -210],
    ['a query without payload', withButtons('x', [hide('a', '')]), -201],
    ['an unknown action', withButtons('x', [{ ...hide('a'), type: 'oa.dance' }]), -201],
    ['a phone not in the 84 form', withButtons('x', [call('0243000000')]), -201],
    ['a list whose first row has no subtitle', withTemplate('list', [{ title: 'a' }]), -201],
    ['a picture from no address', image({}), -201],
    ['an unknown attachment', image({ attachment_id: 'zzz' }), -201],
    ['an unknown template', withTemplate('carousel', []), -233],
    ['an attachment of another type', { attachment: { type: 'video', payload: {} } }, -233],
    ['a file without a token', { attachment: { type: 'file', payload: {} } }, -201],
  ])('%s', async (_name, message, error) => {
    const { simulator, client } = await open();
    expect(await client.send(LAN.id, message)).toMatchObject({ status: 200, error, message: expect.any(String) });
    expect(simulator.messages(LAN.id)).toEqual([]);
  });

  test('exactly at the limits is still sent', async () => {
    const { client } = await open();
    const buttons = Array(5).fill(hide(long(100), long(1000)));
    // decomposed: three code units a letter before NFC, one after
    const text = long(2000).normalize('NFD');
    expect(await client.send(LAN.id, withButtons(text, buttons))).toMatchObject({ error: 0 });
  });

  test('a user id that is a number or unknown', async () => {
    const { client } = await open();
    expect(await client.send(Number(LAN.id), { text: 'x' })).toMatchObject({
      error: -201,
      message: 'user_id is invalid',
    });
    expect(await client.send('2460000000000000000', { text: 'x' })).toMatchObject({ error: -201 });
  });

  test('a body that is no JSON', async () => {
    const { client } = await open();
    const headers = { 'content-type': 'application/json' };
    const answer = await client.call('/v3.0/oa/message/cs', { method: 'POST', headers, body: '{' });
    expect(answer).toMatchObject({ status: 200, error: -201 });
  });

  test('a token that is missing, wrong, or in the query', async () => {
    const { simulator, client } = await open();
    const ask = async (query: string, headers: Record<string, string>) =>
      (await fetch(`${simulator.url}/v2.0/oa/getoa${query}`, { headers })).json();
    expect(await ask('', {})).toEqual({ error: -216, message: 'Access token is invalid' });
    expect(await ask('', { access_token: 'no' })).toMatchObject({ error: -216 });
    expect(await ask(`?access_token=${client.accessToken}`, {})).toMatchObject({ error: -216 });
  });
});

describe('who may be written to', () => {
  test('someone who neither follows nor wrote is -213', async () => {
    const { simulator, client } = await open();
    expect(await client.send(HAI.id, { text: 'x' })).toMatchObject({ error: -213 });
    await simulator.unfollow(LAN.id);
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -213 });
  });

  test('someone who wrote without following may be answered', async () => {
    const { simulator, client } = await open();
    await simulator.say(HAI.id, 'alo');
    expect(await client.send(HAI.id, { text: 'x' })).toMatchObject({ error: 0 });
  });

  test('after 7 days without a word it is -230, until the next word', async () => {
    let now = 1_760_000_000_000;
    const { simulator, client } = await open({ clock: { now: () => now } });
    now += 7 * 86_400_000;
    const next = await openClient(simulator);
    expect(await next.send(LAN.id, { text: 'x' })).toMatchObject({ error: 0 });
    now += 1;
    expect(await next.send(LAN.id, { text: 'x' })).toMatchObject({ error: -230 });
    await simulator.say(LAN.id, 'alo');
    expect(await next.send(LAN.id, { text: 'x' })).toMatchObject({ error: 0 });
    expect(client.accessToken).not.toBe(next.accessToken);
  });

  test('someone who blocked the OA is -217', async () => {
    const { simulator, client } = await open();
    const body = JSON.stringify({ blocked: true });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${simulator.url}/simulator/residents/${LAN.id}/block`, { method: 'POST', headers, body });
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ error: -217 });
  });
});

describe('a government OA (type 4)', () => {
  const oa = { id: '4444444444444444444', name: 'UBND Phường', secretKey: 'k', type: 4 as const };

  test('is refused on v3 with -235 and sends by v2', async () => {
    const { simulator, client } = await open({ oa });
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject({ status: 200, error: -235 });
    expect(await client.send(LAN.id, { text: 'x' }, '/v2.0/oa/message')).toMatchObject({ error: 0 });
    expect(simulator.messages(LAN.id)).toHaveLength(1);
    expect(await client.call('/v2.0/oa/getoa')).toMatchObject({ data: { oaid: oa.id, oa_type: 4 } });
  });
});
