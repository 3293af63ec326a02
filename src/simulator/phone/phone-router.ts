import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Router } from 'express';
import { z } from 'zod';
import type { AttachmentShelf } from '../attachment-shelf.js';
import type { Ledger } from '../ledger.js';
import type { SimulatorOptions } from '../options.js';
import type { ResidentBook } from '../resident-book.js';
import type { Phone } from './phone.js';

const sayBody = z.object({ text: z.string().trim().min(1).max(2000) });
const tapBody = z.object({ messageId: z.string(), choice: z.int().min(0) });
const stickerBody = z.object({ sticker: z.string().min(1) });
const imageBody = z.object({ url: z.url({ protocol: /^https?$/ }), text: z.string().optional() });
const blockBody = z.object({ blocked: z.boolean() });

export type PhoneRouterDeps = {
  readonly oa: SimulatorOptions['oa'];
  readonly residents: ResidentBook;
  readonly ledger: Ledger;
  readonly pictures: Pick<AttachmentShelf, 'read'>;
  readonly phone: Phone;
  readonly live: RequestHandler;
};

/** The page's own JSON API; none of it is Zalo's. Actions answer before the webhook does. */
export function phoneRouter({ oa, residents, ledger, pictures, phone, live }: PhoneRouterDeps): Router {
  const router = express.Router();
  router.use(express.json(), (req, res, next) => {
    // a page of another origin cannot send this type unasked, so it cannot act as a resident
    if (req.method === 'POST' && !req.is('json')) return void res.sendStatus(415);
    next();
  });

  router.get('/state', (_req, res) => {
    res.json({ oa: { id: oa.id, name: oa.name, type: oa.type ?? 2 }, residents: residents.all() });
  });
  router.get('/events', live);
  router.get('/residents/:id/messages', (req, res) => void res.json(ledger.chat(req.params.id)));
  router.get('/pictures/:id', (req, res) => {
    const picture = pictures.read(req.params.id);
    if (!picture) return void res.sendStatus(404);
    res.type(picture.type).send(picture.bytes);
  });

  const act = (name: string, action: (id: string, req: Request) => unknown) =>
    router.post(`/residents/:id/${name}`, async (req, res) => {
      const id = String(req.params['id']);
      if (!residents.find(id)) return void res.sendStatus(404);
      const delivered = action(id, req);
      // a refusal of the action itself shows at once; the delivery may take an hour of retries
      await Promise.race([delivered, new Promise((resolve) => setImmediate(resolve))]);
      res.sendStatus(202);
    });
  act('say', (id, req) => phone.say(id, sayBody.parse(req.body).text));
  act('tap', (id, req) => {
    const { messageId, choice } = tapBody.parse(req.body);
    return phone.tap(id, messageId, choice);
  });
  act('sticker', (id, req) => phone.sendSticker(id, stickerBody.parse(req.body).sticker));
  act('image', (id, req) => {
    const { url, text } = imageBody.parse(req.body);
    return phone.sendImage(id, url, text);
  });
  act('follow', (id) => phone.follow(id));
  act('unfollow', (id) => phone.unfollow(id));
  act('chatnow', (id) => phone.clickChatNow(id));
  act('block', (id, req) => phone.setBlocked(id, blockBody.parse(req.body).blocked));

  router.use(badRequestHandler);
  return router;
}

// express reads a handler's arity: all four parameters must stand
const badRequestHandler: ErrorRequestHandler = (error, _req, res, _next) => {
  res.status(400).json({ error: error instanceof Error ? error.message : 'bad request' });
};
