import { expect, onTestFinished, test } from 'vitest';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.js';
import { APP, LAN, OA, openSimulator } from './open-simulator.js';
import { startReceiver } from './receiver.js';

const NOW = 1_760_000_000_123;
const TIMESTAMP = String(NOW);
const ID = expect.stringMatching(/^[0-9a-f]{16}$/);
const MD5 = expect.stringMatching(/^[0-9a-f]{32}$/);

async function open(webhook: SimulatorOptions['webhook'] = {}) {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.close());
  const simulator = await openSimulator({ webhookUrl: receiver.url, clock: { now: () => NOW }, webhook });
  const last = () => receiver.deliveries.at(-1);
  const heard = async (tell: Parameters<Simulator['tell']>[0]) => {
    await simulator.tell(tell);
    return last()?.event;
  };
  return { simulator, lan: simulator.resident(LAN.id), receiver, last, heard };
}

const fromUser = (event_name: string, message: object) => ({
  app_id: APP.id,
  user_id_by_app: LAN.idByApp,
  sender: { id: LAN.id },
  recipient: { id: OA.id },
  event_name,
  message,
  timestamp: TIMESTAMP,
});
const fromOa = (event_name: string, message: object, sender: object = {}) => ({
  ...fromUser(event_name, message),
  sender: { id: OA.id, ...sender },
  recipient: { id: LAN.id },
});
const flat = (event_name: string, fields: object) => ({
  app_id: APP.id,
  oa_id: OA.id,
  event_name,
  ...fields,
  timestamp: TIMESTAMP,
});

test.each([
  ['text', { text: 'alo' }, { text: 'alo' }],
  [
    'image',
    { imageUrl: 'http://x/i.jpg', text: 'đây' },
    { text: 'đây' },
    'image',
    {
      thumbnail: 'http://x/i.jpg',
      url: 'http://x/i.jpg',
    },
  ],
  ['gif', { gifUrl: 'http://x/i.gif' }, {}, 'gif', { thumbnail: 'http://x/i.gif', url: 'http://x/i.gif' }],
  [
    'link',
    { link: { url: 'https://x.vn', title: 'X', description: 'd' } },
    {},
    'link',
    {
      thumbnail: '',
      title: 'X',
      description: 'd',
      url: 'https://x.vn',
    },
  ],
  ['audio', { voice: { url: 'http://x/v.amr', seconds: 3 } }, {}, 'audio', { url: 'http://x/v.amr' }],
  [
    'video',
    { video: { url: 'http://x/v.mp4', thumbnail: 'http://x/v.jpg' } },
    {},
    'video',
    {
      url: 'http://x/v.mp4',
      thumbnail: 'http://x/v.jpg',
      description: '',
    },
  ],
  ['sticker', { sticker: 's 9' }, {}, 'sticker', { url: 'https://sticker.invalid/s%209', id: 's 9' }],
  [
    'location',
    { location: { latitude: 21.02, longitude: 105.85 } },
    {},
    'location',
    {
      coordinates: { latitude: '21.02', longitude: '105.85' },
    },
  ],
  [
    'file',
    { file: { url: 'http://x/a.pdf', name: 'a.pdf', size: 12345, type: 'pdf' } },
    {},
    'file',
    {
      url: 'http://x/a.pdf',
      name: 'a.pdf',
      size: '12345',
      checksum: MD5,
      type: 'pdf',
    },
  ],
])('user_send_%s (contract §2.2)', async (kind, content, rest, type?: string, payload?: object) => {
  const { lan, last } = await open();
  await lan.send(content);
  const attachments = type === undefined ? {} : { attachments: [{ type, payload }] };
  expect(last()?.event).toEqual(fromUser(`user_send_${kind}`, { msg_id: ID, ...rest, ...attachments }));
});

test('a business card is a link whose description is JSON in a string, the name is the text', async () => {
  const { lan, last } = await open();
  await lan.send({ contact: { name: 'Cô Hải', phone: '84900000000' } });
  const { attachments, ...message } = last()?.event.message ?? {};
  expect(last()?.event).toMatchObject({ event_name: 'user_send_business_card' });
  expect(message).toEqual({ msg_id: ID, text: 'Cô Hải' });
  expect(attachments).toMatchObject([{ type: 'link', payload: { thumbnail: '', url: expect.any(String) } }]);
  expect(JSON.parse(attachments[0].payload.description)).toEqual({
    phone: '84900000000',
    qrCodeUrl: expect.any(String),
  });
});

test('a reply names what it answers, which must be in the chat', async () => {
  const { simulator, lan, last } = await open();
  await lan.say('a');
  const quote = simulator.messages(LAN.id)[0]?.id;
  await lan.send({ text: 'b', ...(quote && { quote }) });
  expect(last()?.event.message).toEqual({ msg_id: ID, text: 'b', quote_msg_id: quote });
  await expect(lan.send({ text: 'c', quote: 'nowhere' })).rejects.toThrow('no message');
});

test('what staff write in OA Manager is an echo with admin_id', async () => {
  const { simulator, last, receiver } = await open();
  await simulator.staffSays(LAN.id, 'Chào bác', '3199999999999999999');
  const message = simulator.messages(LAN.id)[0];
  expect(message).toMatchObject({ from: 'oa', text: 'Chào bác', staffId: '3199999999999999999' });
  expect(last()?.event).toEqual(
    fromOa('oa_send_text', { msg_id: message?.id, text: 'Chào bác' }, { admin_id: '3199999999999999999' }),
  );
  await simulator.resident(LAN.id).see(); // no receipt: the app did not send it
  expect(receiver.deliveries).toHaveLength(1);
});

test.each([
  ['gif', { gifUrl: 'http://x/a.gif' }],
  ['file', { file: { url: 'http://x/a.pdf', name: 'a.pdf', size: 1, type: 'pdf' } }],
  ['template', { infoRequest: { title: 'Xin thông tin' } }],
])('oa_send_%s (contract §2.4)', async (kind, content) => {
  const { heard } = await open();
  const message = { id: 'aa', residentId: LAN.id, from: 'oa', at: NOW, buttons: [], ...content } as const;
  const event = await heard((events, resident) => events.oaSent(resident(LAN.id), message));
  const payload = {
    gif: { thumbnail: 'http://x/a.gif', url: 'http://x/a.gif' },
    file: { url: 'http://x/a.pdf', name: 'a.pdf', size: '1', checksum: MD5, type: 'pdf' },
    template: { zinstant_id: expect.any(String), text: 'Xin thông tin', link_url: '', checksum: MD5 },
  }[kind];
  expect(event).toEqual(fromOa(`oa_send_${kind}`, { msg_id: 'aa', attachments: [{ type: kind, payload }] }));
});

test('anonymous visitors have a conversation and no id by app (contract §2.5)', async () => {
  const { heard } = await open();
  const visitor = { id: '1ffe00000000000000cf', conversationId: 'fa8f000000000000b1d3' };
  const body = { app_id: APP.id, timestamp: TIMESTAMP };
  const message = { conversation_id: visitor.conversationId, msg_id: ID, text: 'alo' };
  expect(await heard((events) => events.anonymousSent(visitor, { text: 'alo' }))).toEqual({
    ...body,
    sender: { id: visitor.id },
    recipient: { id: OA.id },
    event_name: 'anonymous_send_text',
    message,
  });
  expect(await heard((events) => events.oaSentAnonymous(visitor, { text: 'alo' }))).toEqual({
    ...body,
    sender: { id: OA.id },
    recipient: { id: visitor.id },
    event_name: 'oa_send_anonymous_text',
    message,
  });
  expect(await heard((events) => events.anonymousSent(visitor, { sticker: 's1' }))).toMatchObject({
    event_name: 'anonymous_send_sticker',
  });
});

test('reactions go both ways, and /-remove takes one off (contract §2.6)', async () => {
  const { simulator, lan, last, heard } = await open();
  await simulator.staffSays(LAN.id, 'Chào bác');
  const id = simulator.messages(LAN.id)[0]?.id ?? '';
  await lan.react(id, '/-heart');
  expect(last()?.event).toEqual(fromUser('user_reacted_message', { msg_id: id, react_icon: '/-heart' }));
  expect(simulator.messages(LAN.id)[0]?.userReaction).toBe('/-heart');
  await lan.react(id, '/-remove');
  expect(simulator.messages(LAN.id)[0]?.userReaction).toBeUndefined();
  await expect(lan.react('nowhere', '/-heart')).rejects.toThrow('no message');
  expect(await heard((events, resident) => events.oaReacted(resident(LAN.id), id, ':>'))).toEqual(
    fromOa('oa_reacted_message', { msg_id: id, react_icon: ':>' }),
  );
});

test('follow tells where from, unfollow and “chat now” are flat (contract §2.7)', async () => {
  const { lan, receiver } = await open();
  await lan.clickChatNow();
  await lan.follow('social_plugin');
  await lan.unfollow();
  const ids = { user_id_by_app: LAN.idByApp, follower: { id: LAN.id } };
  expect(receiver.deliveries.map(({ event }) => event)).toEqual([
    flat('user_click_chatnow', { user_id: LAN.id, user_id_by_app: LAN.idByApp }),
    flat('follow', { ...ids, source: 'social_plugin' }),
    flat('unfollow', { ...ids, source: 'oa_profile' }),
  ]);
});

const INFO = {
  name: 'Nguyễn Văn A',
  phone: '84900000000',
  birthday: '30/10/1999',
  gender: 'Nam',
  city: 'Đà Nẵng',
  district: 'Quận 1',
  ward: 'Hải Châu',
  address: '1 Đường X',
};

test('submitted contact data come in the form with full_address, or in the older one', async () => {
  const frame = {
    app_id: APP.id,
    sender: { id: LAN.id },
    recipient: { id: OA.id },
    event_name: 'user_submit_info',
    timestamp: TIMESTAMP,
  };
  const full = await open();
  await full.lan.submitInfo(INFO);
  expect(full.last()?.event).toEqual({
    ...frame,
    info: {
      name: 'Nguyễn Văn A',
      phone: '84900000000',
      user_dob: '30/10/1999',
      gender: 'Nam',
      full_address: { user_city: 'Đà Nẵng', user_ward: 'Hải Châu', user_address: '1 Đường X' },
    },
  });
  const older = await open({ submitInfoShape: 'address' });
  await older.lan.submitInfo(INFO);
  const { name, phone, city, district, ward, address } = INFO;
  expect(older.last()?.event).toEqual({ ...frame, info: { address, city, district, ward, name, phone } });
});

test('tags, withdrawal, extension and widget (contract §2.7)', async () => {
  const { lan, last, heard } = await open();
  const user = { user_id_by_app: LAN.idByApp };
  const tag = { user_ids: [LAN.id], name: 'VIP' };
  expect(await heard((events, resident) => events.tagged(resident(LAN.id), 'VIP'))).toEqual(
    flat('add_user_to_tag', { ...user, tag }),
  );
  expect(await heard((events, resident) => events.untagged(resident(LAN.id), 'VIP'))).toEqual(
    flat('remove_user_from_tag', { ...user, tag }),
  );
  expect(await heard((events) => events.tagCreated('VIP'))).toEqual(flat('add_user_to_tag', { tag: { name: 'VIP' } }));
  expect(await heard((events) => events.tagRemoved('VIP'))).toEqual(flat('remove_tag', { tag: { name: 'VIP' } }));

  await lan.withdraw();
  expect(last()?.event).toEqual(flat('user_withdraw', { user_id: LAN.id, ...user }));
  expect(await heard((events, resident) => events.userInfoUpdated(resident(LAN.id), 'dynamic_url'))).toEqual(
    flat('update_user_info', { user_id: LAN.id, ...user, data: { method: 'dynamic_url' } }),
  );
  const period = { startDate: '01/01/2026', throughDate: '31/12/2026', months: 12 };
  expect(await heard((events) => events.extensionPurchased('e1', period))).toEqual(
    flat('extension_purchased', {
      extension_id: 'e1',
      extension_sub_info: { valid_start_date: '01/01/2026', valid_through_date: '31/12/2026', duration_month: 12 },
    }),
  );
  expect(await heard((events, resident) => events.widgetAccepted(resident(LAN.id), 'ext', 'https://x.vn'))).toEqual(
    flat('widget_interaction_accepted', {
      data: { user_id: LAN.id, user_external_id: 'ext', url: 'https://x.vn' },
    }),
  );
  expect(await heard((events, resident) => events.widgetFailed(resident(LAN.id), 'ext', 'no'))).toEqual(
    flat('widget_failed_to_sync_user_external_id', {
      data: { user_id: LAN.id, user_external_id: 'ext', message: 'no' },
    }),
  );
});

test('calls and consent (contract §2.8)', async () => {
  const { heard } = await open();
  const consent = { phone: '84900000000', at: 1000, expiresAt: 0 };
  expect(await heard((events) => events.consentAsked('SENT', consent))).toEqual(
    flat('oa_send_consent', {
      phone: '84900000000',
      request_type: 'SENT',
      create_time: '1000',
      expired_time: '0',
    }),
  );
  expect(await heard((events) => events.consentAnswered('USER_BLOCKED', consent))).toEqual(
    flat('user_reply_consent', {
      phone: '84900000000',
      user_consent: 'USER_BLOCKED',
      confirmed_time: '1000',
      expired_time: '0',
    }),
  );
  const call = {
    userId: LAN.id,
    callId: 'c1',
    callType: 'AUDIO',
    startedAt: 1000,
    durationMs: 60_000,
    waitingSeconds: 5,
    talkMs: 55_000,
    statusCode: 0,
  } as const;
  const fields = {
    user_id: LAN.id,
    call_id: 'c1',
    call_type: 'AUDIO',
    init_time: '1000',
    call_duration: 60_000,
    waiting_time: 5,
    talk_time: 55_000,
    status_code: 0,
  };
  expect(await heard((events) => events.userCalled(call))).toEqual(flat('user_call_oa', fields));
  expect(await heard((events) => events.oaCalled(call))).toEqual(flat('oa_call_user', fields));
});

test('groups: what happens in them and what is said in them (contract §2.9)', async () => {
  const { heard } = await open();
  expect(await heard((events) => events.groupChanged('user_join_group', 'g1', [LAN.id]))).toEqual(
    flat('user_join_group', { group_id: 'g1', users: [{ id: LAN.id }] }),
  );
  const said = { app_id: APP.id, oa_id: OA.id, recipient: { id: 'g1' }, timestamp: TIMESTAMP };
  const message = { msg_id: ID, text: '[@4444444444444444444] alo' };
  expect(await heard((events) => events.userSentToGroup(LAN.id, 'g1', { text: message.text }))).toEqual({
    ...said,
    sender: { id: LAN.id },
    event_name: 'user_send_group_text',
    message,
  });
  expect(await heard((events) => events.oaSentToGroup('g1', { text: message.text }))).toEqual({
    ...said,
    sender: { id: OA.id },
    event_name: 'oa_send_group_text',
    message,
  });
});

test('ZBS events come from another server, and are told apart from a resident’s receipts (contract §2.10)', async () => {
  const { simulator, heard, last } = await open();
  const sent = { id: 'z1', trackingId: 'order-1' };
  expect(await heard((events) => events.zbsReceived(sent, '84900000000', 1_760_000_001_000))).toEqual({
    app_id: APP.id,
    sender: { id: OA.id },
    recipient: { id: '84900000000' },
    event_name: 'user_received_message',
    message: { delivery_time: '1760000001000', msg_id: 'z1', tracking_id: 'order-1' },
    timestamp: TIMESTAMP,
  });
  expect(last()?.headers['x-zevent-server']).toBe('ZNS');
  expect(await heard((events) => events.zbsFeedback(sent, { rate: 5, note: 'ok', feedbacks: ['Nhanh'] }))).toEqual(
    flat('user_feedback', {
      message: {
        note: 'ok',
        rate: 5,
        submit_time: TIMESTAMP,
        msg_id: 'z1',
        feedbacks: ['Nhanh'],
        tracking_id: 'order-1',
      },
    }),
  );
  expect(await heard((events) => events.zbsClickedResponse(sent, 'Đồng ý'))).toEqual(
    flat('user_click_response_button', {
      msg_id: 'z1',
      message: { submit_time: TIMESTAMP, button_type: 'response', data: 'Đồng ý', tracking_id: 'order-1' },
    }),
  );
  expect(await heard((events) => events.zbsTemplateStatus('7', 'PENDING_REVIEW', 'ENABLE'))).toEqual(
    flat('change_template_status', {
      template_id: '7',
      status: { prev_status: 'PENDING_REVIEW', new_status: 'ENABLE' },
      reason: '',
    }),
  );
  expect(await heard((events) => events.zbsDailyQuota(500, 5000))).toEqual({
    oaId: OA.id,
    event_name: 'change_oa_daily_quota',
    quota: { prev_value: '500', new_value: '5000' },
    timestamp: TIMESTAMP,
  });
  expect(await heard((events) => events.zbsOther('change_template_quality', { template_id: '7' }))).toEqual(
    flat('change_template_quality', { template_id: '7' }),
  );
  expect(last()?.headers['x-zevent-server']).toBe('ZNS');

  await simulator.tell((events, resident) => events.userReceived(resident(LAN.id), 'aa'));
  expect(last()?.headers['x-zevent-server']).toBe('OA OpenAPI');
});
