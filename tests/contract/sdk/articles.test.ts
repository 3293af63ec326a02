import { expect, test } from 'vitest';
import type { Article, ArticleCalls } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { describeCalls } from './call-case.js';
import { failureOf, openClient, zaloAnswers } from './open-nock.js';

const ARTICLE: Article = {
  kind: 'normal',
  title: 'Lịch cấp căn cước lưu động',
  author: 'UBND phường X',
  description: 'Sáng thứ Bảy tại nhà văn hoá tổ 3.',
  coverUrl: 'https://bot.example/c.jpg',
  blocks: [
    { kind: 'text', text: 'Bác mang theo thẻ cũ.' },
    { kind: 'image', url: 'https://bot.example/a.jpg', caption: 'Nhà văn hoá' },
  ],
};
const ARTICLE_BODY =
  '"type":"normal","title":"Lịch cấp căn cước lưu động","description":"Sáng thứ Bảy tại nhà văn hoá tổ 3.",' +
  '"status":"hide","author":"UBND phường X",' +
  '"cover":{"cover_type":"photo","photo_url":"https://bot.example/c.jpg","status":"show"},' +
  '"body":[{"type":"text","content":"Bác mang theo thẻ cũ."},' +
  '{"type":"image","url":"https://bot.example/a.jpg","caption":"Nhà văn hoá"}]';
const CREATE = { method: 'POST', path: '/v2.0/article/create' } as const;
const VERIFY = { method: 'POST', path: '/v2.0/article/verify' } as const;
const BROADCAST = { method: 'POST', path: '/v2.0/oa/message' } as const;
const media = (...ids: readonly string[]) =>
  '"message":{"attachment":{"type":"template","payload":{"template_type":"media","elements":[' +
  `${ids.map((id) => `{"media_type":"article","attachment_id":"${id}"}`).join(',')}]}}}`;
const SENT = { error: 0, message: 'Success', data: { message_id: 'cccc3333' } };

describeCalls([
  {
    does: 'articles.create',
    call: (client, options) => client.articles.create(ARTICLE, options),
    ...CREATE,
    body: `{${ARTICLE_BODY}}`,
    answer: { error: 0, message: 'Success', data: { token: 'article-token' } },
    result: { token: 'article-token' },
  },
  {
    does: 'articles.create of a video that is shown, with comments',
    call: (client, options) =>
      client.articles.create(
        {
          kind: 'video',
          title: 'Cài VNeID',
          description: 'Bốn phút',
          videoId: 'v1',
          avatarUrl: 'https://bot.example/v.jpg',
          status: 'show',
          comments: 'show',
        },
        options,
      ),
    ...CREATE,
    body:
      '{"type":"video","title":"Cài VNeID","description":"Bốn phút","status":"show","comment":"show",' +
      '"video_id":"v1","avatar":"https://bot.example/v.jpg"}',
    answer: { error: 0, message: 'Success', data: { token: 'article-token' } },
    result: { token: 'article-token' },
  },
  {
    does: 'articles.verify',
    call: (client, options) => client.articles.verify('article-token', options),
    ...VERIFY,
    body: '{"token":"article-token"}',
    answer: { error: 0, message: 'Success', data: { id: 'bd5ea46bb32e5a0033f' } },
    result: { id: 'bd5ea46bb32e5a0033f' },
  },
  {
    does: 'articles.waitFor',
    call: (client, options) => client.articles.waitFor('article-token', options),
    ...VERIFY,
    body: '{"token":"article-token"}',
    answer: { error: 0, message: 'Success', data: { id: 'bd5ea46bb32e5a0033f' } },
    result: { id: 'bd5ea46bb32e5a0033f' },
  },
  {
    does: 'articles.update',
    call: (client, options) => client.articles.update('bd5e', ARTICLE, options),
    method: 'POST',
    path: '/v2.0/article/update',
    body: `{"id":"bd5e",${ARTICLE_BODY}}`,
    answer: { error: 0, message: 'Success', data: { token: 'article-token' } },
    result: { token: 'article-token' },
  },
  {
    does: 'articles.remove',
    call: (client, options) => client.articles.remove('bd5e', options),
    method: 'POST',
    path: '/v2.0/article/remove',
    body: '{"id":"bd5e"}',
    answer: { error: 0, message: 'Success' },
    result: undefined,
  },
  {
    does: 'articles.list',
    call: (client, options) => client.articles.list({ offset: 10, limit: 5 }, options),
    method: 'GET',
    path: '/v2.0/article/getslice',
    query: { offset: '10', limit: '5', type: 'normal' },
    answer: {
      error: 0,
      message: 'Success',
      data: {
        total: 11,
        medias: [
          {
            id: 'bd5e',
            type: 'normal',
            title: 'Lịch',
            status: 'show',
            create_date: 1_760_000_000_123,
            update_date: 1_760_000_000_456,
            total_view: 20,
            total_share: 1,
            thumb: 'https://bot.example/t.jpg',
            link_view: 'https://rd.zapps.example/detail',
          },
        ],
      },
    },
    result: {
      total: 11,
      articles: [
        {
          id: 'bd5e',
          kind: 'normal',
          title: 'Lịch',
          status: 'show',
          createdAt: 1_760_000_000_123,
          updatedAt: 1_760_000_000_456,
          views: 20,
          shares: 1,
          thumbnail: 'https://bot.example/t.jpg',
          link: 'https://rd.zapps.example/detail',
        },
      ],
    },
  },
  {
    does: 'articles.detail',
    call: (client, options) => client.articles.detail('bd5e', options),
    method: 'GET',
    path: '/v2.0/article/getdetail',
    query: { id: 'bd5e' },
    answer: {
      error: 0,
      message: 'Success',
      data: {
        id: 'bd5e',
        type: 'normal',
        title: 'Lịch',
        author: 'UBND',
        description: 'Sáng',
        status: 'show',
        comment: 'hide',
        link_view: 'https://rd.zapps.example/detail',
        cover: { cover_type: 'photo' },
        body: [{ type: 'text', content: 'A' }],
      },
    },
    result: {
      id: 'bd5e',
      kind: 'normal',
      title: 'Lịch',
      author: 'UBND',
      description: 'Sáng',
      status: 'show',
      comments: 'hide',
      link: 'https://rd.zapps.example/detail',
      cover: { cover_type: 'photo' },
      blocks: [{ type: 'text', content: 'A' }],
    },
  },
  {
    does: 'articles.verifyVideo',
    call: (client, options) => client.articles.verifyVideo('video-token', options),
    method: 'GET',
    path: '/v2.0/article/upload_video/verify',
    query: { token: 'video-token' },
    answer: { error: 0, message: 'Success', data: { status: 1, convert_percent: 100, video_id: 'v1' } },
    result: { state: 'ready', percent: 100, videoId: 'v1' },
  },
  {
    does: 'articles.broadcast to an audience, in comma strings',
    call: (client, options) =>
      client.articles.broadcast(
        {
          articleIds: ['a1', 'a2'],
          audience: {
            ages: ['0-12', '55-64', '65+'],
            gender: 'female',
            regions: ['north', 'central', 'south'],
            cities: ['ho-chi-minh', 'ha-noi', 'da-nang', 'hue', 'hai-phong', 'can-tho', 'abroad', 0],
            platforms: ['ios', 'android', 'windows-phone'],
          },
        },
        options,
      ),
    ...BROADCAST,
    body:
      '{"recipient":{"target":{"ages":"0,6,7","gender":"2","locations":"0,1,2",' +
      `"cities":"4,9,20,53,57,45,63,0","platform":"1,2,3"}},${media('a1', 'a2')}}`,
    answer: SENT,
    result: { messageId: 'cccc3333' },
  },
  {
    does: 'articles.broadcast as the contract prints it',
    call: (client, options) =>
      client.articles.broadcast({ articleIds: ['a1'], audience: { cities: ['ho-chi-minh', 'ha-noi'] } }, options),
    ...BROADCAST,
    body: `{"recipient":{"target":{"gender":"0","cities":"4,9"}},${media('a1')}}`,
    answer: SENT,
    result: { messageId: 'cccc3333' },
  },
  {
    does: 'articles.broadcast to every follower',
    call: (client, options) => client.articles.broadcast({ articleIds: ['a1'] }, options),
    ...BROADCAST,
    body: `{"recipient":{"target":{"gender":"0"}},${media('a1')}}`,
    answer: SENT,
    result: { messageId: 'cccc3333' },
  },
]);

const long = (length: number) => 'ễ'.repeat(length);

test('texts at their limits go out, counted in code points after NFC', async () => {
  const heard = zaloAnswers(CREATE, { error: 0, data: { token: 't' } });
  const article = { ...ARTICLE, title: long(150).normalize('NFD'), author: long(50), description: long(300) };
  await openClient().articles.create(article);
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ title: long(150) });
});

test.each([
  ['title', 150],
  ['author', 50],
  ['description', 300],
])('a %s over %i is refused before anything leaves', async (field, limit) => {
  const failure = await failureOf(openClient().articles.create({ ...ARTICLE, [field]: long(limit + 1) }));
  expect(failure).toMatchObject({ name: 'UnsentCallError', kind: 'invalid', field, limit, actual: limit + 1 });
});

test.each<[string, Parameters<ArticleCalls['broadcast']>[0]]>([
  ['six articles', { articleIds: ['1', '2', '3', '4', '5', '6'] }],
  ['no article', { articleIds: [] }],
  ['a city that is not in the table', { articleIds: ['1'], audience: { cities: [64] } }],
  ['a city that is no whole number', { articleIds: ['1'], audience: { cities: [-1] } }],
])('a broadcast of %s is refused before anything leaves', async (_, broadcast) => {
  const failure = await failureOf(openClient().articles.broadcast(broadcast));
  expect(failure).toMatchObject({ name: 'UnsentCallError', kind: 'invalid' });
});

test.each([
  [2, 'locked'],
  [3, 'processing'],
  [4, 'failed'],
  [5, 'deleted'],
  [9, 'unknown'],
])('a video whose status is %i is %s', async (status, state) => {
  const request = { method: 'GET', path: '/v2.0/article/upload_video/verify' } as const;
  zaloAnswers(request, { error: 0, data: { status } });
  await expect(openClient().articles.verifyVideo('t')).resolves.toEqual({ state, percent: null, videoId: '' });
});
