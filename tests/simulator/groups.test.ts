import { describe, expect, test } from 'vitest';
import { DAY, HAI, LAN, openClient, openClock, openSimulator, SON, success } from './open-simulator.js';

const at = (name: string) => `/v3.0/oa/group/${name}`;

async function open() {
  const clock = openClock();
  const validThrough = clock.now() + DAY;
  const groupAssets = [
    { id: 'ten', type: 'gmf10', validThrough },
    { id: 'ten-later', type: 'gmf10', validThrough: validThrough + 100 * DAY },
  ] as const;
  const simulator = await openSimulator({ clock, oaSettings: { groupAssets } });
  for (const { id } of [LAN, SON, HAI]) await simulator.follow(id);
  const client = await openClient(simulator);
  const create = (change: object = {}) =>
    client.post(at('creategroupwithoa'), {
      group_name: 'Tổ dân phố 1',
      group_description: 'Thông báo',
      asset_id: 'ten',
      member_user_ids: [LAN.id, SON.id],
      ...change,
    });
  return { clock, simulator, client, create };
}

async function openGroup() {
  const world = await open();
  const { data } = await world.create();
  const groupId: string = data.group_info.group_id;
  const people = (name: string, ...member_user_ids: string[]) =>
    world.client.post(at(name), { group_id: groupId, member_user_ids });
  const members = async () =>
    (await world.client.query(at('listmember'), { group_id: groupId, offset: '0', count: '50' })).data.members.map(
      ({ name }: { name: string }) => name,
    );
  return { ...world, groupId, people, members };
}

describe('a group', () => {
  test('is made with an asset and shows what it is', async () => {
    const { create, client } = await open();
    const created = await create();
    expect(created).toMatchObject(success);
    expect(created.data).toEqual({
      group_info: {
        group_id: expect.stringMatching(/^\d{19}$/),
        name: 'Tổ dân phố 1',
        group_description: 'Thông báo',
        avatar: '',
        group_link: expect.any(String),
        status: 'enabled',
        total_member: 2,
        max_member: 10,
        auto_delete_date: '05/01/2027',
      },
      asset_info: { asset_id: 'ten', asset_type: 'gmf10', valid_through: '21/11/2026' },
    });
    const { group_id } = created.data.group_info;
    expect((await client.query(at('getgroup'), { group_id })).data).toEqual(created.data);
    expect((await client.get(at('getgroup'), { group_id })).data).toEqual(created.data);
    expect((await client.query(at('getgroupsofoa'), { offset: '0', count: '5' })).data).toMatchObject({
      total: 1,
      groups: [{ group_id, name: 'Tổ dân phố 1', status: 'enabled', total_member: 2 }],
    });
  });

  test('needs a free asset and people who met the OA', async () => {
    const { create, simulator } = await open();
    await create();
    expect(await create()).toMatchObject({ error: -238 });
    expect(await create({ asset_id: 'none' })).toMatchObject({ error: -201 });
    const many = Array.from({ length: 11 }, (_, i) => `24699999999999${1000 + i}`);
    for (const id of many) await simulator.follow(id);
    expect(await create({ asset_id: 'ten-later', member_user_ids: many })).toMatchObject({ error: -210 });
    const strangers = { asset_id: 'ten-later', member_user_ids: ['1'] };
    expect(await create(strangers)).toMatchObject({ error: -201 });
  });

  test('the quota tells which assets are free', async () => {
    const { client, create } = await open();
    const { data } = await create();
    const quota = await client.post('/v3.0/oa/quota/group', {
      quota_owner: 'OA',
      product_type: 'gmf10',
      quota_type: 'sub_quota',
    });
    expect(quota.data).toMatchObject([
      { asset_id: 'ten', status: 'used', used_id: data.group_info.group_id },
      { asset_id: 'ten-later', status: 'available', used_id: '' },
    ]);
  });

  test('is renamed, gets another asset, and is dissolved', async () => {
    const { client, groupId, create } = await openGroup();
    expect(await client.post(at('updateinfo'), { group_id: groupId, group_name: 'Tổ 2' })).toMatchObject({
      ...success,
      data: { group_info: { name: 'Tổ 2', group_description: 'Thông báo' } },
    });
    expect(await client.post(at('updateasset'), { group_id: groupId, asset_id: 'ten' })).toMatchObject({ error: -238 });
    expect(await client.post(at('updateasset'), { group_id: groupId, asset_id: 'ten-later' })).toMatchObject({
      ...success,
      data: { asset_info: { asset_id: 'ten-later' } },
    });
    expect(await create()).toMatchObject(success);
    expect(await client.post(at('delete'), { group_id: groupId })).toMatchObject(success);
    expect(await client.query(at('getgroup'), { group_id: groupId })).toMatchObject({ status: 200, error: -403 });
  });

  test('dies 45 days after its asset: -237, until it gets another', async () => {
    const { clock, simulator, groupId } = await openGroup();
    clock.pass(46 * DAY - 1);
    const message = { recipient: { group_id: groupId }, message: { text: 'x' } };
    expect(await (await openClient(simulator)).post(at('message'), message)).toMatchObject(success);
    clock.pass(1);
    const client = await openClient(simulator);
    expect(await client.post(at('message'), message)).toMatchObject({ error: -237 });
    expect(await client.query(at('getgroup'), { group_id: groupId })).toMatchObject({
      data: { group_info: { status: 'disabled' } },
    });
    await client.post(at('updateasset'), { group_id: groupId, asset_id: 'ten-later' });
    expect(await client.post(at('message'), message)).toMatchObject(success);
  });
});

describe('its people', () => {
  test('are invited, made admins and removed', async () => {
    const { people, members } = await openGroup();
    expect(await members()).toEqual(['Bác Lân', 'Bác Sơn']);
    expect(await people('invite', HAI.id)).toMatchObject(success);
    expect(await members()).toEqual(['Bác Lân', 'Bác Sơn', 'Cô Hải']);
    expect(await people('addadmins', HAI.id)).toMatchObject(success);
    expect(await people('removeadmins', HAI.id)).toMatchObject(success);
    expect(await people('removeadmins', HAI.id)).toMatchObject({ error: -201 });
    expect(await people('removemembers', HAI.id)).toMatchObject(success);
    expect(await people('removemembers', HAI.id)).toMatchObject({ error: -201 });
    expect(await people('addadmins', HAI.id)).toMatchObject({ error: -201 });
    expect(await people('invite', '1')).toMatchObject({ error: -201 });
    expect(await people('invite')).toMatchObject({ error: -201 });
  });

  test('who ask to join are listed until they are accepted or turned away', async () => {
    const { simulator, client, groupId, people, members } = await openGroup();
    const pending = async () =>
      (await client.query(at('listpendinginvite'), { group_id: groupId, offset: '0', count: '50' })).data;
    simulator.requestToJoin(groupId, HAI.id);
    expect(await pending()).toEqual({
      total: 1,
      count: 1,
      offset: 0,
      members: [{ user_id: HAI.id, name: 'Cô Hải', avatar: '' }],
    });
    expect(await people('rejectpendinginvite', HAI.id)).toMatchObject(success);
    expect(await members()).not.toContain('Cô Hải');
    expect(await people('acceptpendinginvite', HAI.id)).toMatchObject({ error: -201 });
    simulator.requestToJoin(groupId, HAI.id);
    expect(await people('acceptpendinginvite', HAI.id)).toMatchObject(success);
    expect(await members()).toContain('Cô Hải');
    expect((await pending()).total).toBe(0);
  });
});

describe('its chat', () => {
  test('takes a message at any hour and keeps it', async () => {
    const { clock, simulator, groupId } = await openGroup();
    clock.set('2026-11-20T23:30:00+07:00');
    const client = await openClient(simulator);
    const body = { recipient: { group_id: groupId }, message: { text: 'Mai họp tổ' } };
    expect(await client.post(at('message'), body)).toMatchObject({
      ...success,
      data: { message_id: expect.any(String), group_id: groupId },
    });
    expect(simulator.messages(groupId)).toMatchObject([{ from: 'oa', text: 'Mai họp tổ' }]);
    const page = { offset: '0', count: '10' };
    const line = { src: 0, message: 'Mai họp tổ', group_id: groupId, time: clock.now() };
    expect((await client.query(at('listrecentchat'), page)).data).toMatchObject([line]);
    expect((await client.query(at('conversation'), { ...page, group_id: groupId })).data).toMatchObject([line]);
    expect(await client.query(at('listrecentchat'), { ...page, count: '11' })).toMatchObject({ error: -210 });
  });

  test('refuses buttons, and a group that the OA is not in', async () => {
    const { client, groupId } = await openGroup();
    const buttons = [{ title: 'Giờ', type: 'oa.query.hide', payload: '#gio' }];
    const send = (group_id: string, message: object) =>
      client.post(at('message'), { recipient: { group_id }, message });
    const withButtons = { text: 'x', attachment: { type: 'template', payload: { buttons } } };
    expect(await send(groupId, withButtons)).toMatchObject({ error: -233 });
    expect(await send('7', { text: 'x' })).toMatchObject({ error: -403 });
    expect(await client.post(at('message'), { recipient: {}, message: { text: 'x' } })).toMatchObject({ error: -201 });
  });
});

describe('consent to a call', () => {
  const ask = { phone: LAN.phone, call_type: 'audio', reason_code: 101 };

  test('is asked for once and then checked', async () => {
    const { simulator, client } = await open();
    const check = () => client.get('/v2.0/oa/call/checkconsent', { phone: LAN.phone });
    const request = (change: object = {}) => client.post('/v2.0/oa/call/requestconsent', { ...ask, ...change });
    expect(await check()).toMatchObject({ status: 200, error: 20 });
    expect(await request()).toMatchObject({ error: 0 });
    expect(await request()).toMatchObject({ error: 8 });
    expect(await check()).toMatchObject({ error: 8 });
    simulator.updateResident(LAN.id, { callConsent: 'granted' });
    expect(await check()).toMatchObject({ error: 0, message: 'User approved the request' });
    expect(await request()).toMatchObject({ error: 1 });
    simulator.updateResident(LAN.id, { callConsent: 'refused' });
    expect(await check()).toMatchObject({ error: 3 });
    simulator.updateResident(LAN.id, { hasBlocked: true });
    expect(await request()).toMatchObject({ error: 4 });
    expect(await request({ reason_code: undefined })).toMatchObject({ error: 7 });
    expect(await request({ phone: '84900000000' })).toMatchObject({ error: 9 });
    expect(await request({ call_type: 'fax' })).toMatchObject({ error: 13 });
  });
});
