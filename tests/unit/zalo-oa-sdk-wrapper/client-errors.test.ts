import { inspect } from 'node:util';
import { errors, MockAgent } from 'undici';
import { describe, expect, test } from 'vitest';
import { ZaloApiError } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, clientOf, openClient, SENT, TEXT, tokensInTurn, V3 } from './open-client.js';
import { USER_ID } from './samples.js';
import { closedPort, cut, cutInAnswer, page, type Reply } from './stand-in.js';

const failing = async (reply: Reply) => {
  const zalo = await openClient(() => reply);
  return { ...zalo, failure: zalo.client.send(USER_ID, TEXT) };
};

describe('an error inside HTTP 200', () => {
  test.each([
    [-32, 'rate-limited'],
    [-200, 'transient'],
    [-213, 'not-reachable'],
    [-217, 'not-reachable'],
    [-227, 'not-reachable'],
    [-244, 'not-reachable'],
    [-230, 'window-closed'],
    [-232, 'window-closed'],
    [-233, 'unsupported'],
    [-240, 'unsupported'],
    [-204, 'needs-human'],
    [-209, 'needs-human'],
    [-212, 'needs-human'],
    [-219, 'needs-human'],
    [-221, 'needs-human'],
    [-223, 'needs-human'],
    [-224, 'needs-human'],
    [-248, 'needs-human'],
    [-320, 'needs-human'],
    [-321, 'needs-human'],
    [-201, 'invalid'],
    [-31337, 'unknown'],
  ])('%i is %s', async (code, kind) => {
    const { failure } = await failing({ error: code, message: 'no', data: {} });
    await expect(failure).rejects.toMatchObject({ name: 'ZaloApiError', kind, code, endpoint: V3 });
  });

  test('an error is not sent again', async () => {
    const { failure, heard } = await failing({ error: -200, message: 'no' });
    await expect(failure).rejects.toThrow(ZaloApiError);
    expect(heard).toHaveLength(1);
  });

  test('an answer without an error code is no success, and names no code', async () => {
    const { failure } = await failing({ message: 'hm' });
    await expect(failure).rejects.toMatchObject({ kind: 'unknown', code: null });
  });
});

describe('the connection', () => {
  test('a refused connection is transient: nothing left', async () => {
    const { dispatcher } = await openClient(() => SENT);
    const tokens = tokensInTurn(ACCESS_TOKEN).keeper;
    const client = clientOf(await closedPort(), dispatcher, tokens);
    await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind: 'transient', code: null });
  });

  test('C6: a connection cut after the request is uncertain, and the request is not repeated', async () => {
    const { failure, heard } = await failing(cut);
    await expect(failure).rejects.toMatchObject({ kind: 'uncertain', code: null });
    expect(heard).toHaveLength(1);
  });

  test('C6: a connection cut in the middle of the answer is uncertain', async () => {
    const { failure } = await failing(cutInAnswer);
    await expect(failure).rejects.toMatchObject({ kind: 'uncertain' });
  });

  test('C6: HTTP 503 without JSON is transient: the request was not taken', async () => {
    const { failure } = await failing(page(503));
    await expect(failure).rejects.toMatchObject({ kind: 'transient', code: null });
  });

  test.each([500, 502, 504])(
    'C6: HTTP %i without JSON may come after the request was passed on: uncertain',
    async (status) => {
      const { failure, heard } = await failing(page(status));
      await expect(failure).rejects.toMatchObject({ kind: 'uncertain', code: null });
      expect(heard).toHaveLength(1);
    },
  );

  test.each([500, 502, 503, 504])(
    'C6: a question that HTTP %i left without an answer may be asked again',
    async (status) => {
      const { client } = await openClient(() => page(status));
      await expect(client.oa.profile()).rejects.toMatchObject({ kind: 'transient', code: null });
    },
  );

  test('a page in place of JSON is unknown: not sent again', async () => {
    const { failure } = await failing(page(200));
    await expect(failure).rejects.toMatchObject({ kind: 'unknown' });
  });

  const coded = (code: string) => Object.assign(new Error(code), { code });
  const system = (syscall: string, code: string) => Object.assign(new Error(code), { syscall, code });

  test.each([
    ['no connection in time', 'transient', new errors.ConnectTimeoutError()],
    ['no route to the network', 'transient', system('connect', 'ENETUNREACH')],
    ['no route to the host', 'transient', system('connect', 'EHOSTUNREACH')],
    ['a name that is not found', 'transient', system('getaddrinfo', 'ENOTFOUND')],
    [
      'two addresses that both refuse',
      'transient',
      new AggregateError([system('connect', 'ECONNREFUSED'), system('connect', 'ENETUNREACH')]),
    ],
    ['a clock so wrong that no certificate is valid', 'transient', coded('CERT_NOT_YET_VALID')],
    ['a proxy with a certificate of its own', 'transient', coded('SELF_SIGNED_CERT_IN_CHAIN')],
    ['no answer in time', 'uncertain', new errors.HeadersTimeoutError()],
    ['half an answer in time', 'uncertain', new errors.BodyTimeoutError()],
    ['a reset while reading', 'uncertain', system('read', 'ECONNRESET')],
    ['a route lost while reading', 'uncertain', system('read', 'EHOSTUNREACH')],
  ])('C6: %s is %s', async (_, kind, error) => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    dispatcher.get('http://zalo.example').intercept({ path: V3, method: 'POST' }).replyWithError(error);
    const tokens = tokensInTurn(ACCESS_TOKEN).keeper;
    const client = clientOf('http://zalo.example', dispatcher, tokens);
    await expect(client.send(USER_ID, TEXT)).rejects.toMatchObject({ kind });
  });
});

describe('what an error tells', () => {
  test.each([
    ['a code', { error: -213, message: `no ${ACCESS_TOKEN} ${USER_ID} Chào bạn` }],
    ['a refused token', { error: -216, message: `Access token is invalid ${ACCESS_TOKEN}` }],
    ['a cut connection', cut],
    ['a page', page(502)],
  ])('after %s there is no token, no recipient and no text in it', async (_, reply) => {
    const { failure } = await failing(reply);
    const error: unknown = await failure.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ZaloApiError);
    const told = `${error} ${JSON.stringify(error)} ${inspect(error, { depth: null, showHidden: true })}`;
    expect([ACCESS_TOKEN, USER_ID, 'Chào bạn'].filter((secret) => told.includes(secret))).toEqual([]);
  });
});
