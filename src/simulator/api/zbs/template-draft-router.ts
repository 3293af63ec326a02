import express, { type Router } from 'express';
import { z } from 'zod';
import { dayOf } from '../../vietnam-time.js';
import type { ZbsTemplate } from '../../zbs-template.js';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { readZbs } from './read-zbs.js';

/** Contract §3.6. */
const DRAFTS_A_DAY = 100;

const draft = z.object({ template_name: z.string().min(1) });
const edited = draft.partial().extend({ template_id: z.union([z.string(), z.int().transform(String)]) });

type Deps = Pick<ApiDeps, 'settings' | 'changeSettings' | 'tally' | 'clock'>;

/**
 * Handing templates in and changing them. Zalo's people approve them by hand: here a template waits until the OA's
 * settings say otherwise, and of its content only the name is looked at.
 */
export function templateDraftRouter({ settings, changeSettings, tally, clock }: Deps): Router {
  const router = express.Router();
  const countOne = () => {
    const key = `zbs-draft:${dayOf(clock.now())}`;
    if (tally.used(key) >= DRAFTS_A_DAY) throw new Refusal(-160, 'Out of quota');
    tally.add(key);
  };
  const answer = ({ id, name, status }: ZbsTemplate) => ({
    template_id: id,
    template_name: name,
    template_status: status,
  });

  router.post('/template/create', (req, res) => {
    const { template_name: name } = readZbs(draft, req.body);
    countOne();
    const template = { ...WAITING, id: nextId(settings().zbsTemplates), name };
    changeSettings({ zbsTemplates: [...settings().zbsTemplates, template] });
    succeed(res, answer(template));
  });
  router.post('/template/edit', (req, res) => {
    const { template_id: id, template_name: name } = readZbs(edited, req.body);
    const known = settings().zbsTemplates.find((template) => template.id === id);
    if (!known) throw new Refusal(-132, 'template_id is invalid');
    countOne();
    const template: ZbsTemplate = { ...known, name: name ?? known.name, status: 'PENDING_REVIEW' };
    changeSettings({ zbsTemplates: settings().zbsTemplates.map((one) => (one.id === id ? template : one)) });
    succeed(res, answer(template));
  });
  return router;
}

const nextId = (templates: readonly ZbsTemplate[]): string =>
  String(Math.max(...templates.map(({ id }) => Number(id)), 123_456) + 1);

const WAITING = {
  status: 'PENDING_REVIEW',
  quality: 'UNDEFINED',
  tag: 2,
  takesUserId: true,
  content: '',
  params: [],
  price: { phone: 120, userId: 100 },
} as const;
