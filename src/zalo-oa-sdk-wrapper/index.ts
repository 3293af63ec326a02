export { createOaClient, type OaClient } from './client.js';
export { ZaloApiError, type ZaloErrorKind } from './errors.js';
export { type Media, parseEvent, type ZaloEvent } from './event.js';
export { HTTP_TIMEOUT_MS, keepAliveAgent } from './http.js';
export { type Button, LIMITS, type OutgoingMessage } from './message.js';
export { verifyWebhook, type WebhookSecrets } from './signature.js';
export { createTokenKeeper, type TokenKeeper, type TokenPair, type TokenStore } from './tokens.js';
