import {
  createOaClient,
  createRateGate,
  type OaClient,
  type TokenBucketStore,
  type Transport,
  ZaloApiError,
} from '../../src/zalo-oa-sdk-wrapper/index.js';
import type { VirtualTime } from '../support/virtual-time.js';

const TOKENS = { accessToken: async () => 'accessToken_EXAMPLE_1', refused: async () => {} };
const HOSTS = { oa: 'http://zalo.invalid', zbs: 'http://zbs.invalid' };

/** One process that sends for the OA: a gate of its own on a bucket that others use too. */
export function office(
  bucket: TokenBucketStore,
  time: VirtualTime,
  transport: Transport,
  random: () => number,
): OaClient {
  const counted: TokenBucketStore = {
    take: (lane) => time.during(bucket.take(lane)),
    observe: (seen) => time.during(bucket.observe(seen)),
    pause: (forMs) => time.during(bucket.pause(forMs)),
  };
  const gate = createRateGate({ bucket: counted, clock: time, sleep: time.sleep, random });
  return createOaClient({ transport, tokens: TOKENS, gate, hosts: HOSTS });
}

export const text = (words: string) => ({ kind: 'text', text: words, buttons: [] }) as const;

/** Works a list off, so many sends of each client at a time. What Zalo refuses for the rate is sent again. */
export async function campaign(clients: readonly OaClient[], names: readonly string[], atOnce: number): Promise<void> {
  const left = [...names];
  const worker = async (client: OaClient) => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      try {
        await client.send('2222222222222222222', text(name), { lane: 'bulk' });
      } catch (error) {
        if (!(error instanceof ZaloApiError) || error.kind !== 'rate-limited') throw error;
        left.unshift(name);
      }
    }
  };
  await Promise.all(clients.flatMap((client) => Array.from({ length: atOnce }, () => worker(client))));
}
