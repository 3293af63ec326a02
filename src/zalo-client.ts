import type { ZaloConfig } from './config/index.js';
import type { Clock } from './conversation/index.js';
import { type RedisClient, redisTokenBucket, redisTraitStore } from './store/index.js';
import { createOaClient, createRateGate, type OaClientOptions } from './zalo-oa-sdk-wrapper/index.js';

export type ZaloClientDeps = Pick<OaClientOptions, 'transport' | 'tokens'> & {
  readonly zalo: ZaloConfig;
  readonly redis: RedisClient;
  readonly clock: Clock;
};

/** A refused form of message is tried again after this long: OAs and Zalo change. */
const TRAITS_KEPT_SECONDS = 7 * 24 * 3_600;

/** The client of one OA as its settings want it. All processes on this Redis share its rate, and what it learnt of the OA. */
export function openZaloClient({ zalo, redis, transport, tokens, clock }: ZaloClientDeps) {
  return createOaClient({
    transport,
    tokens,
    gate: createRateGate({ bucket: redisTokenBucket(redis, { oaId: zalo.oaId, rate: zalo.rate }) }),
    hosts: { oa: zalo.apiBaseUrl, zbs: zalo.zbsBaseUrl },
    ...(zalo.sendsProof ? { proofSecret: zalo.appSecret.reveal() } : {}),
    interactive: {
      path: zalo.buttons.path,
      ...(zalo.buttons.template === null ? {} : { buttonsTemplate: zalo.buttons.template }),
    },
    traits: redisTraitStore(redis, zalo.oaId, TRAITS_KEPT_SECONDS),
    traitLife: { ms: TRAITS_KEPT_SECONDS * 1_000, now: clock.now },
  });
}
