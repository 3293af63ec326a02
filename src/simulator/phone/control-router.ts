import express, { type Router } from 'express';
import { z } from 'zod';
import type { Faults } from '../faults/fault-desk.js';
import { faultScriptSchema } from '../faults/rule-schema.js';
import type { MovableClock } from '../movable-clock.js';
import type { Courier } from '../webhook/courier.js';
import type { WebhookConsole } from '../webhook/webhook-console.js';

const clockBody = z.union([
  z.strictObject({ advanceMs: z.number() }),
  z.strictObject({ at: z.number().min(0) }),
  z.strictObject({ reset: z.literal(true) }),
]);

const faultsBody = z
  .strictObject({
    latencyMs: z.number().min(0).max(600_000),
    failNext: z.enum(['cut-before', 'cut-after', '5xx', 'revoked']).nullable(),
    duplicateWebhooks: z.boolean(),
    reorderWebhooks: z.boolean(),
    webhookDelayMs: z.number().min(0).max(600_000),
  })
  .partial();

const webhookBody = z.object({ url: z.url({ protocol: /^https?$/ }).optional() });
const probeBody = z.object({ signed: z.boolean() });

export type ControlRouterDeps = {
  readonly clock: MovableClock;
  readonly faults: Faults;
  readonly desk: WebhookConsole;
  readonly courier: Courier;
};

/** The page's knobs: clock, faults, and what the console's Webhook page holds. Each answers what is so afterwards. */
export function controlRouter({ clock, faults, desk, courier }: ControlRouterDeps): Router {
  const router = express.Router();

  router.post('/clock', (req, res) => {
    const body = clockBody.parse(req.body);
    if ('advanceMs' in body) clock.advance(body.advanceMs);
    else if ('at' in body) clock.set(body.at);
    else clock.reset();
    res.json({ now: clock.now(), offsetMs: clock.offsetMs() });
  });

  router.post('/faults', (req, res) => {
    const given = Object.entries(faultsBody.parse(req.body)).filter(([, value]) => value !== undefined);
    faults.set(Object.fromEntries(given));
    res.json(faults.switches());
  });

  router.post('/faults/script', (req, res) => {
    const { rules, seed = 1 } = faultScriptSchema.parse(req.body);
    faults.script(rules, { seed });
    res.json({ rules: rules.length, seed });
  });

  router.post('/webhook', (req, res) => {
    const { url } = webhookBody.parse(req.body);
    if (url !== undefined) desk.setUrl(url);
    res.json(desk.state());
  });
  router.post('/webhook/probe', async (req, res) => {
    res.json(await courier.probe(probeBody.parse(req.body)));
  });
  router.post('/webhook/resubscribe', (_req, res) => {
    desk.resubscribe();
    res.json(desk.state());
  });
  return router;
}
