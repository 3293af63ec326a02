import { describe, expect, test } from 'vitest';
import type { CallOptions, OaClient } from '../../../src/zalo-oa-sdk-wrapper/index.js';
import { ACCESS_TOKEN, failureOf, guardNetwork, openClient, type Request, zaloAnswers } from './open-nock.js';

/** One call: what goes over the wire, and what its caller gets. */
export type CallCase = Request & {
  readonly does: string;
  readonly call: (client: OaClient, options?: CallOptions) => Promise<unknown>;
  /** The query, each value as written. Default: none. */
  readonly query?: Readonly<Record<string, string>>;
  /** The body to the byte. Default: none. */
  readonly body?: string;
  readonly answer: unknown;
  readonly result: unknown;
};

/** A call passes on what its caller says of it. The gate ends it here: nothing leaves. */
export async function expectOptions(call: CallCase['call'], host?: CallCase['host']): Promise<void> {
  const givingUp = new AbortController();
  const giveUp = () => givingUp.abort(new Error('given up'));
  const passed: unknown[] = [];
  const gate = {
    pass: async (lane: string, signal?: AbortSignal) => {
      passed.push(lane);
      giveUp();
      signal?.throwIfAborted();
    },
    heard: async () => {},
  };
  if (host === 'zbs') giveUp(); // no gate: outside the OA's rate
  await expect(call(openClient({ gate }), { lane: 'bulk', signal: givingUp.signal })).rejects.toThrow('given up');
  expect(passed).toEqual(host === 'zbs' ? [] : ['bulk']);
}

/** For each call: the request to the byte, the typed result, and the failure inside HTTP 200 (contract §3.1). */
export function describeCalls(cases: readonly CallCase[]): void {
  guardNetwork();

  describe.each(cases)('$does', ({ call, query = {}, body = '', answer, result, ...request }) => {
    test(`${request.method} ${request.path} goes out as the contract writes it, and its answer comes back typed`, async () => {
      const heard = zaloAnswers(request, answer);
      await expect(call(openClient())).resolves.toEqual(result);
      expect(heard).toMatchObject([{ query, body, headers: { access_token: ACCESS_TOKEN } }]);
      expect(heard[0]?.query).toEqual(query);
      expect(heard[0]?.headers).not.toHaveProperty('authorization');
      expect(heard[0]?.headers['content-type']).toBe(body === '' ? undefined : 'application/json');
    });

    test('it waits in the lane that its caller names, and is given up with its signal', async () => {
      await expectOptions(call, request.host);
    });

    test('an error inside HTTP 200 is an error', async () => {
      const code = request.host === 'zbs' ? -132 : -201;
      zaloAnswers(request, { error: code, message: 'a field is invalid', data: {} });
      const failure = await failureOf(call(openClient()));
      expect(failure).toMatchObject({ kind: 'invalid', code, endpoint: request.path });
    });
  });
}
