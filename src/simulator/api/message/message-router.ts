import express, { type Router } from 'express';
import { broadcast } from '../broadcast/broadcast.js';
import type { ApiDeps } from '../deps.js';
import { Refusal, retired, succeed } from '../envelope.js';
import { answerAnonymous } from './anonymous.js';
import { type ConsultDeps, consult } from './consult.js';
import { parseSendBody } from './send-body.js';

/** Contract §3.2, §3.3, §3.7, §3.8 and, for the two paths, §8.2. */
export function messageRouter(deps: ConsultDeps & Pick<ApiDeps, 'store' | 'ids'>): Router {
  const router = express.Router();

  router.post('/v3.0/oa/message/cs', (req, res) => {
    if (deps.settings().type === 4) throw new Refusal(-235, 'API does not support this OA type');
    const body = parseSendBody(req.body);
    succeed(res, body.recipient.anonymous_id === undefined ? consult(body, 'v3', deps) : answerAnonymous(body, deps));
  });
  router.post('/v2.0/oa/message', (req, res) => {
    const body = parseSendBody(req.body);
    const { target, anonymous_id: anonymousId } = body.recipient;
    if (target) return succeed(res, broadcast(body, target, deps));
    succeed(res, anonymousId === undefined ? consult(body, 'v2', deps) : answerAnonymous(body, deps));
  });
  // §3.5: withdrawn by Zalo
  router.post(['/v3.0/oa/message/transaction', '/v3.0/oa/message/promotion'], () => {
    throw retired();
  });
  return router;
}
