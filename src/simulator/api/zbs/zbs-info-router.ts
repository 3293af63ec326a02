import express, { type Router } from 'express';
import { z } from 'zod';
import type { ZbsMessageState } from '../../api-state.js';
import type { ApiDeps } from '../deps.js';
import { Refusal, succeed } from '../envelope.js';
import { count } from '../read-fields.js';
import { readZbs } from './read-zbs.js';
import { STATUS_CODES, TAGS, templateInfo, templateRow } from './template-info.js';
import { zbsQuota } from './zbs-quota.js';

const MAX_PAGE = 100;
const slice = z.object({ offset: count, limit: count, status: z.string().optional() });
const period = z.object({ template_id: z.string(), from_time: count, to_time: count, offset: count, limit: count });

type Deps = Pick<ApiDeps, 'settings' | 'store' | 'residents' | 'tally' | 'clock'>;

/** Contract §3.6: what can be asked about templates and what became of them. GETs take plain query parameters. */
export function zbsInfoRouter(deps: Deps): Router {
  const { settings, store, residents } = deps;
  const router = express.Router();

  router.get('/message/status', (req, res) => {
    const message = store.state.api.zbsMessages.find(({ id }) => id === req.query['message_id']);
    succeed(res, statusOf(message, message && residents.find(message.residentId)?.isPhoneOff));
  });
  router.get('/message/quota', (_req, res) => {
    const { daily, remaining } = zbsQuota(deps);
    succeed(res, { dailyQuota: String(daily), remainingQuota: String(remaining) });
  });
  router.get('/message/template-tag', (_req, res) => succeed(res, Object.values(TAGS)));
  router.get('/quality', (_req, res) => succeed(res, { oaCurrentQuality: 'HIGH', oa7dayQuality: 'HIGH' }));
  router.get('/template/all', (req, res) => {
    const { offset, limit, status } = readZbs(slice, req.query);
    if (limit > MAX_PAGE) throw new Refusal(-132, 'limit is invalid');
    const all = settings().zbsTemplates.filter((known) => !status || known.status === STATUS_CODES[status]);
    const data = all.slice(offset, offset + limit).map(templateRow);
    res.json({ error: 0, message: 'Success', data, metadata: { total: all.length } });
  });
  router.get('/template/info/v2', (req, res) => {
    const template = settings().zbsTemplates.find(({ id }) => id === req.query['template_id']);
    if (!template) throw new Refusal(-132, 'template_id is invalid');
    succeed(res, templateInfo(template));
  });
  router.all('/rating/get', (req, res) => {
    const query = readZbs(period, req.query);
    const rated = store.state.api.zbsMessages.filter(
      ({ templateId, rating }) =>
        templateId === query.template_id &&
        rating !== undefined &&
        rating.submittedAt >= query.from_time &&
        rating.submittedAt <= query.to_time,
    );
    const data = rated.slice(query.offset, query.offset + query.limit).map(ratingOf);
    succeed(res, { total: rated.length, data });
  });
  return router;
}

function statusOf(message: ZbsMessageState | undefined, isWaiting: boolean | undefined): object {
  if (!message) return { status: -1, message: 'The message does not exist', delivery_time: '' };
  if (isWaiting) return { status: 0, message: 'The message has not reached the user', delivery_time: '' };
  return { status: 1, message: 'The message was delivered', delivery_time: String(message.sentAt) };
}

const ratingOf = ({ id, trackingId, rating }: ZbsMessageState): object => ({
  msgId: id,
  trackingId,
  rate: rating?.rate,
  note: rating?.note,
  feedbacks: rating?.feedbacks,
  submitDate: String(rating?.submittedAt),
});
