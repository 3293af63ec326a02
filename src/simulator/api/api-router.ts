import express, { type Router } from 'express';
import type { SimulatorOptions } from '../options.js';
import type { TokenBook } from '../token-book.js';
import { authorise } from './authorise.js';
import { refusalHandler } from './envelope.js';
import { type MessageDeps, messageRouter } from './message-router.js';
import { oaRouter } from './oa-router.js';
import { rateHeaders } from './rate.js';
import { uploadRouter } from './upload-router.js';
import { userRouter } from './user-router.js';

export type ApiDeps = Omit<MessageDeps, 'oaType'> & {
  readonly options: SimulatorOptions;
  readonly tokens: TokenBook;
};

/** What stands at https://openapi.zalo.me. */
export function apiRouter({ options, tokens, ...deps }: ApiDeps): Router {
  const router = express.Router();
  // the token is looked at before the body: a bad token with a bad body answers -216
  router.use(['/v2.0', '/v3.0'], rateHeaders(deps.clock), authorise(tokens, options.app.secret));
  router.use(express.json({ limit: '256kb' }));
  router.use(messageRouter({ ...deps, oaType: options.oa.type ?? 2 }));
  router.use(userRouter(deps.residents));
  router.use(oaRouter(options.oa, deps.residents));
  router.use(uploadRouter(deps.pictures));
  router.use(['/v2.0', '/v3.0'], (_req, res) => void res.status(404).json({ error: 404, message: 'Empty api' }));
  router.use(refusalHandler);
  return router;
}
