export { createHttpServer, type HttpDeps } from './app.js';
export type { Part } from './health-router.js';
export { createMetrics, type Metrics } from './metrics.js';
export type { OAuthDeps } from './oauth-router.js';
