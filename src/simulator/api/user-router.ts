import express, { type Router } from 'express';
import { z } from 'zod';
import type { ResidentBook } from '../resident-book.js';
import type { ResidentState } from '../state.js';
import { invalid, Refusal, succeed } from './envelope.js';

const detailQuery = z.object({ user_id: z.string() });

// Zalo never states its time zone; the contract (§4) takes UTC+7
const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Contract §6: who a user is. */
export function userRouter(residents: ResidentBook): Router {
  const router = express.Router();
  router.get('/v3.0/oa/user/detail', (req, res) => {
    const resident = residents.find(userIdOf(req.query['data']));
    if (!resident) throw invalid('user_id');
    if (!resident.isFollower && !resident.hasContacted) throw new Refusal(-213, 'User has not followed this OA');
    succeed(res, detailOf(resident));
  });
  return router;
}

// one JSON string in `data` (§3.1)
function userIdOf(data: unknown): string {
  try {
    return detailQuery.parse(JSON.parse(String(data))).user_id;
  } catch (cause) {
    throw Object.assign(invalid('user_id'), { cause });
  }
}

function detailOf({ id, idByApp, name, isFollower, lastInteractionAt }: ResidentState): object {
  return {
    user_id: id,
    user_id_by_app: idByApp,
    user_external_id: '',
    display_name: name,
    user_alias: '',
    is_sensitive: false,
    user_last_interaction_date: lastInteractionAt === undefined ? '' : day.format(lastInteractionAt),
    user_is_follower: isFollower,
    avatar: '',
    avatars: { '120': '', '240': '' },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: [] },
    shared_info: { address: '', city: '', district: '', phone: '', name: '', user_dob: '' },
  };
}
