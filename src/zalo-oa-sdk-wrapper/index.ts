export type { CallOptions } from './call/request.js';
export { createOaClient, type OaClient, type OaClientOptions } from './client.js';
export type { Bilingual, ZaloErrorKind } from './errors/kind.js';
export { allCodes, type CodeMeaning, type ErrorTable, kindOf, meaningOf } from './errors/meaning.js';
export { ZaloApiError } from './errors/zalo-api-error.js';
export { type Media, parseEvent, type ZaloEvent } from './event.js';
export { type Button, LIMITS, type OutgoingMessage } from './message/outgoing-message.js';
export { type Lane, openGate, type RateGate, type RateSighting } from './rate/gate.js';
export { type MemoryBucketOptions, memoryBucket } from './rate/memory-bucket.js';
export { createRateGate, type RateGateOptions } from './rate/rate-gate.js';
export {
  type BucketOptions,
  type BucketRules,
  bucketRules,
  type OaRate,
  PACKAGE_RATES,
  type Take,
  type TokenBucketStore,
} from './rate/token-bucket.js';
export { verifyWebhook, type WebhookSecrets } from './signature.js';
export { createTokenKeeper, type TokenKeeper, type TokenPair, type TokenStore } from './tokens.js';
export { fetchTransport } from './transport/fetch-transport.js';
export {
  HTTP_TIMEOUT_MS,
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportError,
} from './transport/transport.js';
export { keepAliveAgent, undiciTransport } from './transport/undici-transport.js';
