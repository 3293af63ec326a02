import nock from 'nock';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  createOaClient,
  fetchTransport,
  type OaClientOptions,
  openGate,
  ZaloApiError,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';

export const ACCESS_TOKEN = 'accessToken_EXAMPLE_1';
export const USER_ID = '2222222222222222222';
const HOSTS = {
  oa: 'https://openapi.zalo.me',
  zbs: 'https://business.openapi.zalo.me',
  oauth: 'https://oauth.zaloapp.com',
} as const;

/** No request of a test leaves, and every answer that it prepared is asked for. */
export function guardNetwork(): void {
  beforeAll(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });
  afterAll(() => {
    nock.restore();
  });
}

/** The client over the global fetch, which nock stands in for. */
export function openClient(options: Partial<OaClientOptions> = {}) {
  return createOaClient({
    transport: fetchTransport(),
    tokens: { accessToken: async () => ACCESS_TOKEN, refused: async () => {} },
    gate: openGate,
    hosts: HOSTS,
    ...options,
  });
}

export type Request = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Default: `oa`. */
  readonly host?: keyof typeof HOSTS;
};

/** One request as Zalo would see it. A body that is no text is in hex. */
export type Heard = {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Answers one request to this path, HTTP 200 whatever the answer says, and tells what it was. */
export function zaloAnswers({ method, path, host = 'oa' }: Request, answer: unknown): readonly Heard[] {
  const heard: Heard[] = [];
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  let query: Readonly<Record<string, string>> = {};
  let body = '';
  nock(HOSTS[host])
    .intercept(path, method, (sent) => {
      body = typeof sent === 'string' ? sent : JSON.stringify(sent);
      return true;
    })
    .query((actual) => {
      query = Object.fromEntries(Object.entries(actual).map(([name, value]) => [name, String(value)]));
      return true;
    })
    .reply(200, function () {
      heard.push({ headers: { ...this.req.headers }, query, body });
      return text;
    });
  return heard;
}

/** The error of a promise that must fail with one of Zalo's. */
export async function failureOf(promise: Promise<unknown>): Promise<ZaloApiError> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ZaloApiError)) throw new Error('not a ZaloApiError', { cause: error });
  return error;
}
