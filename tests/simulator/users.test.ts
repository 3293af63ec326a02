import { describe, expect, test } from 'vitest';
import { DAY, HAI, LAN, openClient, openClock, openSimulator, SON, success } from './open-simulator.js';

async function open() {
  const clock = openClock();
  const simulator = await openSimulator({ clock });
  const client = await openClient(simulator);
  return { clock, simulator, client };
}

describe('user/detail', () => {
  const path = '/v3.0/oa/user/detail';

  test('tells every field that the contract prints', async () => {
    const { simulator, client, clock } = await open();
    clock.set('2026-11-20T18:00:00Z');
    await simulator.follow(HAI.id);
    expect(await client.get(path, { user_id: HAI.id })).toMatchObject(success);
    expect((await client.get(path, { user_id: HAI.id })).data).toEqual({
      user_id: HAI.id,
      user_id_by_app: HAI.idByApp,
      user_external_id: '',
      display_name: 'Cô Hải',
      user_alias: '',
      is_sensitive: false,
      user_last_interaction_date: '21/11/2026', // the day in UTC+7
      user_is_follower: true,
      avatar: '',
      avatars: { '120': '', '240': '' },
      dynamic_param: '',
      tags_and_notes_info: { notes: [], tag_names: [] },
      shared_info: { address: '', city: '', district: '', phone: '', name: '', user_dob: '' },
    });
  });

  test('takes the id as a number without losing a digit', async () => {
    const { simulator, client } = await open();
    await simulator.follow(HAI.id);
    const answer = await client.call(`${path}?data=${encodeURIComponent(`{"user_id":${HAI.id}}`)}`);
    expect(answer).toMatchObject({ ...success, data: { user_id: HAI.id } });
  });

  test('is -213 for someone who never met the OA and -201 for nobody', async () => {
    const { client } = await open();
    expect(await client.get(path, { user_id: HAI.id })).toMatchObject({ status: 200, error: -213 });
    expect(await client.get(path, { user_id: '1' })).toMatchObject({ error: -201, message: 'user_id is invalid' });
    expect(await client.get(path, {})).toMatchObject({ error: -201 });
    expect(await client.call(`${path}?data=%7B`)).toMatchObject({ error: -201 });
    expect(await client.call(path)).toMatchObject({ error: -201 });
  });
});

describe('user/update', () => {
  test('keeps what was not sent, and deletefollowerinfo forgets all of it', async () => {
    const { simulator, client } = await open();
    await simulator.follow(LAN.id);
    const update = (change: object) => client.post('/v3.0/oa/user/update', { user_id: LAN.id, ...change });
    const shared_info = { name: 'Nguyễn Văn Lân', phone: '84900000068', city_id: '9', user_dob: '30/10/1958' };
    expect(await update({ user_alias: 'bác tổ trưởng', shared_info })).toMatchObject(success);
    expect(await update({ user_external_id: 'CD-1', shared_info: { address: '1 Đường X' } })).toMatchObject(success);
    const detail = async () => (await client.get('/v3.0/oa/user/detail', { user_id: LAN.id })).data;
    expect(await detail()).toMatchObject({
      user_alias: 'bác tổ trưởng',
      user_external_id: 'CD-1',
      shared_info: {
        name: 'Nguyễn Văn Lân',
        phone: '84900000068',
        city: '9',
        district: '',
        address: '1 Đường X',
        user_dob: '30/10/1958',
      },
    });
    expect(await client.post('/v2.0/oa/deletefollowerinfo', { user_id: LAN.id })).toMatchObject(success);
    expect(await detail()).toMatchObject({ user_alias: '', user_external_id: '', shared_info: { name: '', city: '' } });
    expect(await update({ user_id: SON.id })).toMatchObject({ error: -213 });
  });
});

describe('user/getlist', () => {
  const path = '/v3.0/oa/user/getlist';

  test('pages over everyone who ever met the OA', async () => {
    const { simulator, client } = await open();
    const ids = Array.from({ length: 60 }, (_, i) => `24699999999999${1000 + i}`);
    for (const id of ids) await simulator.follow(id);
    const first = await client.get(path, { offset: 0, count: 50 });
    expect(first).toMatchObject({ ...success, data: { total: 60, count: 50, offset: 0 } });
    expect(first.data.users[0]).toEqual({ user_id: ids[0] });
    const second = await client.get(path, { offset: 50, count: 50 });
    expect(second.data).toMatchObject({ total: 60, count: 10, offset: 50 });
    const all = [...first.data.users, ...second.data.users].map(({ user_id }) => user_id);
    expect(all).toEqual(ids);
  });

  test('refuses more than 50 a page and an offset over 9,951', async () => {
    const { client } = await open();
    expect(await client.get(path, { offset: 0, count: 51 })).toMatchObject({ error: -210 });
    expect(await client.get(path, { offset: 9_952, count: 1 })).toMatchObject({ error: -210 });
    expect(await client.get(path, { offset: 9_951, count: 50 })).toMatchObject(success);
    expect(await client.get(path, { count: 1 })).toMatchObject({ error: -201, message: 'offset is invalid' });
  });

  test('chooses by tag and by following, written as text or as a boolean', async () => {
    const { simulator, client } = await open();
    await simulator.follow(LAN.id);
    await simulator.say(SON.id, 'alo');
    await client.post('/v2.0/oa/tag/tagfollower', { user_id: SON.id, tag_name: 'VIP' });
    const chosen = async (filter: object) =>
      (await client.get(path, { offset: 0, count: 50, ...filter })).data.users.map(
        ({ user_id }: { user_id: string }) => user_id,
      );
    expect(await chosen({ is_follower: 'true' })).toEqual([LAN.id]);
    expect(await chosen({ is_follower: false })).toEqual([SON.id]);
    expect(await chosen({ tag_name: 'VIP' })).toEqual([SON.id]);
    expect(await chosen({ tag_name: 'nobody' })).toEqual([]);
  });

  test.each([
    ['TODAY', [LAN.id]],
    ['YESTERDAY', [SON.id]],
    ['L7D', [LAN.id, SON.id]],
    ['L30D', [LAN.id, SON.id, HAI.id]],
    ['2026_10_25:2026_11_19', [SON.id, HAI.id]],
  ])('chooses by the last interaction: %s', async (last_interaction_period, expected) => {
    const { simulator, client, clock } = await open();
    const ago = { [LAN.id]: 0, [SON.id]: DAY, [HAI.id]: 20 * DAY };
    for (const [id, ms] of Object.entries(ago))
      simulator.updateResident(id, { isFollower: true, lastInteractionAt: clock.now() - ms });
    const { data } = await client.get(path, { offset: 0, count: 50, last_interaction_period });
    expect(data.users.map(({ user_id }: { user_id: string }) => user_id)).toEqual(expected);
  });

  test('refuses a period that is none', async () => {
    const { client } = await open();
    expect(await client.get(path, { offset: 0, count: 1, last_interaction_period: 'L1Y' })).toMatchObject({
      error: -201,
    });
  });
});

test('userfield/get names the fields that every OA has', async () => {
  const { client } = await open();
  const { data } = await client.get('/v3.0/oa/userfield/get');
  expect(data[0]).toEqual({ key: 'name', name: 'Họ và tên', data_type: 'text', field_type: 'system' });
});

test.each(['getfollowers', 'getprofile'])('%s of v2 is retired: -240', async (name) => {
  const { client } = await open();
  expect(await client.get(`/v2.0/oa/${name}`)).toMatchObject({ error: -240 });
});

describe('tags', () => {
  test('exist by their name, from the first person who carries one', async () => {
    const { simulator, client } = await open();
    await simulator.follow(LAN.id);
    const post = (name: string, body: object) => client.post(`/v2.0/oa/tag/${name}`, body);
    const tags = async () => (await client.get('/v2.0/oa/tag/gettagsofoa')).data;
    expect(await post('tagfollower', { user_id: LAN.id, tag_name: 'VIP' })).toMatchObject(success);
    expect(await tags()).toEqual(['VIP']);
    const detail = async () => (await client.get('/v3.0/oa/user/detail', { user_id: LAN.id })).data;
    expect((await detail()).tags_and_notes_info.tag_names).toEqual(['VIP']);
    expect(await post('rmfollowerfromtag', { user_id: LAN.id, tag_name: 'VIP' })).toMatchObject(success);
    expect((await detail()).tags_and_notes_info.tag_names).toEqual([]);
    expect(await tags()).toEqual(['VIP']);
    expect(await post('rmtag', { tag_name: 'VIP' })).toMatchObject(success);
    expect(await tags()).toEqual([]);
    expect(await post('rmtag', { tag_name: 'VIP' })).toMatchObject({ error: -201 });
    expect(await post('rmfollowerfromtag', { user_id: LAN.id, tag_name: 'no' })).toMatchObject({ error: -201 });
    expect(await post('tagfollower', { user_id: SON.id, tag_name: 'VIP' })).toMatchObject({ error: -213 });
    expect(await post('tagfollower', { user_id: LAN.id, tag_name: ' ' })).toMatchObject({ error: -201 });
  });

  test('take the user id as a number, digit for digit', async () => {
    const { simulator, client } = await open();
    await simulator.follow(LAN.id);
    const answer = await client.call('/v2.0/oa/tag/tagfollower', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"user_id":${LAN.id},"tag_name":"VIP"}`,
    });
    expect(answer).toMatchObject(success);
    const { data } = await client.get('/v3.0/oa/user/getlist', { offset: 0, count: 1, tag_name: 'VIP' });
    expect(data.users).toEqual([{ user_id: LAN.id }]);
  });
});

test('getoa tells package, type and wallet as they stand', async () => {
  const { simulator, client } = await open();
  await simulator.follow(LAN.id);
  simulator.updateOa({ tier: 'growth', type: 4, zca: undefined });
  expect((await client.get('/v2.0/oa/getoa')).data).toEqual({
    oaid: '4444444444444444444',
    oa_id: '4444444444444444444',
    name: 'Phường Thử Nghiệm',
    description: expect.any(String),
    oa_alias: '',
    is_verified: true,
    oa_type: 4,
    cate_name: expect.any(String),
    num_follower: 1,
    avatar: '',
    cover: '',
    package_name: 'Tăng trưởng',
    package_valid_through_date: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
    package_auto_renew_date: '',
    linked_ZCA: '',
  });
});
