import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { invalid, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { id, readFields } from '../read-fields.js';
import { knownUser } from '../user/known-user.js';

const named = z.object({ tag_name: z.string().trim().min(1) });
const ofUser = named.extend({ user_id: id });

type TagDeps = Pick<ApiDeps, 'residents' | 'store' | 'courier' | 'events'>;

/** Contract §6: tags, which exist by their name. */
export function tagRouter({ residents, store, courier, events }: TagDeps): Router {
  const { tags } = store.state.api;
  const router = express.Router();
  router.post('/v2.0/oa/tag/tagfollower', ...exactJsonBody, (req, res) => {
    const { user_id: userId, tag_name: name } = readFields(ofUser, req.body);
    const user = knownUser(userId, residents);
    if (!tags[name]) courier.send(user.id, events.tagCreated(name)); // a name that is not known yet becomes a tag
    tags[name] = [...new Set([...(tags[name] ?? []), user.id])];
    store.saveSoon();
    courier.send(user.id, events.tagged(user, name));
    succeed(res);
  });
  router.post('/v2.0/oa/tag/rmfollowerfromtag', ...exactJsonBody, (req, res) => {
    const { user_id: userId, tag_name: name } = readFields(ofUser, req.body);
    const user = knownUser(userId, residents);
    if (!tags[name]) throw invalid('tag_name');
    tags[name] = tags[name].filter((tagged) => tagged !== user.id);
    store.saveSoon();
    courier.send(user.id, events.untagged(user, name));
    succeed(res);
  });
  router.post('/v2.0/oa/tag/rmtag', ...exactJsonBody, (req, res) => {
    const { tag_name: name } = readFields(named, req.body);
    if (!tags[name]) throw invalid('tag_name');
    delete tags[name];
    store.saveSoon();
    courier.send(`tag ${name}`, events.tagRemoved(name));
    succeed(res);
  });
  router.get('/v2.0/oa/tag/gettagsofoa', (_req, res) => succeed(res, Object.keys(tags)));
  return router;
}
