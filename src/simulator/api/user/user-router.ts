import express, { type Router } from 'express';
import { z } from 'zod';
import type { ApiDeps } from '../deps.js';
import { retired, succeed } from '../envelope.js';
import { exactJsonBody } from '../exact-json.js';
import { id, readData, readFields } from '../read-fields.js';
import { knownUser } from './known-user.js';
import { userDetail } from './user-detail.js';
import { USER_FIELDS } from './user-field.js';
import { userList, userListQuery } from './user-list.js';
import { updatedCard, userUpdateBody } from './user-update.js';

const byUser = z.object({ user_id: id });

/** Contract §6: who the users are. */
export function userRouter(deps: Pick<ApiDeps, 'residents' | 'store' | 'clock'>): Router {
  const { residents, store } = deps;
  const router = express.Router();
  router.get('/v3.0/oa/user/detail', (req, res) => {
    const resident = knownUser(readData(byUser, req).user_id, residents);
    succeed(res, userDetail(resident, store.state.api.tags));
  });
  router.get('/v3.0/oa/user/getlist', (req, res) => succeed(res, userList(readData(userListQuery, req), deps)));
  router.post('/v3.0/oa/user/update', ...exactJsonBody, (req, res) => {
    const change = readFields(userUpdateBody, req.body);
    const resident = knownUser(change.user_id, residents);
    residents.update(resident.id, { card: updatedCard(resident, change) });
    succeed(res);
  });
  router.post('/v2.0/oa/deletefollowerinfo', ...exactJsonBody, (req, res) => {
    const resident = knownUser(readFields(byUser, req.body).user_id, residents);
    residents.update(resident.id, { card: undefined });
    succeed(res);
  });
  router.get('/v3.0/oa/userfield/get', (_req, res) => succeed(res, USER_FIELDS));
  // §6, §7.1: stopped for enterprise OAs in 2024
  router.all(['/v2.0/oa/getfollowers', '/v2.0/oa/getprofile', '/v2.0/oa/updatefollowerinfo'], () => {
    throw retired();
  });
  return router;
}
