import { describe, expect, test } from 'vitest';
import { ZaloApiError } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { openClient, SENT, TEXT, tokensInTurn, V2, V3 } from './open-client.js';
import { USER_ID } from './samples.js';
import { cut } from './stand-in.js';

describe('a refused token', () => {
  test.each([-216, -220, -124])('%i brings one refresh and one more try', async (code) => {
    const { keeper, refused } = tokensInTurn('old', 'new');
    const { client, heard } = await openClient(
      ({ headers }) => (headers['access_token'] === 'new' ? SENT : { error: code, message: 'token' }),
      keeper,
    );
    await client.send(USER_ID, TEXT);
    expect(refused).toEqual(['old']);
    expect(heard.map(({ headers }) => headers['access_token'])).toEqual(['old', 'new']);
  });

  test('a token that is refused again is not refreshed a second time', async () => {
    const { keeper, refused } = tokensInTurn('old', 'new', 'newer');
    const { client, heard } = await openClient(() => ({ error: -216, message: 'token' }), keeper);
    await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'token', code: -216 });
    expect([refused, heard.length]).toEqual([['old'], 2]);
  });

  test('the next message may bring a refresh again', async () => {
    const { keeper, refused } = tokensInTurn('old', 'new', 'newer');
    const { client } = await openClient(() => ({ error: -216, message: 'token' }), keeper);
    await expect(client.send(USER_ID, TEXT)).rejects.toThrow(ZaloApiError);
    await expect(client.send(USER_ID, TEXT)).rejects.toThrow(ZaloApiError);
    expect(refused).toEqual(['old', 'new']);
  });
});

describe('a government OA', () => {
  const refuseV3 = ({ path }: { path: string }) => (path === V3 ? { error: -235, message: 'OA type' } : SENT);

  test('the message that v3 refused with -235 goes over v2 with the same body', async () => {
    const { client, heard, paths } = await openClient(refuseV3);
    await expect(client.send(USER_ID, TEXT)).resolves.toMatchObject({ messageId: 'cccc3333' });
    expect(paths()).toEqual([V3, V2]);
    expect(heard[1]?.body).toBe(heard[0]?.body);
  });

  test('later messages go over v2 at once', async () => {
    const { client, paths } = await openClient(refuseV3);
    await client.send(USER_ID, TEXT);
    await client.send(USER_ID, TEXT);
    expect(paths()).toEqual([V3, V2, V2]);
  });

  test('messages that were under way together all arrive', async () => {
    let waiting = 0;
    let open: (value: unknown) => void = () => {};
    const gate = new Promise((resolve) => {
      open = resolve;
    });
    const { client, paths } = await openClient(({ path }) => {
      if (path !== V3) return SENT;
      waiting += 1;
      if (waiting === 5) open(null);
      return gate.then(() => ({ error: -235, message: 'OA type' }));
    });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => client.send(USER_ID, TEXT)));
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
    expect(paths().filter((path) => path === V2)).toHaveLength(5);
  });

  test('-235 on v2 too is an error and no loop', async () => {
    const { client, paths } = await openClient(() => ({ error: -235, message: 'OA type' }));
    await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'unsupported', code: -235 });
    expect(paths()).toEqual([V3, V2]);
  });

  test.each([-32, -200, -201, -213, -233, -240])(
    '%i does not lead to v2, nor does the message after it',
    async (code) => {
      const { client, paths } = await openClient(() => ({ error: code, message: 'no' }));
      await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ code });
      await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ code });
      expect(paths()).toEqual([V3, V3]);
    },
  );

  test('a connection cut after the request does not lead to v2', async () => {
    const { client, paths } = await openClient(() => cut);
    await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'uncertain' });
    expect(paths()).toEqual([V3]);
  });
});
