import {
  createOaClient,
  fetchTransport,
  type OaClientOptions,
  openGate,
} from '../../../src/zalo-oa-sdk-wrapper/index.js';

export const OA_HOST = 'https://openapi.zalo.me';
export const ZBS_HOST = 'https://business.openapi.zalo.me';
export const ACCESS_TOKEN = 'accessToken_EXAMPLE_1';

/** A client over the platform's fetch, which nock stands in for: it does not reach undici's own agent. */
export function fetchClient({
  accessToken = ACCESS_TOKEN,
  ...options
}: Partial<OaClientOptions> & { accessToken?: string } = {}) {
  return createOaClient({
    transport: fetchTransport(),
    tokens: { accessToken: async () => accessToken, refused: async () => {} },
    gate: openGate,
    hosts: { oa: OA_HOST, zbs: ZBS_HOST },
    ...options,
  });
}
