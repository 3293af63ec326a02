import { expect, onTestFinished, test, vi } from 'vitest';
import { LAN, OA, openClient, openSimulator, withTemplate } from './open-simulator.js';
import { startReceiver } from './receiver.js';

async function open() {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const told = (name: string) => vi.waitUntil(() => receiver.named(name)[0]?.event, { timeout: 5_000, interval: 5 });
  return { receiver, simulator, client, told };
}

test('a file, a gif and a request for contact data are echoed by their own names', async () => {
  const { client, told } = await open();
  const pdf = await client.upload('/v2.0/oa/upload/file', Buffer.from('%PDF-1.7'), 'a.pdf');
  const gif = await client.upload('/v2.0/oa/upload/gif', Buffer.from('GIF89a'), 'a.gif');
  await client.send(LAN.id, { attachment: { type: 'file', payload: { token: pdf.data.token } } });
  await client.send(
    LAN.id,
    withTemplate('media', [{ media_type: 'gif', attachment_id: gif.data.attachment_id, width: 1, height: 1 }]),
  );
  await client.send(LAN.id, withTemplate('request_user_info', [{ title: 'UBND phường' }]));
  expect(await told('oa_send_file')).toMatchObject({
    message: { attachments: [{ type: 'file', payload: { name: 'a.pdf', type: 'pdf', size: '8' } }] },
  });
  expect(await told('oa_send_gif')).toMatchObject({ message: { attachments: [{ type: 'gif' }] } });
  expect(await told('oa_send_template')).toMatchObject({ message: { attachments: [{ type: 'template' }] } });
});

test('an answer to an anonymous visitor is echoed with its message id', async () => {
  const { simulator, client, told } = await open();
  const { anonymousId, conversationId } = simulator.openAnonymousChat();
  const recipient = { anonymous_id: anonymousId, conversation_id: conversationId };
  const { data } = await client.post('/v2.0/oa/message', { recipient, message: { text: 'Chào bạn' } });
  expect(await told('oa_send_anonymous_text')).toMatchObject({
    sender: { id: OA.id },
    recipient: { id: anonymousId },
    message: { conversation_id: conversationId, msg_id: data.message_id, text: 'Chào bạn' },
  });
});

test('tags are told of as they are made, put on, taken off and removed', async () => {
  const { receiver, client, told } = await open();
  const tag = (name: string) => client.post(`/v2.0/oa/tag/${name}`, { user_id: LAN.id, tag_name: 'VIP' });
  await tag('tagfollower');
  await tag('rmfollowerfromtag');
  await tag('rmtag');
  expect(await told('remove_tag')).toMatchObject({ tag: { name: 'VIP' } });
  expect(await told('remove_user_from_tag')).toMatchObject({ tag: { name: 'VIP', user_ids: [LAN.id] } });
  expect(receiver.named('add_user_to_tag').map(({ event }) => event.tag)).toEqual([
    { name: 'VIP' },
    { name: 'VIP', user_ids: [LAN.id] },
  ]);
});

test('a group’s life and messages are told of', async () => {
  const { client, told } = await open();
  const at = (name: string, body: object) => client.post(`/v3.0/oa/group/${name}`, body);
  const order = { group_name: 'Tổ 1', asset_id: 'gmf10-1', member_user_ids: [LAN.id] };
  const { group_id } = (await at('creategroupwithoa', order)).data.group_info;
  const { data } = await at('message', { recipient: { group_id }, message: { text: 'Mai họp' } });
  await at('addadmins', { group_id, member_user_ids: [LAN.id] });
  await at('delete', { group_id });
  expect(await told('create_group')).toMatchObject({ group_id, users: [{ id: LAN.id }] });
  expect(await told('oa_send_group_text')).toMatchObject({
    recipient: { id: group_id },
    message: { text: 'Mai họp', msg_id: data.message_id },
  });
  expect(await told('add_group_admin')).toMatchObject({ group_id, users: [{ id: LAN.id }] });
  expect(await told('delete_group')).toMatchObject({ group_id });
});

test('a template by phone is received at that number, and its rating comes back', async () => {
  const { receiver, simulator, client, told } = await open();
  const template_data = { ten: 'Lân', ma_ho_so: 'H01' };
  const order = { phone: LAN.phone, template_id: '123456', template_data, tracking_id: 'ho-so-1' };
  const { data } = await client.post('/message/template', order);
  expect(await told('user_received_message')).toMatchObject({
    recipient: { id: LAN.phone },
    message: { msg_id: data.msg_id, tracking_id: 'ho-so-1', delivery_time: data.sent_time },
  });
  expect(receiver.named('user_received_message')[0]?.headers['x-zevent-server']).toBe('ZNS');
  simulator.rateTemplate(data.msg_id, { rate: 5, note: 'Nhanh' });
  expect(await told('user_feedback')).toMatchObject({
    message: { rate: 5, note: 'Nhanh', msg_id: data.msg_id, tracking_id: 'ho-so-1' },
  });
});
