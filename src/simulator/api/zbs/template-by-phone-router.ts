import { createHash } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { ResidentState } from '../../state.js';
import { dayOf, isNight } from '../../vietnam-time.js';
import type { ZbsTemplate } from '../../zbs-template.js';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { type DeliverDeps, deliverTemplate } from './deliver-template.js';
import { readZbs } from './read-zbs.js';
import { enabledTemplate, fillTemplate } from './template-data.js';
import { zbsQuota } from './zbs-quota.js';

const MAX_TRACKING_ID = 48;

const body = z.object({
  phone: z.union([z.string(), z.int().transform(String)]),
  template_id: z.union([z.string(), z.int().transform(String)]),
  template_data: z.unknown().optional(),
  tracking_id: z.string().min(1).max(MAX_TRACKING_ID),
  sending_mode: z.union([z.string(), z.int().transform(String)]).default('1'),
  mode: z.string().optional(),
});
type Order = z.infer<typeof body>;

type Deps = DeliverDeps & Pick<ApiDeps, 'residents' | 'settings' | 'wallet' | 'tally' | 'clock' | 'courier' | 'events'>;

/** Contract §3.6: a paid template by phone number, or by the SHA-256 of one. */
export function templateByPhoneRouter(deps: Deps): Router {
  const router = express.Router();
  router.post('/message/template', (req, res) => {
    const order = readZbs(body, req.body);
    const phone = order.phone.replace(/^\+/, '');
    if (!/^84\d{9}$/.test(phone)) throw new Refusal(-108, 'Phone number is invalid');
    succeed(
      res,
      send(order, (resident) => resident.phone === phone, deps),
    );
  });
  router.post('/message/template/hashphone', (req, res) => {
    const order = readZbs(body, req.body);
    if (!/^[0-9a-f]{64}$/i.test(order.phone)) throw new Refusal(-108, 'Phone number is invalid');
    const hash = order.phone.toLowerCase();
    succeed(
      res,
      send(order, ({ phone }) => phone !== undefined && sha256(phone) === hash, deps),
    );
  });
  return router;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function send(order: Order, isRecipient: (resident: ResidentState) => boolean, deps: Deps): object {
  const { residents, settings, wallet, tally, clock } = deps;
  const template = enabledTemplate(order.template_id, settings());
  const text = fillTemplate(template, order.template_data);
  assertMode(order, template);
  const now = clock.now();
  if (settings().zbsNightRule && isNight(now)) throw new Refusal(-133, 'Template cannot be sent from 22:00 to 06:00');
  const resident = residents.all().find(isRecipient);
  if (!resident) throw new Refusal(-118, 'Phone number has no Zalo account');
  const isTrial = order.mode === 'development';
  if (isTrial && !resident.isAdmin) throw new Refusal(-127, 'Template in development reaches admins only');
  if (resident.zbsRefusal !== undefined) throw new Refusal(resident.zbsRefusal, 'User cannot receive this template');
  if (zbsQuota(deps).remaining <= 0) throw new Refusal(-144, 'Daily quota of the OA is reached');
  if (!wallet.payForTemplate(template.price.phone)) throw new Refusal(isTrial ? -126 : -115, 'Out of balance');
  tally.add(`zbs:${dayOf(now)}`);

  const message = deliverTemplate(resident, template, { text, trackingId: order.tracking_id }, deps);
  // §2.10: the receipt goes to the number as it was given
  if (!resident.isPhoneOff) {
    const receipt = deps.events.zbsReceived({ id: message.id, trackingId: order.tracking_id }, order.phone, message.at);
    deps.courier.send(resident.id, receipt);
  }
  const { daily, remaining } = zbsQuota(deps);
  return {
    msg_id: message.id,
    sent_time: String(message.at),
    sending_mode: order.sending_mode,
    quota: { dailyQuota: String(daily), remainingQuota: String(remaining) },
  };
}

// mode 3 goes beyond the quota and is refused to tags 1 and 2
function assertMode({ sending_mode: mode }: Order, { tag }: ZbsTemplate): void {
  if (mode !== '1' && mode !== '3') throw new Refusal(-161, 'sending_mode is invalid');
  if (mode === '3' && tag !== 3) throw new Refusal(-162, 'sending_mode is not allowed for this template');
}
