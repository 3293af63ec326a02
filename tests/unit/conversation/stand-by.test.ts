import { expect, test, vi } from 'vitest';
import { standBy } from '../../../src/conversation/index.js';
import { TokenSealError, ZaloApiError } from '../../../src/zalo-oa-sdk-wrapper/index.js';

test('a run that ends by itself ends so', async () => {
  expect(await standBy(async () => ({ again: true, afterMs: 7 }), vi.fn())).toEqual({ again: true, afterMs: 7 });
});

test.each([
  ['a grant that is lost', new ZaloApiError('needs-human', '/v4/oa/access_token', { code: -14014, table: 'oauth' })],
  ['a package that is too low', new ZaloApiError('needs-human', '/v3.0/oa/message/cs', { code: -224 })],
  ['tokens that do not open', new TokenSealError('key')],
])('C15: %s ends the run without a retry, and is told of', async (_, error) => {
  const onStandBy = vi.fn();
  expect(await standBy(() => Promise.reject(error), onStandBy)).toEqual({ again: false });
  expect(onStandBy.mock.calls).toEqual([[error]]);
});

test.each([
  new ZaloApiError('transient', '/v3.0/oa/message/cs'),
  new ZaloApiError('rate-limited', '/v3.0/oa/message/cs', { code: -32 }),
  new TypeError('ours'),
])('%s is passed on', async (error) => {
  await expect(standBy(() => Promise.reject(error), vi.fn())).rejects.toBe(error);
});
