import { describe, expect, test } from 'vitest';
import {
  HAI,
  LAN,
  openClient,
  openClock,
  openSimulator,
  SON,
  success,
  withButtons,
  withTemplate,
} from './open-simulator.js';

const GIF = Buffer.from('GIF89a....');
const PDF = Buffer.from('%PDF-1.7 ...');

async function open(options = {}) {
  const simulator = await openSimulator(options);
  await simulator.follow(LAN.id);
  return { simulator, client: await openClient(simulator) };
}

const infoRequest = (element: object) => withTemplate('request_user_info', [element]);

test('a gif goes by attachment id with width and height', async () => {
  const { simulator, client } = await open();
  const { data } = await client.upload('/v2.0/oa/upload/gif', GIF, 'a.gif');
  const gif = (fields: object) => withTemplate('media', [{ media_type: 'gif', ...fields }], { text: 'Xem' });
  const size = { width: 120, height: 120 };
  expect(await client.send(LAN.id, gif({ attachment_id: data.attachment_id, ...size }))).toMatchObject(success);
  expect(simulator.messages(LAN.id)).toMatchObject([{ text: 'Xem', gifUrl: expect.stringContaining('http') }]);
  expect(await client.send(LAN.id, gif({ attachment_id: data.attachment_id }))).toMatchObject({ error: -201 });
  expect(await client.send(LAN.id, gif(size))).toMatchObject({ error: -201 });
});

test('a file goes by the token of its upload and shows name, size and ending', async () => {
  const { simulator, client } = await open();
  const { data } = await client.upload('/v2.0/oa/upload/file', PDF, 'tờ khai.pdf');
  const file = (token: string) => ({ attachment: { type: 'file', payload: { token } } });
  expect(await client.send(LAN.id, file(data.token))).toMatchObject(success);
  expect(simulator.messages(LAN.id)).toMatchObject([{ file: { name: 'tờ khai.pdf', size: PDF.length, type: 'pdf' } }]);
  expect(await client.send(LAN.id, file('nowhere'))).toMatchObject({ error: -201, message: 'token is invalid' });
});

test('a picture cannot be sent as a gif, nor a gif as a picture', async () => {
  const { client } = await open();
  const { data } = await client.upload('/v2.0/oa/upload/gif', GIF, 'a.gif');
  const image = withTemplate('media', [{ media_type: 'image', attachment_id: data.attachment_id }]);
  expect(await client.send(LAN.id, image)).toMatchObject({ error: -201 });
});

test('the request for contact data takes exactly one element within its limits', async () => {
  const { simulator, client } = await open();
  const element = { title: 'UBND phường', subtitle: 'Xin thông tin liên hệ', image_url: 'https://x.vn/a.jpg' };
  expect(await client.send(LAN.id, infoRequest(element))).toMatchObject(success);
  expect(simulator.messages(LAN.id)).toMatchObject([
    { infoRequest: { title: 'UBND phường', subtitle: 'Xin thông tin liên hệ', imageUrl: 'https://x.vn/a.jpg' } },
  ]);
  expect(await client.send(LAN.id, withTemplate('request_user_info', [element, element]))).toMatchObject({
    error: -201,
  });
  expect(await client.send(LAN.id, infoRequest({ ...element, title: 'a'.repeat(101) }))).toMatchObject({ error: -210 });
  expect(await client.send(LAN.id, infoRequest({ ...element, subtitle: 'a'.repeat(501) }))).toMatchObject({
    error: -210,
  });
});

test('template_type "button" is taken like the form without a type', async () => {
  const { client } = await open();
  const buttons = [{ title: 'Giờ', type: 'oa.query.hide', payload: '#gio' }];
  const message = { text: 'Chọn', attachment: { type: 'template', payload: { template_type: 'button', buttons } } };
  expect(await client.send(LAN.id, message)).toMatchObject(success);
});

describe('lists and buttons on v3', () => {
  const buttons = withButtons('Chọn', [{ title: 'Giờ', type: 'oa.query.hide', payload: '#gio' }]);
  const list = withTemplate('list', [{ title: 'A', subtitle: 'a' }]);

  test.each([-233, -201, -240] as const)('can be refused with %i, while v2 and plain texts still go', async (code) => {
    const { simulator, client } = await open({ oaSettings: { interactiveOnV3: code } });
    expect(await client.send(LAN.id, buttons)).toMatchObject({ status: 200, error: code });
    expect(await client.send(LAN.id, list)).toMatchObject({ error: code });
    expect(await client.send(LAN.id, { text: 'x' })).toMatchObject(success);
    expect(await client.send(LAN.id, buttons, '/v2.0/oa/message')).toMatchObject(success);
    simulator.updateOa({ interactiveOnV3: 'accepted' });
    expect(await client.send(LAN.id, buttons)).toMatchObject(success);
  });
});

describe('the recipient by message id', () => {
  const reply = (id: string | undefined) => ({ recipient: { message_id: id }, message: { text: 'Dạ' } });

  test('gets at most 8 answers to one message, and only for 48 hours', async () => {
    const clock = openClock();
    const { simulator, client } = await open({ clock });
    await simulator.say(SON.id, 'alo');
    const id = simulator.messages(SON.id)[0]?.id;
    const answers = [];
    for (let i = 0; i < 9; i++) answers.push(await client.post('/v3.0/oa/message/cs', reply(id)));
    expect(answers[0]).toMatchObject({ data: { user_id: SON.id, quota: { quota_type: 'reply', remain: '7' } } });
    expect(answers.map(({ error }) => error)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, -211]);
    await simulator.say(SON.id, 'alo nữa');
    const next = simulator.messages(SON.id).findLast(({ from }) => from === 'resident')?.id;
    clock.pass(48 * 3_600_000 + 1);
    expect(await (await openClient(simulator)).post('/v3.0/oa/message/cs', reply(next))).toMatchObject({ error: -232 });
  });

  test('must be a message that the user wrote', async () => {
    const { client } = await open();
    const { data } = await client.send(LAN.id, { text: 'x' });
    expect(await client.post('/v3.0/oa/message/cs', reply(data.message_id))).toMatchObject({ error: -201 });
    expect(await client.post('/v3.0/oa/message/cs', reply('nowhere'))).toMatchObject({
      error: -201,
      message: 'message_id is invalid',
    });
  });
});

test('a reaction is free, one of Zalo’s icons, and at most 50 times on a message', async () => {
  const { simulator, client } = await open();
  await simulator.say(LAN.id, 'cảm ơn');
  const id = simulator.messages(LAN.id)[0]?.id;
  const react = (react_icon: string, path = '/v2.0/oa/message') =>
    client.post(path, {
      recipient: { user_id: LAN.id },
      sender_action: { react_icon, react_message_id: id },
    });
  expect(await react('/-strong')).toMatchObject({ ...success, data: { message_id: id, user_id: LAN.id } });
  expect(await react('/-dance')).toMatchObject({ error: -201, message: 'react_icon is invalid' });
  expect(await react('/-remove')).toMatchObject(success);
  expect(simulator.messages(LAN.id)[0]?.reaction).toBeUndefined();
  const rest = await Promise.all(Array.from({ length: 48 }, () => react('/-heart')));
  expect(rest.every(({ error }) => error === 0)).toBe(true);
  expect(await react('/-heart')).toMatchObject({ error: -210 });
});

test('an anonymous visitor is answered by both ids, with text, picture, file or sticker only', async () => {
  const { simulator, client } = await open();
  const { anonymousId, conversationId } = simulator.openAnonymousChat();
  const send = (message: object, ids: object = {}, path = '/v2.0/oa/message') =>
    client.post(path, { recipient: { anonymous_id: anonymousId, conversation_id: conversationId, ...ids }, message });
  expect(await send({ text: 'Chào bạn' })).toMatchObject({
    ...success,
    data: {
      message_id: expect.any(String),
      anonymous_id: anonymousId,
      conversation_id: conversationId,
      sent_time: expect.stringMatching(/^\d{13}$/),
    },
  });
  expect(await send({ text: 'Chào' }, {}, '/v3.0/oa/message/cs')).toMatchObject(success);
  expect(simulator.messages(anonymousId).map(({ text }) => text)).toEqual(['Chào bạn', 'Chào']);
  expect(await send({ text: 'x' }, { conversation_id: 'other' })).toMatchObject({ error: -201 });
  expect(await send({ text: 'x' }, { anonymous_id: HAI.id })).toMatchObject({ error: -201 });
  const button = { title: 'Giờ', type: 'oa.query.hide', payload: '#gio' };
  expect(await send(withButtons('Chọn', [button]))).toMatchObject({ error: -233 });
});

test.each(['/v3.0/oa/message/transaction', '/v3.0/oa/message/promotion'])('%s is withdrawn: -240', async (path) => {
  const { client } = await open();
  expect(await client.send(LAN.id, { text: 'x' }, path)).toMatchObject({ status: 200, error: -240 });
});

test('a path that is not imitated answers HTTP 404', async () => {
  const { client } = await open();
  expect(await client.post('/v3.0/oa/nothing', {})).toMatchObject({ status: 404, error: 404 });
});
