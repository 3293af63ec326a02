export type { CallOptions } from './call/request.js';
export { createOaClient, type OaClient, type OaClientOptions } from './client.js';
export type { Bilingual, ZaloErrorKind } from './errors/kind.js';
export { allCodes, type CodeMeaning, type ErrorTable, kindOf, meaningOf } from './errors/meaning.js';
export { ZaloApiError } from './errors/zalo-api-error.js';
export { type Media, parseEvent, type ZaloEvent } from './event.js';
export { type Button, LIMITS, type OutgoingMessage } from './message/outgoing-message.js';
export { type Lane, openGate, type RateGate, type RateSighting } from './rate/gate.js';
export { verifyWebhook, type WebhookSecrets } from './signature.js';
export { type AuthorizationRequest, authorizationUrl } from './tokens/authorization-url.js';
export { type CodeGrant, exchangeCode } from './tokens/exchange-code.js';
export {
  createTokenKeeper,
  type GrantKeeper,
  type GrantState,
  type TokenKeeper,
  type TokenKeeperOptions,
} from './tokens/keeper.js';
export { createPkce, type Pkce } from './tokens/pkce.js';
export type { Attempt, GrantLoss, TokenPair, TokenRecord } from './tokens/record.js';
export { createRecordSeal, type RecordSeal, type RecordSealOptions, TokenSealError } from './tokens/seal.js';
export type { OAuthApp, TokenGrant } from './tokens/token-call.js';
export { type OwnerOptions, ownerOf } from './tokens/token-owner.js';
export { type StoredRecord, TOKEN_LOCK_MS, type TokenStore } from './tokens/token-store.js';
export { fetchTransport } from './transport/fetch-transport.js';
export {
  HTTP_TIMEOUT_MS,
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportError,
} from './transport/transport.js';
export { keepAliveAgent, undiciTransport } from './transport/undici-transport.js';
