import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { invalid, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { id, readFields } from '../read-fields.js';
import { knownUser } from '../user/known-user.js';

const named = z.object({ tag_name: z.string().trim().min(1) });
const ofUser = named.extend({ user_id: id });

/** Contract §6: tags, which exist by their name. */
export function tagRouter({ residents, store }: Pick<ApiDeps, 'residents' | 'store'>): Router {
  const { tags } = store.state.api;
  const router = express.Router();
  router.post('/v2.0/oa/tag/tagfollower', ...exactJsonBody, (req, res) => {
    const { user_id: userId, tag_name: name } = readFields(ofUser, req.body);
    const { id } = knownUser(userId, residents);
    tags[name] ??= []; // a name that is not known yet becomes a tag
    if (!tags[name].includes(id)) tags[name].push(id);
    store.saveSoon();
    succeed(res);
  });
  router.post('/v2.0/oa/tag/rmfollowerfromtag', ...exactJsonBody, (req, res) => {
    const { user_id: userId, tag_name: name } = readFields(ofUser, req.body);
    const { id } = knownUser(userId, residents);
    if (!tags[name]) throw invalid('tag_name');
    tags[name] = tags[name].filter((tagged) => tagged !== id);
    store.saveSoon();
    succeed(res);
  });
  router.post('/v2.0/oa/tag/rmtag', ...exactJsonBody, (req, res) => {
    const { tag_name: name } = readFields(named, req.body);
    if (!tags[name]) throw invalid('tag_name');
    delete tags[name];
    store.saveSoon();
    succeed(res);
  });
  router.get('/v2.0/oa/tag/gettagsofoa', (_req, res) => succeed(res, Object.keys(tags)));
  return router;
}
