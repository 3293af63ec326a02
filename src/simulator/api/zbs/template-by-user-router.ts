import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { readFields } from '../read-fields.js';
import { knownUser } from '../user/known-user.js';
import { type DeliverDeps, deliverTemplate } from './deliver-template.js';
import { enabledTemplate, fillTemplate } from './template-data.js';

// no tracking_id: a conflict of the sources (contract §3.6), so it is ignored rather than refused
const body = z.object({ user_id: z.string(), template_id: z.string(), template_data: z.unknown().optional() });

type Deps = DeliverDeps & Pick<ApiDeps, 'residents' | 'settings' | 'wallet' | 'courier' | 'events'>;

/** Contract §3.6: a paid template by user id, outside the windows of §4. */
export function templateByUserRouter(deps: Deps): Router {
  const { residents, settings, wallet, courier, events } = deps;
  const router = express.Router();
  router.post('/v3.0/oa/message/template', (req, res) => {
    const { user_id: userId, template_id: templateId, template_data: data } = readFields(body, req.body);
    const resident = knownUser(userId, residents);
    const template = enabledTemplate(templateId, settings());
    if (!template.takesUserId) throw new Refusal(-249, 'Template cannot be sent by user id');
    const text = fillTemplate(template, data);
    if (resident.hasBlocked) throw new Refusal(-217, 'User has blocked invitations of this OA');
    if (resident.zbsRefusal !== undefined) throw new Refusal(resident.zbsRefusal, 'User cannot receive this template');
    if (!wallet.payForTemplate(template.price.userId)) throw new Refusal(-321, 'ZCA account is out of money');

    const message = deliverTemplate(resident, template, { text }, deps);
    if (!resident.isPhoneOff) courier.send(resident.id, events.userReceived(resident, message.id));
    const remain = Math.floor(settings().zbsBalance / template.price.userId);
    const answer = { message_id: message.id, user_id: resident.id, sent_time: String(message.at) };
    succeed(res, { ...answer, quota: { quota_type: 'purchase_quota', remain } });
  });
  return router;
}
