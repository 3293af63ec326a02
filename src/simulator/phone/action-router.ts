import { extname } from 'node:path';
import express, { type Request, type Router } from 'express';
import type { ResidentBook } from '../resident-book.js';
import { actionBodies as bodies } from './action-bodies.js';
import type { Media, MediaShelf } from './media-shelf.js';
import type { OaManager } from './oa-manager.js';
import type { Phone } from './phone.js';
import { silentVoice } from './silent-voice.js';

export type ActionRouterDeps = {
  readonly residents: ResidentBook;
  readonly phone: Phone;
  readonly manager: OaManager;
  readonly media: MediaShelf;
  /** address at which a picture, a sound or a film is served */
  readonly mediaUrl: (id: string) => string;
};

/** What the page lets a resident do. Actions answer 202 before the webhook does. */
export function actionRouter({ residents, phone, manager, media, mediaUrl }: ActionRouterDeps): Router {
  const router = express.Router();
  const keep = (kept: Media) => mediaUrl(media.add(kept));

  const act = (name: string, action: (id: string, body: Request['body']) => unknown) =>
    router.post(`/residents/:id/${name}`, async (req, res) => {
      const id = String(req.params['id']);
      if (!residents.find(id)) return void res.sendStatus(404);
      const delivered = action(id, req.body ?? {});
      // a refusal of the action itself shows at once; the delivery may take an hour of retries
      await Promise.race([delivered, new Promise((resolve) => setImmediate(resolve))]);
      res.sendStatus(202);
    });

  act('say', (id, body) => phone.send(id, bodies.say.parse(body)));
  act('sticker', (id, body) => phone.send(id, bodies.sticker.parse(body)));
  act('image', (id, body) => {
    const { url, dataUrl, text } = bodies.image.parse(body);
    return phone.send(id, { imageUrl: pictureOf(url, dataUrl), text });
  });
  act('gif', (id, body) => {
    const { url, dataUrl } = bodies.gif.parse(body);
    return phone.send(id, { gifUrl: pictureOf(url, dataUrl) });
  });
  act('voice', (id, body) => {
    const { seconds = 3, dataUrl } = bodies.voice.parse(body);
    const url = keep(dataUrl ?? { type: 'audio/amr', bytes: silentVoice(seconds) });
    return phone.send(id, { voice: { url, seconds } });
  });
  act('video', (id, body) => {
    const { url = 'https://video.invalid/clip.mp4', thumbnail } = bodies.video.parse(body);
    return phone.send(id, { video: { url, thumbnail } });
  });
  act('file', (id, body) => {
    const { name, size, type = extname(name).slice(1) } = bodies.file.parse(body);
    return phone.send(id, { file: { name, size, type, url: `https://file.invalid/${encodeURIComponent(name)}` } });
  });
  act('location', (id, body) => phone.send(id, { location: bodies.location.parse(body) }));
  act('contact', (id, body) => phone.send(id, { contact: bodies.contact.parse(body) }));
  act('link', (id, body) => phone.send(id, { link: bodies.link.parse(body) }));

  act('tap', (id, body) => {
    const { messageId, choice } = bodies.tap.parse(body);
    return phone.tap(id, messageId, choice);
  });
  act('react', (id, body) => {
    const { messageId, icon } = bodies.react.parse(body);
    return phone.react(id, messageId, icon);
  });
  act('follow', (id, body) => phone.follow(id, bodies.follow.parse(body).source));
  act('unfollow', (id) => phone.unfollow(id));
  act('chatnow', (id) => phone.clickChatNow(id));
  act('block', (id, body) => phone.setBlocked(id, bodies.block.parse(body).blocked));
  act('seen', (id) => phone.see(id));
  act('submit-info', (id, body) => phone.submitInfo(id, bodies['submit-info'].parse(body)));
  act('withdraw', (id) => phone.withdraw(id));
  act('staff', (id, body) => {
    const { text, adminId } = bodies.staff.parse(body);
    return manager.say(id, text, adminId);
  });

  router.post('/residents', (req, res) => {
    res.status(201).json(residents.add(bodies.resident.parse(req.body)));
  });
  return router;

  function pictureOf(url: string | undefined, dataUrl: Media | undefined): string {
    if (dataUrl) return keep(dataUrl);
    if (url === undefined) throw new Error('needs url or dataUrl');
    return url;
  }
}
