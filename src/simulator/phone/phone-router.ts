import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import type { AttachmentShelf } from '../attachment-shelf.js';
import type { FaultDesk } from '../faults/fault-desk.js';
import type { Journal } from '../journal.js';
import type { Ledger } from '../ledger.js';
import type { MovableClock } from '../movable-clock.js';
import type { OaSettingsBook } from '../oa-settings.js';
import type { SimulatorOptions } from '../options.js';
import { type ActionRouterDeps, actionRouter } from './action-router.js';
import { type ControlRouterDeps, controlRouter } from './control-router.js';

export type PhoneRouterDeps = ActionRouterDeps &
  ControlRouterDeps & {
    readonly oa: SimulatorOptions['oa'];
    readonly settings: OaSettingsBook;
    readonly ledger: Ledger;
    readonly pictures: Pick<AttachmentShelf, 'read'>;
    readonly journal: Journal;
    readonly clock: MovableClock;
    readonly faults: FaultDesk;
    readonly live: RequestHandler;
  };

/** The page's own JSON API; none of it is Zalo's. */
export function phoneRouter(deps: PhoneRouterDeps): Router {
  const { oa, settings, residents, ledger, pictures, media, journal, clock, faults, desk, live } = deps;
  const router = express.Router();
  // a picture comes as a data URL, a third longer than its bytes
  router.use(express.json({ limit: '12mb' }), (req, res, next) => {
    // a page of another origin cannot send this type unasked, so it cannot act as a resident
    if (req.method === 'POST' && !req.is('json')) return void res.sendStatus(415);
    next();
  });

  router.get('/state', (_req, res) => {
    const { type, tier } = settings.current();
    res.json({
      oa: { id: oa.id, name: oa.name, type, tier },
      residents: residents.all(),
      clock: { now: clock.now(), offsetMs: clock.offsetMs() },
      faults: faults.switches(),
      webhook: desk.state(),
    });
  });
  router.get('/events', live);
  router.get('/exchanges', (_req, res) => void res.json(journal.all()));
  router.get('/residents/:id/messages', (req, res) => {
    if (!residents.find(req.params.id)) return void res.sendStatus(404);
    res.json(ledger.chat(req.params.id));
  });
  router.get('/pictures/:id', (req, res) => {
    const found = media.read(req.params.id) ?? pictures.read(req.params.id);
    if (!found) return void res.sendStatus(404);
    res.type(found.type).send(found.bytes);
  });
  router.use(actionRouter(deps), controlRouter(deps));
  router.use(badRequestHandler);
  return router;
}

// express reads a handler's arity: all four parameters must stand
const badRequestHandler: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(400).json({ error: error instanceof Error ? error.message : 'bad request' });
};
