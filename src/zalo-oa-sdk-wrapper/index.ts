export { createOaClient, type OaClient } from './client.js';
export { ZaloApiError, type ZaloErrorKind } from './errors.js';
export { HTTP_TIMEOUT_MS, keepAliveAgent } from './http.js';
export { type Button, LIMITS, type OutgoingMessage } from './message.js';
export { createTokenKeeper, type TokenKeeper, type TokenPair, type TokenStore } from './tokens.js';
export * from './webhook/index.js';
