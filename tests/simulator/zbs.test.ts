import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type OaSettings, type ResidentChange, TEMPLATES } from '../../src/simulator/index.js';
import { LAN, openClient, openClock, openSimulator, SON, success } from './open-simulator.js';

const DATA = { ten: 'Lân', ma_ho_so: 'H01-0001' };
const BY_PHONE = { phone: LAN.phone, template_id: '123456', template_data: DATA, tracking_id: 'ho-so-1' };
const BY_USER = { user_id: LAN.id, template_id: '123456', template_data: DATA };
const TEXT = 'Kính gửi ông/bà Lân, hồ sơ H01-0001 đã có kết quả. Mời ông/bà đến nhận tại UBND phường.';

async function open(oaSettings: Partial<OaSettings> = {}) {
  const clock = openClock();
  const simulator = await openSimulator({ clock, oaSettings });
  await simulator.follow(LAN.id);
  const client = await openClient(simulator);
  const byPhone = (change: object = {}) => client.post('/message/template', { ...BY_PHONE, ...change });
  const byUser = (change: object = {}) => client.post('/v3.0/oa/message/template', { ...BY_USER, ...change });
  return { clock, simulator, client, byPhone, byUser };
}

describe('a template by user id', () => {
  test('is filled, paid and shown in the chat, windows or not', async () => {
    const { simulator, byUser } = await open({ zbsBalance: 1_000 });
    simulator.updateResident(LAN.id, { lastInteractionAt: 0 });
    const answer = await byUser();
    expect(answer).toMatchObject(success);
    expect(answer.data).toEqual({
      message_id: expect.any(String),
      user_id: LAN.id,
      sent_time: expect.stringMatching(/^\d{13}$/),
      quota: { quota_type: 'purchase_quota', remain: 9 },
    });
    expect(simulator.messages(LAN.id)).toMatchObject([{ from: 'oa', text: TEXT }]);
  });

  test.each([
    ['a template only for phones', { template_id: '123457', template_data: { ten: 'a', gio_hen: '8' } }, -249],
    ['one that is not approved', { template_id: '123458' }, -131],
    ['a blank that is missing', { template_data: { ten: 'Lân' } }, -132],
    ['someone who never met the OA', { user_id: SON.id }, -213],
    ['nobody', { user_id: '1' }, -201],
  ])('%s is refused', async (_what, change, error) => {
    const { byUser } = await open();
    expect(await byUser(change)).toMatchObject({ status: 200, error });
  });

  test('needs someone who takes it, and money', async () => {
    const { simulator, byUser } = await open({ zbsBalance: 0 });
    expect(await byUser()).toMatchObject({ error: -321 });
    simulator.updateResident(LAN.id, { zbsRefusal: -139 });
    expect(await byUser()).toMatchObject({ error: -139 });
    simulator.updateResident(LAN.id, { hasBlocked: true });
    expect(await byUser()).toMatchObject({ error: -217 });
  });
});

describe('a template by phone', () => {
  test('answers ids, mode and the day’s quota as strings', async () => {
    const { simulator, client, byPhone } = await open();
    const answer = await byPhone();
    expect(answer).toMatchObject(success);
    expect(answer.data).toEqual({
      msg_id: expect.any(String),
      sent_time: expect.stringMatching(/^\d{13}$/),
      sending_mode: '1',
      quota: { dailyQuota: '500', remainingQuota: '499' },
    });
    expect(simulator.messages(LAN.id)).toMatchObject([{ text: TEXT }]);
    expect(await byPhone({ phone: `+${LAN.phone}` })).toMatchObject(success);
    const hash = createHash('sha256').update(LAN.phone).digest('hex');
    expect(await client.post('/message/template/hashphone', { ...BY_PHONE, phone: hash })).toMatchObject(success);
    expect(await client.post('/message/template/hashphone', BY_PHONE)).toMatchObject({ error: -108 });
  });

  test.each([
    ['a number not in the 84 form', { phone: '0900000068' }, -108],
    ['a number without Zalo', { phone: '84911111111' }, -118],
    ['an unknown template', { template_id: '1' }, -131],
    ['one that waits for approval', { template_id: '123458' }, -131],
    ['no tracking id', { tracking_id: undefined }, -132],
    ['a tracking id over 48', { tracking_id: 'a'.repeat(49) }, -132],
    ['a blank that is missing', { template_data: { ten: 'Lân' } }, -132],
    ['a value over its length', { template_data: { ...DATA, ten: 'a'.repeat(31) } }, -1121],
    ['data over 100,000 characters', { template_data: { ...DATA, more: 'a'.repeat(100_000) } }, -130],
    ['an unknown mode', { sending_mode: '2' }, -161],
    ['mode 3 for a tag that may not', { sending_mode: '3' }, -162],
    ['development to one who is no admin', { mode: 'development' }, -127],
  ])('%s is refused', async (_what, change, error) => {
    const { simulator, byPhone } = await open();
    expect(await byPhone(change)).toMatchObject({ status: 200, error });
    expect(simulator.messages(LAN.id)).toEqual([]);
  });

  test.each<[string, Partial<OaSettings>, ResidentChange, object, number]>([
    ['no balance', { zbsBalance: 119 }, {}, {}, -115],
    ['no balance for development', { zbsBalance: 0 }, { isAdmin: true }, { mode: 'development' }, -126],
    ['a user who refuses', {}, { zbsRefusal: -114 }, {}, -114],
    ['a free package', { tier: 'standard' }, {}, {}, -135],
    ['an OA that was stopped', { refuseAll: { code: -1351 } }, {}, {}, -1351],
  ])('%s is refused', async (_what, settings, change, order, error) => {
    const { simulator, byPhone } = await open(settings);
    simulator.updateResident(LAN.id, change);
    expect(await byPhone(order)).toMatchObject({ status: 200, error });
  });

  test('reaches an admin in development, and takes mode 3 where the tag allows it', async () => {
    const [template] = TEMPLATES;
    if (!template) throw new Error('no template');
    const { simulator, byPhone } = await open({ zbsTemplates: [{ ...template, tag: 3 }] });
    simulator.updateResident(LAN.id, { isAdmin: true });
    expect(await byPhone({ mode: 'development' })).toMatchObject(success);
    expect(await byPhone({ sending_mode: '3' })).toMatchObject({ ...success, data: { sending_mode: '3' } });
  });

  test('the day’s quota ends with -144 and begins anew at midnight in UTC+7', async () => {
    const { clock, byPhone } = await open({ zbsDailyQuota: 1 });
    expect(await byPhone()).toMatchObject(success);
    expect(await byPhone()).toMatchObject({ error: -144 });
    clock.set('2026-11-21T00:00:00+07:00');
    expect(await byPhone()).toMatchObject(success);
  });

  test('the night rule is a switch', async () => {
    const { clock, simulator, byPhone } = await open();
    clock.set('2026-11-20T22:00:00+07:00');
    expect(await byPhone()).toMatchObject(success);
    simulator.updateOa({ zbsNightRule: true });
    expect(await byPhone()).toMatchObject({ error: -133 });
  });

  test('takes new templates and changed ones, which wait for approval, 100 a day', async () => {
    const { client, byPhone } = await open();
    const made = await client.post('/template/create', { template_name: 'Nhắc lịch' });
    expect(made.data).toEqual({ template_id: '123459', template_name: 'Nhắc lịch', template_status: 'PENDING_REVIEW' });
    expect(await client.post('/template/edit', { template_id: '123456', template_name: 'Khác' })).toMatchObject(
      success,
    );
    expect(await byPhone()).toMatchObject({ error: -131 });
    expect(await client.post('/template/create', {})).toMatchObject({ error: -132 });
    expect(await client.post('/template/edit', { template_id: '1' })).toMatchObject({ error: -132 });
    for (let count = 2; count < 100; count += 1) await client.post('/template/create', { template_name: 'x' });
    expect(await client.post('/template/create', { template_name: 'x' })).toMatchObject({ error: -160 });
  });

  test('has token errors of its own', async () => {
    const { simulator, client } = await open();
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${simulator.url}/message/quota`, { headers })).json();
    expect(await ask({ access_token: 'no' })).toEqual({ error: -124, message: 'Access token is invalid' });
    expect(await ask({ access_token: client.accessToken, appsecret_proof: 'no' })).toMatchObject({ error: -1241 });
    expect(await client.call('/template/nothing')).toMatchObject({ status: 200, error: -106 });
  });
});

test('a picture for a template is a jpg or png of at most 500 KB', async () => {
  const { client, simulator } = await open();
  const png = (size: number) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(size - 8)]);
  const { data, ...taken } = await client.upload('/upload/image', png(512_000));
  expect(taken).toMatchObject(success);
  const kept = await fetch(`${simulator.url}/simulator/pictures/${data.media_id}`);
  expect(kept.headers.get('content-type')).toBe('image/png');
  expect(await client.upload('/upload/image', png(512_001))).toMatchObject({ error: -158 });
  expect(await client.upload('/upload/image', Buffer.from('GIF89a'))).toMatchObject({ error: -158 });
  expect(await client.post('/upload/image', {})).toMatchObject({ error: -132 });
});

describe('what can be asked', () => {
  test('status: 1 arrived, 0 still on its way, -1 unknown', async () => {
    const { simulator, client, byPhone } = await open();
    const { data } = await byPhone();
    const status = async (message_id: string) => (await client.query('/message/status', { message_id })).data;
    expect(await status(data.msg_id)).toMatchObject({ status: 1, delivery_time: data.sent_time });
    simulator.updateResident(LAN.id, { isPhoneOff: true });
    expect(await status(data.msg_id)).toMatchObject({ status: 0 });
    expect(await status('nowhere')).toMatchObject({ status: -1 });
  });

  test('quota and quality', async () => {
    const { client, byPhone } = await open();
    await byPhone();
    expect((await client.query('/message/quota', {})).data).toEqual({ dailyQuota: '500', remainingQuota: '499' });
    expect((await client.query('/quality', {})).data).toEqual({ oaCurrentQuality: 'HIGH', oa7dayQuality: 'HIGH' });
    expect((await client.query('/message/template-tag', {})).data).toContain('CUSTOMER_CARE');
  });

  test('templates, all or by status, and one with its blanks', async () => {
    const { client } = await open();
    const all = await client.query('/template/all', { offset: '0', limit: '2' });
    expect(all).toMatchObject({ ...success, metadata: { total: 3 } });
    expect(all.data).toHaveLength(2);
    const waiting = await client.query('/template/all', { offset: '0', limit: '10', status: '2' });
    expect(waiting.data).toMatchObject([{ templateId: '123458', status: 'PENDING_REVIEW' }]);
    expect(await client.query('/template/all', { limit: '2' })).toMatchObject({ error: -132 });
    expect((await client.query('/template/info/v2', { template_id: '123456' })).data).toMatchObject({
      templateId: '123456',
      templateName: 'Hồ sơ đã có kết quả',
      status: 'ENABLE',
      listParams: [
        { name: 'ten', require: true, maxLength: 30 },
        { name: 'ma_ho_so', require: true },
      ],
      templateTag: 'CUSTOMER_CARE',
    });
    expect(await client.query('/template/info/v2', { template_id: '1' })).toMatchObject({ error: -132 });
  });

  test('ratings of a template within a time', async () => {
    const { clock, simulator, client, byPhone } = await open();
    const { data } = await byPhone();
    simulator.rateTemplate(data.msg_id, { rate: 5, note: 'Nhanh', feedbacks: ['Thái độ tốt'] });
    const ask = (from: number) =>
      client.query('/rating/get', {
        ...{ template_id: '123456', from_time: String(from), to_time: String(clock.now()), offset: '0', limit: '10' },
      });
    expect((await ask(clock.now())).data).toEqual({
      total: 1,
      data: [
        {
          msgId: data.msg_id,
          trackingId: 'ho-so-1',
          rate: 5,
          note: 'Nhanh',
          feedbacks: ['Thái độ tốt'],
          submitDate: String(clock.now()),
        },
      ],
    });
    expect((await ask(clock.now() + 1)).data.total).toBe(0);
  });
});
