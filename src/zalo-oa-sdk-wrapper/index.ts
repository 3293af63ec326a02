export type { CallOptions } from './call/request.js';
export * from './calls/index.js';
export { createOaClient, type OaClient, type OaClientOptions } from './client.js';
export type { Bilingual, ZaloErrorKind } from './errors/kind.js';
export { allCodes, type CodeMeaning, type ErrorTable, kindOf, meaningOf } from './errors/meaning.js';
export { type Breach, UnsentCallError } from './errors/unsent-call-error.js';
export { ZaloApiError } from './errors/zalo-api-error.js';
export { problemsOf } from './message/check-message.js';
export { type ChoiceMessage, type ChoicePage, choiceMessage, choicePage } from './message/choice-message.js';
export { fitMessage, fitText } from './message/fit-message.js';
export { lengthOf } from './message/length.js';
export { LIMITS } from './message/limits.js';
export type {
  Button,
  ImageMessage,
  LinkButton,
  ListRow,
  OutgoingMessage,
  PhoneButton,
  ReplyButton,
  RowAction,
  SmsButton,
  TextMessage,
} from './message/outgoing-message.js';
export { isInteractive, plainMessage } from './message/plain-message.js';
export { splitText } from './message/split-text.js';
export { type Lane, openGate, type RateGate, type RateSighting } from './rate/gate.js';
export { type MemoryBucketOptions, memoryBucket } from './rate/memory-bucket.js';
export { createRateGate, type RateGateOptions } from './rate/rate-gate.js';
export {
  type BucketOptions,
  type BucketRules,
  bucketRules,
  type KnownAtTake,
  type OaRate,
  PACKAGE_RATES,
  type Take,
  type TokenBucketStore,
  tellsMore,
} from './rate/token-bucket.js';
export type { InteractiveStyle, MessageSenderOptions } from './send/message-sender.js';
export { REACTIONS, type Reaction } from './send/react.js';
export type { Recipient } from './send/recipient.js';
export type { MessageQuota, Sent } from './send/sent.js';
export { memoryTraits, type OaTraits, type TraitLife, type TraitStore } from './send/traits.js';
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
export * from './webhook/index.js';
