import express, { type Router } from 'express';
import type { ApiDeps } from '../deps.js';
import { Refusal, refusalHandler } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { authorise, ZBS_TOKEN_CODES } from '../gate/authorise.js';
import { standing } from '../gate/standing.js';
import { templateByPhoneRouter } from './template-by-phone-router.js';
import { templateDraftRouter } from './template-draft-router.js';
import { templateImageRouter } from './template-image-router.js';
import { zbsInfoRouter } from './zbs-info-router.js';

const PATHS = ['/message', '/template', '/quality', '/rating', '/upload'];

/** What stands at https://business.openapi.zalo.me, with codes of its own (contract §7.2) and no rate of the OA (§4). */
export function zbsRouter(deps: ApiDeps): Router {
  const router = express.Router();
  router.use(PATHS, authorise(deps.tokens, deps.app.secret, ZBS_TOKEN_CODES), standing(deps.settings, -135));
  router.use(PATHS, ...exactJsonBody);
  router.use(templateByPhoneRouter(deps));
  router.use(templateDraftRouter(deps));
  router.use(templateImageRouter(deps));
  router.use(zbsInfoRouter(deps));
  router.use(PATHS, () => {
    throw new Refusal(-106, 'Method is not supported'); // seen live for a path that is none
  });
  router.use(refusalHandler);
  return router;
}
