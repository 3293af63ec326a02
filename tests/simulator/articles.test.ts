import { describe, expect, test } from 'vitest';
import type { Simulator } from '../../src/simulator/index.js';
import {
  type Answer,
  HAI,
  LAN,
  openClient,
  openClock,
  openSimulator,
  SON,
  success,
  withTemplate,
} from './open-simulator.js';

const ARTICLE = {
  type: 'normal',
  title: 'Lịch tiếp dân',
  author: 'UBND phường',
  description: 'Thứ Năm hằng tuần',
  cover: { cover_type: 'photo', photo_url: 'https://x.vn/bia.jpg', status: 'show' },
  body: [{ type: 'text', content: 'Nội dung' }],
};
const MP4 = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42....')]);

async function open(options = {}) {
  const clock = openClock();
  const simulator = await openSimulator({ clock, ...options });
  const client = await openClient(simulator);
  const publish = async (change: object = {}): Promise<string> => {
    const { data } = await client.post('/v2.0/article/create', { ...ARTICLE, ...change });
    clock.pass(3_000);
    return (await client.post('/v2.0/article/verify', { token: data.token })).data.id;
  };
  return { clock, simulator, client, publish };
}

describe('an article', () => {
  test('has a token at once, -214 while Zalo works on it, and then an id', async () => {
    const { clock, client } = await open();
    const created = await client.post('/v2.0/article/create', ARTICLE);
    expect(created).toMatchObject({ ...success, data: { token: expect.any(String) } });
    const verify = () => client.post('/v2.0/article/verify', { token: created.data.token });
    expect(await verify()).toMatchObject({ status: 200, error: -214 });
    clock.pass(3_000);
    expect(await verify()).toMatchObject({ ...success, data: { id: expect.any(String) } });
    expect(await client.post('/v2.0/article/verify', { token: 'no' })).toMatchObject({ error: -201 });
  });

  test('is listed by kind, shown, changed and removed; it stays hidden unless told otherwise', async () => {
    const { client, publish } = await open();
    const first = await publish();
    const second = await publish({ title: 'Bài hai', status: 'show' });
    const list = () => client.query('/v2.0/article/getslice', { offset: '0', limit: '10', type: 'normal' });
    expect((await list()).data).toMatchObject({
      total: 2,
      medias: [
        { id: second, title: 'Bài hai', status: 'show', type: 'normal' },
        { id: first, status: 'hide', thumb: 'https://x.vn/bia.jpg' },
      ],
    });
    expect((await client.query('/v2.0/article/getdetail', { id: first })).data).toEqual({
      ...ARTICLE,
      id: first,
      status: 'hide',
    });
    const change = { ...ARTICLE, id: first, title: 'Đổi tên' };
    expect(await client.post('/v2.0/article/update', change)).toMatchObject({
      ...success,
      data: { token: expect.any(String) },
    });
    expect((await client.query('/v2.0/article/getdetail', { id: first })).data).toMatchObject({ title: 'Đổi tên' });
    expect(await client.post('/v2.0/article/remove', { id: first })).toMatchObject(success);
    expect((await list()).data.total).toBe(1);
    expect(await client.query('/v2.0/article/getdetail', { id: first })).toMatchObject({ error: -201 });
  });

  test.each([
    ['no title', { title: '' }, -201],
    ['a title over 150', { title: 'a'.repeat(151) }, -210],
    ['an author over 50', { author: 'a'.repeat(51) }, -210],
    ['a description over 300', { description: 'a'.repeat(301) }, -210],
    ['no body', { body: [] }, -201],
    ['an unknown kind', { type: 'poem' }, -201],
  ])('%s is refused', async (_what, change, error) => {
    const { client } = await open();
    expect(await client.post('/v2.0/article/create', { ...ARTICLE, ...change })).toMatchObject({ error });
  });

  test('a video is prepared, converts, and makes an article of its own kind', async () => {
    const { clock, client } = await open();
    const prepared = await client.upload('/v2.0/article/upload_video/preparevideo', MP4, 'a.mp4');
    expect(prepared).toMatchObject({ ...success, data: { token: expect.any(String) } });
    const verify = () => client.query('/v2.0/article/upload_video/verify', { token: prepared.data.token });
    expect((await verify()).data).toMatchObject({ status: 3, video_id: '', convert_percent: 0 });
    clock.pass(3_000);
    const { data } = await verify();
    expect(data).toMatchObject({ status: 1, video_id: expect.stringMatching(/.+/), video_name: 'a.mp4' });
    const video = { type: 'video', title: 'Phim', video_id: data.video_id, avatar: 'https://x.vn/p.jpg' };
    expect(await client.post('/v2.0/article/create', video)).toMatchObject(success);
    const noVideo = await client.upload('/v2.0/article/upload_video/preparevideo', Buffer.from('text'), 'a.mp4');
    expect(noVideo).toMatchObject({ error: -201 });
  });
});

describe('a broadcast', () => {
  const message = (...ids: string[]) =>
    withTemplate(
      'media',
      ids.map((attachment_id) => ({ media_type: 'article', attachment_id })),
    );

  async function openWithFollowers(options = {}) {
    const world = await open(options);
    const { simulator, client } = world;
    for (const { id } of [LAN, SON]) await simulator.follow(id);
    await simulator.say(HAI.id, 'không theo dõi');
    const broadcast = (target: object, content: object): Promise<Answer> =>
      client.post('/v2.0/oa/message', { recipient: { target }, message: content });
    return { ...world, broadcast };
  }
  const readers = (simulator: Simulator) =>
    [LAN, SON, HAI].filter(({ id }) => simulator.messages(id).some(({ article }) => article)).map(({ name }) => name);

  test('brings articles to followers only', async () => {
    const { simulator, publish, broadcast } = await openWithFollowers();
    const id = await publish();
    expect(await broadcast({ gender: '0' }, message(id))).toMatchObject({
      ...success,
      data: { message_id: expect.any(String) },
    });
    expect(readers(simulator)).toEqual(['Bác Lân', 'Bác Sơn']);
    expect(simulator.messages(LAN.id)).toMatchObject([
      {
        from: 'oa',
        article: { id, title: 'Lịch tiếp dân', description: 'Thứ Năm hằng tuần', imageUrl: 'https://x.vn/bia.jpg' },
      },
    ]);
  });

  test.each([
    ['text', '9,20'],
    ['a number', 9],
    ['a list', [9, 20]],
    ['a list of texts', ['9']],
  ])('takes the target’s codes as %s', async (_form, cities) => {
    const { simulator, publish, broadcast } = await openWithFollowers();
    simulator.updateResident(LAN.id, { city: 9, location: 0 });
    simulator.updateResident(SON.id, { city: 4, location: 2 });
    // cities override locations
    await broadcast({ cities, locations: '2' }, message(await publish()));
    expect(readers(simulator)).toEqual(['Bác Lân']);
  });

  test('chooses by age, gender and platform too', async () => {
    const { simulator, publish, broadcast } = await openWithFollowers();
    const id = await publish();
    simulator.updateResident(SON.id, { gender: 'male', platform: 2 });
    await broadcast({ ages: '7', gender: '1', platform: '2' }, message(id));
    expect(readers(simulator)).toEqual(['Bác Sơn']);
  });

  test('refuses text, too many articles, unknown ones and codes that are none', async () => {
    const { publish, broadcast } = await openWithFollowers();
    const id = await publish();
    const all = { gender: '0' };
    expect(await broadcast(all, { text: 'x' })).toMatchObject({ error: -233 });
    expect(await broadcast(all, { text: 'x', ...message(id) })).toMatchObject({ error: -233 });
    expect(await broadcast(all, message(...Array(6).fill(id)))).toMatchObject({ error: -210 });
    expect(await broadcast(all, message('nowhere'))).toMatchObject({ error: -201 });
    expect(await broadcast({ cities: '64' }, message(id))).toMatchObject({ error: -201, message: 'cities is invalid' });
    expect(await broadcast({ colour: '1' }, message(id))).toMatchObject({ error: -201 });
  });

  test('is refused from 22:00 to 06:00 in UTC+7 with -234', async () => {
    const { clock, simulator, publish, broadcast } = await openWithFollowers();
    const id = await publish();
    const at = async (time: string) => {
      clock.set(`2026-11-20T${time}+07:00`);
      return (await broadcast({ gender: '0' }, message(id))).error;
    };
    expect(await at('21:59:59')).toBe(0);
    expect(await at('22:00:00')).toBe(-234);
    clock.set('2026-11-21T05:59:59+07:00');
    expect(await broadcast({ gender: '0' }, message(id))).toMatchObject({ error: -234 });
    clock.set('2026-11-21T06:00:00+07:00');
    expect(await broadcast({ gender: '0' }, message(id))).toMatchObject({ error: 0 });
    expect(readers(simulator)).toHaveLength(2);
  });

  test('is refused once the month’s broadcasts are spent', async () => {
    const { client, publish, broadcast } = await openWithFollowers({ oaSettings: { broadcastsPerMonth: 1 } });
    const id = await publish();
    expect((await client.post('/v2.0/oa/quota/message', {})).data).toEqual({ type: 'active', remain: 1, total: 1 });
    await broadcast({ gender: '0' }, message(id));
    expect(await broadcast({ gender: '0' }, message(id))).toMatchObject({ error: -211 });
    expect((await client.post('/v2.0/oa/quota/message', {})).data.remain).toBe(0);
  });
});
