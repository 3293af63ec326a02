import express, { type Router } from 'express';
import type { SimulatorOptions } from '../options.js';
import type { ResidentBook } from '../resident-book.js';
import { succeed } from './envelope.js';

/** Contract §6: what the OA says of itself. */
export function oaRouter(oa: SimulatorOptions['oa'], residents: ResidentBook): Router {
  const router = express.Router();
  router.get('/v2.0/oa/getoa', (_req, res) => {
    succeed(res, {
      // the docs write oaid, many clients read oa_id: both spellings are in use
      oaid: oa.id,
      oa_id: oa.id,
      name: oa.name,
      description: 'Official Account mô phỏng',
      oa_alias: '',
      is_verified: true,
      oa_type: oa.type ?? 2,
      cate_name: 'Cơ quan nhà nước',
      num_follower: residents.all().filter((resident) => resident.isFollower).length,
      avatar: '',
      cover: '',
      package_name: 'Toàn diện',
      package_valid_through_date: '31/12/2099',
      package_auto_renew_date: '',
      linked_ZCA: '',
    });
  });
  return router;
}
