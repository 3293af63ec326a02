import { describe, expect, test } from 'vitest';
import type { CallOptions, OaClient } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { expectOptions } from './call-case.js';
import { ACCESS_TOKEN, failureOf, guardNetwork, openClient, type Request, zaloAnswers } from './open-nock.js';
import { CSV, DOC, DOCX, GIF, JPG, ofSize, PDF, PNG, XLSX } from './small-files.js';

guardNetwork();

const post = (path: string): Request => ({ method: 'POST', path });
const IMAGE = post('/v2.0/oa/upload/image');
const GIF_PATH = post('/v2.0/oa/upload/gif');
const FILE = post('/v2.0/oa/upload/file');
const VIDEO = post('/v2.0/article/upload_video/preparevideo');
const TEMPLATE_IMAGE: Request = { method: 'POST', host: 'zbs', path: '/upload/image' };
const MB = 1_024 * 1_024;

const ATTACHMENT = { error: 0, message: 'Success', data: { attachment_id: 'aTt-1' } };
const TOKEN = { error: 0, message: 'Success', data: { token: 'tOk-1' } };

type Upload = {
  readonly does: string;
  readonly call: (client: OaClient, options?: CallOptions) => Promise<unknown>;
  readonly request: Request;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
  readonly answer: unknown;
  readonly result: unknown;
};
const file = (bytes: Uint8Array, name: string, mediaType: string): Upload => ({
  does: `uploads.file of ${name}`,
  call: (client, options) => client.uploads.file({ bytes, name }, options),
  request: FILE,
  bytes,
  name,
  mediaType,
  answer: TOKEN,
  result: { token: 'tOk-1' },
});
const image = (bytes: Uint8Array, format: string, mediaType: string): Upload => ({
  does: `uploads.image of a ${format}`,
  call: (client, options) => client.uploads.image(bytes, options),
  request: IMAGE,
  bytes,
  name: `image.${format}`,
  mediaType,
  answer: ATTACHMENT,
  result: { attachmentId: 'aTt-1' },
});

const uploads: readonly Upload[] = [
  image(JPG, 'jpg', 'image/jpeg'),
  image(PNG, 'png', 'image/png'),
  {
    does: 'uploads.gif',
    call: (client, options) => client.uploads.gif(GIF, options),
    request: GIF_PATH,
    bytes: GIF,
    name: 'gif.gif',
    mediaType: 'image/gif',
    answer: ATTACHMENT,
    result: { attachmentId: 'aTt-1' },
  },
  file(PDF, 'tờ khai.pdf', 'application/pdf'),
  file(DOC, 'mau.doc', 'application/msword'),
  file(DOCX, 'mau.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  file(CSV, 'danh-sach.CSV', 'text/csv'),
  {
    does: 'articles.prepareVideo',
    call: (client, options) => client.articles.prepareVideo({ bytes: CSV, name: 'cai-vneid.mp4' }, options),
    request: VIDEO,
    bytes: CSV,
    name: 'cai-vneid.mp4',
    mediaType: 'video/mp4',
    answer: TOKEN,
    result: { token: 'tOk-1' },
  },
  {
    does: 'templates.uploadImage',
    call: (client, options) => client.templates.uploadImage(PNG, options),
    request: TEMPLATE_IMAGE,
    bytes: PNG,
    name: 'image.png',
    mediaType: 'image/png',
    answer: { error: 0, message: 'Success', data: { media_id: 'mEd-1' } },
    result: { mediaId: 'mEd-1' },
  },
];

describe.each(uploads)('$does', ({ call, request, bytes, name, mediaType, answer, result }) => {
  test('is one multipart part named file, with the bytes untouched', async () => {
    const heard = zaloAnswers(request, answer);
    await expect(call(openClient())).resolves.toEqual(result);
    const [sent] = heard;
    expect(sent).toMatchObject({ query: {}, headers: { access_token: ACCESS_TOKEN } });
    const parts = await partsOf(sent?.body ?? '', sent?.headers['content-type'] ?? '');
    expect(parts).toEqual([{ field: 'file', name, mediaType, bytes: Buffer.from(bytes).toString('hex') }]);
  });

  test('waits in the lane that its caller names, and is given up with its signal', () =>
    expectOptions(call, request.host));

  test('an error inside HTTP 200 is an error', async () => {
    const code = request.host === 'zbs' ? -158 : -210;
    zaloAnswers(request, { error: code, message: 'too large' });
    const failure = await failureOf(call(openClient()));
    expect(failure).toMatchObject({ kind: 'invalid', code, endpoint: request.path });
  });
});

/** The parts of a body as the platform reads them. nock hands out a body that is no text in hex. */
async function partsOf(body: string, contentType: string) {
  const raw = /^([0-9a-f]{2})+$/.test(body) ? Buffer.from(body, 'hex') : Buffer.from(body);
  const form = await new Response(raw, { headers: { 'content-type': contentType } }).formData();
  return await Promise.all(
    [...form].map(async ([field, part]) => {
      if (typeof part === 'string') throw new Error('a part that is no file');
      const bytes = Buffer.from(await part.arrayBuffer()).toString('hex');
      return { field, name: part.name, mediaType: part.type, bytes };
    }),
  );
}

describe('what Zalo would not take is refused before anything leaves', () => {
  test.each<[string, (client: OaClient) => Promise<unknown>, number]>([
    ['a picture over 1 MB', (client) => client.uploads.image(ofSize(PNG, MB + 1)), MB],
    ['a gif over 5 MB', (client) => client.uploads.gif(ofSize(GIF, 5 * MB + 1)), 5 * MB],
    ['a file over 5 MB', (client) => client.uploads.file({ bytes: ofSize(PDF, 5 * MB + 1), name: 'a.pdf' }), 5 * MB],
    ['a picture over 500 KB for a template', (client) => client.templates.uploadImage(ofSize(PNG, 512_001)), 512_000],
    [
      'a video over 50 MB',
      (client) => client.articles.prepareVideo({ bytes: new Uint8Array(50 * MB + 1), name: 'a.mp4' }),
      50 * MB,
    ],
  ])('%s, with its size and the limit', async (_, call, limit) => {
    const failure = await failureOf(call(openClient()));
    expect(failure).toMatchObject({
      name: 'UnsentCallError',
      kind: 'invalid',
      field: 'bytes',
      limit,
      actual: limit + 1,
    });
    expect(failure.meaning.vi).toContain(String(limit));
  });

  test.each<[string, (client: OaClient) => Promise<unknown>]>([
    ['a gif as a picture', (client) => client.uploads.image(GIF)],
    ['a picture as a gif', (client) => client.uploads.gif(JPG)],
    ['a page as a picture', (client) => client.uploads.image(Buffer.from('<html>'))],
    ['nothing as a picture', (client) => client.uploads.image(new Uint8Array())],
    ['a sheet', (client) => client.uploads.file({ bytes: XLSX, name: 'a.xlsx' })],
    ['a sheet that calls itself a document', (client) => client.uploads.file({ bytes: XLSX, name: 'a.docx' })],
    ['an old sheet', (client) => client.uploads.file({ bytes: DOC, name: 'a.xls' })],
    ['a picture as a file', (client) => client.uploads.file({ bytes: PNG, name: 'a.png' })],
    ['text that is no csv by name', (client) => client.uploads.file({ bytes: CSV, name: 'a.txt' })],
    ['bytes that call themselves csv', (client) => client.uploads.file({ bytes: XLSX.subarray(4), name: 'a.csv' })],
    ['an empty csv', (client) => client.uploads.file({ bytes: new Uint8Array(), name: 'a.csv' })],
    ['a pdf under the name of a program', (client) => client.uploads.file({ bytes: PDF, name: 'a.exe' })],
  ])('%s', async (_, call) => {
    await expect(failureOf(call(openClient()))).resolves.toMatchObject({ name: 'UnsentCallError', kind: 'invalid' });
  });

  test('a picture of exactly 1 MB goes out', async () => {
    zaloAnswers(IMAGE, ATTACHMENT);
    await expect(openClient().uploads.image(ofSize(PNG, MB))).resolves.toEqual({ attachmentId: 'aTt-1' });
  });
});

describe('5,000 uploads a month of each kind', () => {
  const NOVEMBER = Date.parse('2026-11-30T16:59:59Z');

  /** A client whose month so far had so many uploads of each kind. */
  function openAfter(used: number, now = NOVEMBER) {
    const counts = new Map<string, number>();
    const told: unknown[] = [];
    const add = async (kind: string, month: string) => {
      const key = `${kind} ${month}`;
      const count = (counts.get(key) ?? used) + 1;
      counts.set(key, count);
      return count;
    };
    const client = openClient({
      uploads: { counter: { add }, onNearLimit: (sighting) => told.push(sighting), now: () => now },
    });
    return { client, told, counts };
  }

  test('the next one is refused as a quota, and nothing leaves', async () => {
    const { client } = openAfter(5_000);
    const failure = await failureOf(client.uploads.image(PNG));
    expect(failure).toMatchObject({ name: 'UnsentCallError', kind: 'quota', limit: 5_000, actual: 5_001 });
  });

  test.each([4_500, 4_900, 5_000])('upload %i is told, so that somebody can act in time', async (used) => {
    zaloAnswers(IMAGE, ATTACHMENT);
    const { client, told } = openAfter(used - 1);
    await client.uploads.image(PNG);
    expect(told).toEqual([{ kind: 'image', used, limit: 5_000 }]);
  });

  test.each([1, 4_499, 4_501, 4_999])('upload %i is told to nobody', async (used) => {
    zaloAnswers(IMAGE, ATTACHMENT);
    const { client, told } = openAfter(used - 1);
    await client.uploads.image(PNG);
    expect(told).toEqual([]);
  });

  test('each kind counts for itself, in the month of Hà Nội', async () => {
    zaloAnswers(IMAGE, ATTACHMENT);
    zaloAnswers(FILE, TOKEN);
    const november = openAfter(0);
    await november.client.uploads.image(PNG);
    await november.client.uploads.file({ bytes: PDF, name: 'a.pdf' });
    zaloAnswers(IMAGE, ATTACHMENT);
    const december = openAfter(0, NOVEMBER + 1_000);
    await december.client.uploads.image(PNG);
    expect([...november.counts.keys(), ...december.counts.keys()]).toEqual([
      'image 2026-11',
      'file 2026-11',
      'image 2026-12',
    ]);
  });

  test('what is refused for its size does not count', async () => {
    const { client, counts } = openAfter(0);
    await failureOf(client.uploads.image(ofSize(PNG, MB + 1)));
    expect([...counts]).toEqual([]);
  });
});
