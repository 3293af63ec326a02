import express, { type Router } from 'express';
import { articleRouter } from './article/article-router.js';
import { videoRouter } from './article/video-router.js';
import { consentRouter } from './consent/consent-router.js';
import type { ApiDeps } from './deps.js';
import { refusalHandler } from './envelope.js';
import { authorise, OA_TOKEN_CODES } from './gate/authorise.js';
import { rateGate } from './gate/rate.js';
import { standing } from './gate/standing.js';
import { groupChatRouter } from './group/group-chat-router.js';
import { groupRouter } from './group/group-router.js';
import { memberRouter } from './group/member-router.js';
import { historyRouter } from './history/history-router.js';
import { messageRouter } from './message/message-router.js';
import { oaRouter } from './oa/oa-router.js';
import { quotaRouter } from './quota/quota-router.js';
import { tagRouter } from './tag/tag-router.js';
import { uploadRouter } from './upload/upload-router.js';
import { userRouter } from './user/user-router.js';
import { templateByUserRouter } from './zbs/template-by-user-router.js';

const VERSIONS = ['/v2.0', '/v3.0'];

/** What stands at https://openapi.zalo.me. */
export function apiRouter(deps: ApiDeps): Router {
  const router = express.Router();
  const rate = rateGate(deps.clock, deps.settings);
  router.use((req, res, next) => (isApi(req.path) ? rate.headers(req, res, next) : next()));
  // the token is looked at before the body: a bad token with a bad body answers -216
  router.use(VERSIONS, authorise(deps.tokens, deps.app.secret, OA_TOKEN_CODES), standing(deps.settings, -224));
  router.use((req, res, next) => (isApi(req.path) ? rate.spend(req, res, next) : next()));
  // first those that read their bodies themselves, because an id may come as a number (contract §6)
  router.use(userRouter(deps), tagRouter(deps), quotaRouter(deps), consentRouter(deps));
  router.use(groupRouter(deps), memberRouter(deps));
  router.use(express.json({ limit: '256kb' }));
  router.use(messageRouter(deps), templateByUserRouter(deps), groupChatRouter(deps));
  router.use(oaRouter(deps), historyRouter(deps), uploadRouter(deps), articleRouter(deps), videoRouter(deps));
  router.use(VERSIONS, (_req, res) => void res.status(404).json({ error: 404, message: 'Empty api' }));
  router.use(refusalHandler);
  return router;
}

const isApi = (path: string) => VERSIONS.some((version) => path.startsWith(`${version}/`));
