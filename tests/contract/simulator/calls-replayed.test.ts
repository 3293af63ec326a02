import nock from 'nock';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchTransport } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { contractClient } from './contract-client.js';
import { outcomeOf } from './outcome.js';
import { plainBody, type RecordedExchange, readRecording } from './recording.js';
import { SCENARIOS } from './scenarios.js';

const HOSTS = { oa: 'https://openapi.zalo.me', zbs: 'https://business.openapi.zalo.me' };

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
});

/** Answers the next request of this kind as recorded, and notes what it was. */
function replay({ request, response }: RecordedExchange, heard: RecordedExchange['request'][]): void {
  const { host, method, path } = request;
  nock(HOSTS[host])
    .intercept(path, method)
    .reply(function answer(uri, requestBody) {
      const headers = Object.fromEntries(Object.keys(request.headers).map((name) => [name, this.req.getHeader(name)]));
      const plain = plainBody(headers as Record<string, string>, bodyOf(requestBody));
      heard.push({ method: this.req.method ?? method, host, path: uri, ...plain });
      return [response.status, JSON.stringify(response.body), response.headers];
    });
}

/** nock hands out JSON parsed, bytes that are no text in hex, and nothing as ''. */
function bodyOf(requestBody: unknown): string | Uint8Array | undefined {
  if (typeof requestBody !== 'string') return JSON.stringify(requestBody);
  if (/^([0-9a-f]{2})+$/.test(requestBody)) return Buffer.from(requestBody, 'hex');
  return requestBody === '' ? undefined : requestBody;
}

test.each(SCENARIOS)('$name: asks and understands the same as recorded', async ({ name, run }) => {
  const recording = readRecording(name);
  if (!recording) throw new Error(`'${name}' was never recorded: UPDATE_RECORDINGS=1 npx vitest run tests/contract`);
  const heard: RecordedExchange['request'][] = [];
  for (const exchange of recording.exchanges) replay(exchange, heard);
  const client = contractClient({
    transport: fetchTransport(),
    hosts: HOSTS,
    accessToken: recording.facts['accessToken'] ?? '',
    sleep: async () => {},
  });
  expect(await outcomeOf(() => run(client, recording.facts))).toEqual(recording.outcome);
  expect(heard).toEqual(recording.exchanges.map(({ request }) => request));
  expect(nock.pendingMocks()).toEqual([]);
});
