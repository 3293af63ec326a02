import express, { type ErrorRequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { OaSettings, OaSettingsBook } from './oa-settings.js';
import type { ResidentBook } from './resident-book.js';
import { residentTraits } from './resident-traits.js';
import type { ResidentState } from './state.js';
import type { TokenBook } from './token-book.js';

const amount = z.number().min(0);
// null in JSON takes a setting away
const cleared = <S extends z.ZodType>(schema: S) => schema.nullable().transform((value) => value ?? undefined);

const oaChange = z
  .strictObject({
    type: z.union([z.literal(2), z.literal(4)]),
    tier: z.enum(['basic', 'standard', 'growth', 'full']),
    refuseAll: cleared(z.strictObject({ code: z.int().negative(), message: z.string().exactOptional() })),
    interactiveOnV3: z.union([z.literal('accepted'), z.literal(-233), z.literal(-201), z.literal(-240)]),
    dropQuotaFields: z.boolean(),
    limitsRate: z.boolean(),
    zca: cleared(z.strictObject({ balance: amount })),
    uploadsPerMonth: amount,
    broadcastsPerMonth: amount,
    processingMs: amount,
    zbsBalance: amount,
    zbsDailyQuota: amount,
    zbsNightRule: z.boolean(),
  })
  .partial();

const residentChange = z
  .strictObject({
    ...residentTraits,
    isFollower: z.boolean(),
    hasContacted: z.boolean(),
    hasBlocked: z.boolean(),
    lastInteractionAt: z.number(),
  })
  .partial();

export type SettingsRouterDeps = {
  readonly settings: OaSettingsBook;
  readonly residents: ResidentBook;
  readonly tokens: Pick<TokenBook, 'revoke'>;
};

/** `updateOa`, `updateResident` and `revokeGrant` over HTTP, for bots in another language; mounted behind the page's API. */
export function settingsRouter({ settings, residents, tokens }: SettingsRouterDeps): Router {
  const router = express.Router();
  router.get('/oa', (_req, res) => void res.json(settings.current()));
  router.post('/oa', (req, res) => {
    // JSON knows no undefined: a setting that is not meant is no key at all
    settings.update(oaChange.parse(req.body) as Partial<OaSettings>);
    res.json(settings.current());
  });
  router.post('/oa/revoke', (_req, res) => {
    tokens.revoke();
    res.sendStatus(204);
  });
  router.post('/residents/:id/traits', (req, res) => {
    const { id } = req.params;
    if (!residents.find(id)) return void res.sendStatus(404);
    res.json(residents.update(id, residentChange.parse(req.body) as Partial<ResidentState>));
  });
  router.use(badRequestHandler);
  return router;
}

const badRequestHandler: ErrorRequestHandler = (error, _req, res, next) => {
  if (!(error instanceof z.ZodError)) return next(error);
  res.status(400).json({ error: z.prettifyError(error) });
};
